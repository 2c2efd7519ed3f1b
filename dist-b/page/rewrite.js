/**
 * Chunks of a page → the same page with the planned tags in its head, or the same chunks, untouched.
 * Synchronous and atomic: everything is held until the head is understood to its end; then either all
 * edits are made or none. What follows the head passes as the objects that came.
 */
import { buildBlock } from "./block.js";
import { asciiText } from "./bytes.js";
import { charsetOf } from "./charset.js";
import { HeldChunks } from "./held.js";
import { isCharsetDisplaced, isCharsetNear, joinsLineEnds, offsetAfter, placeBlock, splice, } from "./place.js";
import { HeadReader } from "./scan-head.js";
const DEFAULT_MAX_HEAD_BYTES = 262_144;
const ESCAPE = 0x1b;
/** How many bytes tell text from a coding. */
const SNIFFED_BYTES = 64;
/** What Slack reads of a page. */
const FIRST_WINDOW = 32_768;
/**
 * Rewriting what was rewritten, with the same plan and options, changes nothing. The outcome and the
 * bytes do not depend on how the page is cut into chunks. Throws nothing but what `emit` throws.
 */
export function createHeadRewriter(plan, options = {}) {
    const { charset, maxHeadBytes = DEFAULT_MAX_HEAD_BYTES, isCoded = false } = options;
    const label = charset === undefined ? undefined : charsetOf(charset);
    const held = new HeldChunks(maxHeadBytes);
    const reader = new HeadReader(plan);
    let outcome;
    /** Nothing has been emitted before: a page that is skipped passes as if nobody had looked. */
    function decide(doubt, emit) {
        const isPacked = isCoded && !isMarkup(held.view);
        const made = isPacked ? "content-encoding" : (doubt ?? edit(held.view, reader, plan, label));
        if (typeof made === "string") {
            outcome = { kind: "skipped", reason: made, findings: [] };
            held.release(0, emit);
            return;
        }
        outcome = { kind: "rewritten", findings: reader.findings };
        if (made.edited.length > 0)
            emit(made.edited);
        held.release(made.rest, emit);
    }
    return {
        get outcome() {
            return outcome;
        },
        push(bytes, emit) {
            if (outcome !== undefined) {
                emit(bytes);
                return;
            }
            const isOver = held.add(bytes);
            if (isCoded && held.view.length < SNIFFED_BYTES)
                return;
            if (reader.read(held.view))
                decide(undefined, emit);
            else if (isOver)
                decide("head-too-large", emit);
        },
        end(emit) {
            if (outcome !== undefined)
                return;
            const isRead = reader.read(held.view) || reader.finish(held.view);
            decide(isRead ? undefined : "unfinished-token", emit);
        },
    };
}
/** Everything that may still turn out to be impossible, before anything is sent. */
function edit(view, reader, plan, label) {
    const charset = certainCharset(view, reader, label);
    if (reader.doubt !== undefined)
        return reader.doubt;
    if (charset === "unknown")
        return "charset-unknown";
    if (joinsLineEnds(view, reader))
        return "ambiguous-text";
    const block = buildBlock(plan, reader, charset === "utf-8");
    const place = placeBlock(reader);
    if (isCharsetDisplaced(reader, place, block.length))
        return "charset-displaced";
    if (offsetAfter(reader, place) + block.length > FIRST_WINDOW)
        reader.report([{ code: "tags-beyond-32k" }]);
    return splice(view, reader, place, block);
}
/** A mark, the header, the page: the first that speaks. UTF-8 must be certain, anything else only safe. */
function certainCharset(view, reader, label) {
    if (reader.hasMark)
        return "utf-8";
    if (label !== undefined)
        return label;
    if (reader.charset === "utf-8")
        return isCharsetNear(reader) ? "utf-8" : "ascii-compatible";
    if (reader.charset !== undefined)
        return reader.charset;
    // ISO-2022-JP that nobody declared: browsers guess it by its escapes.
    return view.subarray(0, reader.headEnd).includes(ESCAPE) ? "unknown" : "ascii-compatible";
}
/**
 * Whether bytes that are said to be coded are a page after all: `<` with what may follow it, after at
 * most a byte order mark and white space, and no control among them. A deflate or brotli stream may
 * begin with a space or with `<`, hence more than one byte.
 */
function isMarkup(view) {
    const text = asciiText(view, 0, Math.min(view.length, SNIFFED_BYTES));
    return /^(?:\xef\xbb\xbf)?\s*<[!?/a-z][^\0-\x08\v\x0e-\x1f]*$/i.test(text);
}
