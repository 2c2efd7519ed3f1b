/**
 * Text analysed once, at its nominal size: spans of styled text → runs of one font, script and direction, shaped, with the
 * advance up to every offset and every place where a line may end. Nothing here knows a width or a box; because
 * every length grows with the size, one paragraph serves every size that a fit is tried at.
 */
import { embeddingLevels } from "./bidi.js";
import { lastResort } from "./resort.js";
import { takesLetterSpacing } from "./script.js";
import { breakOpportunities, graphemeStarts, isEmoji } from "./segment.js";
import { shapePiece } from "./shape.js";
/**
 * Bounds of its own, for a caller that does not cap values: above the 280 graphemes that values are capped to, each of up to
 * 11 code units (a family of four).
 */
export const MAX_CODE_UNITS = 3200;
export const MAX_GRAPHEMES = 800;
/** An emoji is as wide as an em, with a little air on both sides. */
export const EMOJI_ADVANCE = 1.1;
/** Analyses and shapes; bounded whatever the spans hold: the rest of longer text is left out. Never throws for any text. */
export function analyse(book, spans, options = {}) {
    const { text, starts, ends, isCut } = bounded(joined(spans));
    const levels = embeddingLevels(text, options.direction ?? "auto");
    const missing = new Set();
    const context = { book, spans, text, ends, starts, levels, missing };
    const items = itemise(context, options.hasEmoji ?? (() => false));
    return {
        text,
        spans,
        book,
        starts,
        breaks: breakOpportunities(text),
        items,
        levels,
        advances: advancesOf(text, items),
        missing: [...missing],
        isCut,
    };
}
/** Controls have no shape and would be drawn as a missing letter; a tab is as wide as a space. Lengths stay. */
const CONTROL = /[\u0000-\u0009\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
function joined(spans) {
    let text = "";
    let isCut = false;
    const ends = [];
    for (const span of spans) {
        const part = span.text.slice(0, MAX_CODE_UNITS - text.length);
        isCut ||= part.length < span.text.length;
        text += part;
        ends.push(text.length);
    }
    const clean = text.toWellFormed().replace(CONTROL, (char) => (char === "\t" ? " " : "\u200b"));
    return { text: clean, ends, isCut };
}
function bounded({ text, ends, isCut }) {
    const starts = graphemeStarts(text);
    const last = starts[MAX_GRAPHEMES];
    if (last === undefined || last === text.length)
        return { text, ends, isCut, starts };
    return {
        text: text.slice(0, last),
        ends: ends.map((end) => Math.min(end, last)),
        isCut: true,
        starts: starts.slice(0, MAX_GRAPHEMES + 1),
    };
}
function itemise(context, hasEmoji) {
    const { book, spans, text, starts } = context;
    const scripts = book.scripts.scripts(text, starts);
    const stacks = spans.map((span) => book.stack(span.style));
    const items = [];
    let open;
    const close = (end) => {
        if (open !== undefined && end > open.start)
            items.push(makeItem(context, stacks, open, end));
    };
    for (let i = 0; i + 1 < starts.length; i++) {
        const start = starts[i] ?? 0;
        const cluster = text.slice(start, starts[i + 1]);
        const traits = traitsAt(context, stacks, start, cluster, scripts[i] ?? "", hasEmoji);
        if (open !== undefined && areAlike(open.traits, traits))
            continue;
        close(start);
        open = { start, traits };
    }
    close(text.length);
    return items;
}
function areAlike(a, b) {
    if (a.isEmoji || b.isEmoji)
        return false;
    return a.span === b.span && a.level === b.level && a.script === b.script && a.font === b.font;
}
function traitsAt(context, stacks, start, cluster, script, hasEmoji) {
    const span = context.ends.findIndex((end) => start < end);
    const level = context.levels.levels?.[start] ?? 0;
    if (isEmoji(cluster) && hasEmoji(cluster)) {
        return { span, level, script, font: lastResort, isEmoji: true };
    }
    const stack = stacks[span];
    const found = stack?.find(cluster);
    for (const codePoint of found?.missing ?? [])
        context.missing.add(codePoint);
    return { span, level, script, font: found?.font ?? lastResort, isEmoji: false };
}
const NO_GLYPHS = {
    glyphs: new Uint32Array(),
    clusters: new Uint32Array(),
    advances: new Float64Array(),
    xOffsets: new Float64Array(),
    yOffsets: new Float64Array(),
    unsafe: new Uint8Array(),
};
function makeItem({ book, spans, text }, stacks, { start, traits }, end) {
    const span = spans[traits.span];
    const stack = stacks[traits.span];
    if (span === undefined || stack === undefined)
        throw new RangeError("an item outside its spans");
    const { style } = span;
    const letterSpacing = takesLetterSpacing(traits.script) ? (style.letterSpacing ?? 0) : 0;
    const scale = style.size / traits.font.metrics.unitsPerEm;
    const piece = { ...traits, text, start, end, style, stack, letterSpacing, scale };
    return { ...piece, run: traits.isEmoji ? NO_GLYPHS : shapePiece(book, piece) };
}
function advancesOf(text, items) {
    const sums = new Float64Array(text.length + 1);
    for (const item of items)
        addAdvances(sums, item);
    for (let i = 1; i <= text.length; i++)
        sums[i] = (sums[i] ?? 0) + (sums[i - 1] ?? 0);
    return sums;
}
/** Writes the advance of the cluster at offset i into slot i + 1, ready to be summed. */
function addAdvances(sums, item) {
    const add = (at, advance) => {
        sums[at + 1] = (sums[at + 1] ?? 0) + advance;
    };
    if (item.isEmoji) {
        add(item.start, EMOJI_ADVANCE * item.style.size + item.letterSpacing);
        return;
    }
    const { run, start, scale } = item;
    for (let i = 0; i < run.glyphs.length; i++) {
        const cluster = run.clusters[i] ?? 0;
        const isLast = run.clusters[i + 1] !== cluster;
        const spacing = isLast ? spacingAfter(item, start + cluster) : 0;
        add(start + cluster, (run.advances[i] ?? 0) * scale + spacing);
    }
}
/** The item that an offset of the text lies in. */
export function itemAt({ items }, offset) {
    return items.find((item) => offset < item.end);
}
/** Spacing after the cluster at an offset: letter-spacing, and word-spacing after a space (CSS Text 3, section 8). */
export function spacingAfter(item, at) {
    const char = item.text[at];
    const isSpace = char === " " || char === "\u00a0" || char === "\u3000";
    return item.letterSpacing + (isSpace ? (item.style.wordSpacing ?? 0) : 0);
}
