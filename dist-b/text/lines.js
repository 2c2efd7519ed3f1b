/**
 * Lines: a paragraph and a measure → where its lines begin and end (greedy, as CSS does it), and one such line → its glyphs in
 * visual order. Everything is at the paragraph's nominal size; a caller that tries another size divides the measure instead.
 */
import { visualOrder } from "./bidi.js";
import { EMOJI_ADVANCE, itemAt, spacingAfter } from "./paragraph.js";
import { shapePiece } from "./shape.js";
import { SOFT_HYPHEN, tailItem, tailWidth } from "./tail.js";
/** Layout lengths are sums of rounded advances: a line that is too wide by less than this is not. */
export const SLACK = 1 / 64;
const HANGING = /[ \t\n\v\f\r\u0085\u1680\u2000-\u2006\u2008-\u200b\u2028\u2029\u205f\u3000\u00ad]/;
/**
 * Breaks into lines of at most `measure` px at the nominal size, `limit` + 1 at most: more are never looked at. A word longer
 * than the measure breaks between grapheme clusters, and a cluster longer than it stands alone and too wide.
 */
export function breakLines(paragraph, measure, limit) {
    const lines = [];
    let start = 0;
    let next = 0;
    while (start < paragraph.text.length && lines.length <= limit) {
        const found = nextLine(paragraph, start, next, measure + SLACK);
        lines.push(found.range);
        start = found.nextStart;
        next = found.next;
    }
    return lines;
}
function nextLine(paragraph, start, first, measure) {
    const { breaks, text } = paragraph;
    let best;
    for (let i = first; i <= breaks.length; i++) {
        const opportunity = breaks[i];
        const at = opportunity?.at ?? text.length;
        if (at <= start)
            continue;
        const range = rangeTo(paragraph, start, at);
        const width = rangeWidth(paragraph, range.start, range.end);
        if (width > measure)
            return best ?? emergency(paragraph, range, i, measure);
        if (width + tailWidth(paragraph, range.end, range.tail) <= measure)
            best = { range, nextStart: at, next: i + 1 };
        if (opportunity?.isRequired ?? true) {
            return best ?? { range, nextStart: at, next: i + 1 };
        }
    }
    return (best ?? { range: rangeTo(paragraph, start, text.length), nextStart: text.length, next: first });
}
function rangeTo({ text, breaks }, start, at) {
    let end = at;
    while (end > start && HANGING.test(text[end - 1] ?? ""))
        end--;
    const isLast = breaks.length === 0 || at === text.length;
    return { start, end, tail: !isLast && text[at - 1] === SOFT_HYPHEN ? SOFT_HYPHEN : "" };
}
/** Between clusters, as many as fit and at least one: the way out when not even one word fits. */
function emergency(paragraph, range, next, measure) {
    const { starts } = paragraph;
    let low = lowerBound(starts, range.start + 1);
    let high = lowerBound(starts, range.end);
    const first = low;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        const isFitting = rangeWidth(paragraph, range.start, starts[middle] ?? 0) <= measure;
        if (isFitting)
            low = middle;
        else
            high = middle - 1;
    }
    const end = starts[Math.max(first, low)] ?? range.end;
    return { range: { start: range.start, end, tail: "" }, nextStart: end, next };
}
/** Index of the first value that is at least `wanted`. */
export function lowerBound(values, wanted) {
    let low = 0;
    let high = values.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((values[middle] ?? 0) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Advance of a range in px, from sums: exact but for the kerning across its two ends. */
export function rangeWidth(paragraph, start, end) {
    if (end <= start)
        return 0;
    const { advances } = paragraph;
    const last = itemAt(paragraph, end - 1);
    return (advances[end] ?? 0) - (advances[start] ?? 0) - (last?.letterSpacing ?? 0);
}
/** Lays one line out: the parts of the runs it holds, in visual order, shaped again where the break is inside a shape. */
export function buildLine(paragraph, range) {
    const parts = paragraph.items
        .filter((item) => item.start < range.end && item.end > range.start)
        .map((item) => ({
        item,
        level: item.level,
        start: Math.max(item.start, range.start),
        end: Math.min(item.end, range.end),
    }));
    const tail = tailItem(paragraph, range.end, range.tail);
    if (tail !== undefined)
        parts.push({ item: tail, level: tail.level, start: 0, end: tail.end });
    const line = { x: 0, glyphs: [], emoji: [], spacing: 0 };
    for (const part of visualOrder(parts))
        addPart(line, paragraph, part);
    const { glyphs, emoji } = line;
    return { range, width: line.x - line.spacing, glyphs, emoji, ink: inkOf(glyphs, emoji) };
}
/** How far an emoji hangs below the baseline, and the air on its left, in em. */
const EMOJI_DESCENT = 0.12;
const EMOJI_MARGIN = (EMOJI_ADVANCE - 1) / 2;
function addPart(line, paragraph, part) {
    const { item } = part;
    const { size } = item.style;
    if (item.isEmoji) {
        const sequence = item.text.slice(item.start, item.end);
        const x = line.x + EMOJI_MARGIN * size;
        const y = (EMOJI_DESCENT - 1) * size;
        line.emoji.push({ sequence, x, y, size, span: item.span, cluster: item.start });
        line.x += EMOJI_ADVANCE * size + item.letterSpacing;
        line.spacing = item.letterSpacing;
        return;
    }
    addGlyphs(line, paragraph, part);
}
function addGlyphs(line, paragraph, part) {
    const { item } = part;
    const { font, span, style, scale } = item;
    const { run, start, first, last } = glyphsOf(paragraph, part);
    for (let i = first; i < last; i++) {
        const cluster = start + (run.clusters[i] ?? 0);
        const glyph = run.glyphs[i] ?? 0;
        if (glyph !== 0) {
            const x = line.x + (run.xOffsets[i] ?? 0) * scale;
            const y = -(run.yOffsets[i] ?? 0) * scale;
            line.glyphs.push({ font, glyph, x, y, size: style.size, span, cluster });
        }
        line.x += (run.advances[i] ?? 0) * scale;
        if (i + 1 < last && run.clusters[i + 1] === run.clusters[i])
            continue;
        line.x += spacingAfter(item, cluster);
        line.spacing = item.letterSpacing;
    }
}
/**
 * The glyphs of a part of an item: a slice of the shaped run when its ends are safe, else shaped again; then nothing after the
 * part is context, so that an Arabic word that an ellipsis cuts short ends in a final letter.
 */
function glyphsOf({ book }, { item, start, end }) {
    const { run } = item;
    if (start === item.start && end === item.end) {
        return { run, start, first: 0, last: run.glyphs.length };
    }
    const isRtl = (item.level & 1) === 1;
    const from = edge(run, item, start, isRtl);
    const to = edge(run, item, end, isRtl);
    if (from !== undefined && to !== undefined) {
        return { run, start: item.start, first: isRtl ? to : from, last: isRtl ? from : to };
    }
    const piece = shapePiece(book, { ...item, text: item.text.slice(0, end), start, end });
    return { run: piece, start, first: 0, last: piece.glyphs.length };
}
/** Index of the glyph where a cut at `offset` falls, or undefined when it would cut through a shape. */
function edge(run, item, offset, isRtl) {
    const count = run.glyphs.length;
    if (offset === item.start)
        return isRtl ? count : 0;
    if (offset === item.end)
        return isRtl ? 0 : count;
    const cluster = offset - item.start;
    const at = isRtl ? run.clusters.lastIndexOf(cluster) : run.clusters.indexOf(cluster);
    if (at === -1 || run.unsafe[at] !== 0)
        return undefined;
    return isRtl ? at + 1 : at;
}
/** The box of all glyphs and emoji, from the boxes of their outlines. */
function inkOf(glyphs, emoji) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    const add = (x0, y0, x1, y1) => {
        if (x0 < left)
            left = x0;
        if (y0 < top)
            top = y0;
        if (x1 > right)
            right = x1;
        if (y1 > bottom)
            bottom = y1;
    };
    for (const { font, glyph, x, y, size } of glyphs) {
        const { bounds } = font.outline(glyph);
        if (bounds === undefined)
            continue;
        const scale = size / font.metrics.unitsPerEm;
        const [xMin, yMin, xMax, yMax] = bounds;
        add(x + xMin * scale, y - yMax * scale, x + xMax * scale, y - yMin * scale);
    }
    for (const { x, y, size } of emoji)
        add(x, y, x + size, y + size);
    return left > right ? undefined : [left, top, right, bottom];
}
/** The smallest box round all boxes; undefined for none. */
export function union(boxes) {
    if (boxes.length === 0)
        return undefined;
    return boxes.reduce(([left, top, right, bottom], box) => [
        Math.min(left, box[0]),
        Math.min(top, box[1]),
        Math.max(right, box[2]),
        Math.max(bottom, box[3]),
    ]);
}
