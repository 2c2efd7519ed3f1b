/**
 * Chunks of a page → the same page with the planned tags in its head, or the same chunks, untouched.
 * Synchronous and atomic: everything is held until the head is understood to its end; then either all
 * edits are made or none. What follows the head passes as the objects that came.
 */
import { buildBlock } from "./block.js";
import { asciiText } from "./bytes.js";
import { type Charset, charsetOf } from "./charset.js";
import { HeldChunks } from "./held.js";
import type { Finding } from "./json-ld.js";
import {
	isCharsetDisplaced,
	isCharsetNear,
	joinsLineEnds,
	offsetAfter,
	placeBlock,
	type Splice,
	splice,
} from "./place.js";
import type { TagPlan } from "./plan.js";
import { type Doubt, HeadReader } from "./scan-head.js";

export type { Finding } from "./json-ld.js";

/** Why a page passed untouched. */
export type SkipReason =
	| Doubt
	| "charset-displaced"
	| "content-encoding"
	| "head-too-large"
	| "unfinished-token";

export type RewriteOutcome =
	| { readonly kind: "rewritten"; readonly findings: readonly Finding[] }
	| {
			readonly kind: "skipped";
			readonly reason: SkipReason;
			readonly findings: readonly Finding[];
	  };

export interface RewriteOptions {
	/** The label of the Content-Type's charset; wins over what the page says, but for a byte order mark. */
	readonly charset?: string | undefined;
	/** A head that does not end in as many bytes passes untouched. Default 262,144. */
	readonly maxHeadBytes?: number | undefined;
	/**
	 * The transport says that the bytes are compressed, which it also says of what `fetch` has decoded:
	 * they pass untouched unless they begin as a page does. Default false.
	 */
	readonly isCoded?: boolean | undefined;
}

type Emit = (bytes: Uint8Array) => void;

export interface HeadRewriter {
	/** Takes the next chunk, which must not change afterwards; emits nothing until the head is decided. */
	push(bytes: Uint8Array, emit: Emit): void;
	/** The page is over: decides if it has not been decided. */
	end(emit: Emit): void;
	/** Set once decided, and final. */
	readonly outcome: RewriteOutcome | undefined;
}

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
export function createHeadRewriter(plan: TagPlan, options: RewriteOptions = {}): HeadRewriter {
	const { charset, maxHeadBytes = DEFAULT_MAX_HEAD_BYTES, isCoded = false } = options;
	const label = charset === undefined ? undefined : charsetOf(charset);
	const held = new HeldChunks(maxHeadBytes);
	const reader = new HeadReader(plan);
	let outcome: RewriteOutcome | undefined;

	/** Nothing has been emitted before: a page that is skipped passes as if nobody had looked. */
	function decide(doubt: SkipReason | undefined, emit: Emit): void {
		const isPacked = isCoded && !isMarkup(held.view);
		const made = isPacked ? "content-encoding" : (doubt ?? edit(held.view, reader, plan, label));
		if (typeof made === "string") {
			outcome = { kind: "skipped", reason: made, findings: [] };
			held.release(0, emit);
			return;
		}
		outcome = { kind: "rewritten", findings: reader.findings };
		if (made.edited.length > 0) emit(made.edited);
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
			if (isCoded && held.view.length < SNIFFED_BYTES) return;
			if (reader.read(held.view)) decide(undefined, emit);
			else if (isOver) decide("head-too-large", emit);
		},
		end(emit) {
			if (outcome !== undefined) return;
			const isRead = reader.read(held.view) || reader.finish(held.view);
			decide(isRead ? undefined : "unfinished-token", emit);
		},
	};
}

/** Everything that may still turn out to be impossible, before anything is sent. */
function edit(
	view: Uint8Array,
	reader: HeadReader,
	plan: TagPlan,
	label: Charset | undefined,
): Splice | SkipReason {
	const charset = certainCharset(view, reader, label);
	if (reader.doubt !== undefined) return reader.doubt;
	if (charset === "unknown") return "charset-unknown";
	if (joinsLineEnds(view, reader)) return "ambiguous-text";
	const block = buildBlock(plan, reader, charset === "utf-8");
	const place = placeBlock(reader);
	if (isCharsetDisplaced(reader, place, block.length)) return "charset-displaced";
	if (offsetAfter(reader, place) + block.length > FIRST_WINDOW)
		reader.report([{ code: "tags-beyond-32k" }]);
	return splice(view, reader, place, block);
}

/** A mark, the header, the page: the first that speaks. UTF-8 must be certain, anything else only safe. */
function certainCharset(view: Uint8Array, reader: HeadReader, label: Charset | undefined): Charset {
	if (reader.hasMark) return "utf-8";
	if (label !== undefined) return label;
	if (reader.charset === "utf-8") return isCharsetNear(reader) ? "utf-8" : "ascii-compatible";
	if (reader.charset !== undefined) return reader.charset;
	// ISO-2022-JP that nobody declared: browsers guess it by its escapes.
	return view.subarray(0, reader.headEnd).includes(ESCAPE) ? "unknown" : "ascii-compatible";
}

/**
 * Whether bytes that are said to be coded are a page after all: `<` with what may follow it, after at
 * most a byte order mark and white space, and no control among them. A deflate or brotli stream may
 * begin with a space or with `<`, hence more than one byte.
 */
function isMarkup(view: Uint8Array): boolean {
	const text = asciiText(view, 0, Math.min(view.length, SNIFFED_BYTES));
	return /^(?:\xef\xbb\xbf)?\s*<[!?/a-z][^\0-\x08\v\x0e-\x1f]*$/i.test(text);
}
