import { buildLine, union } from "./lines.js";
import { analyse } from "./paragraph.js";
/**
 * Lays spans out on one line; line ends in the text count as spaces. `lines` has one entry per text chunk (a chunk begins
 * wherever x or y is given). Never throws for any text.
 */
export function layoutInline(book, spans, options = {}) {
    const flat = spans.map((span) => ({ ...span, text: span.text.replace(LINE_END, " ") }));
    const paragraph = analyse(book, flat, { direction: "ltr", ...options });
    const placed = [];
    let pen = { x: 0, y: 0 };
    for (const chunk of chunksOf(paragraph, options)) {
        const done = placeChunk(paragraph, chunk, pen, options);
        placed.push(done);
        pen = done.end;
    }
    const first = spans[0];
    const drop = first === undefined ? 0 : baselineShift(book, first.style, options.baseline ?? "auto");
    return assemble(paragraph, placed, drop);
}
const LINE_END = /[\n\r\u0085\u2028\u2029\v\f]/g;
/** Distance of a baseline above the alphabetic one, in units of the font; as resvg takes them from its metrics. */
const BASELINES = {
    auto: () => 0,
    alphabetic: () => 0,
    middle: ({ xHeight }) => xHeight / 2,
    central: ({ ascent, descent }) => (ascent - descent) / 2,
    hanging: ({ ascent }) => ascent * 0.8,
    mathematical: ({ ascent }) => ascent / 2,
    ideographic: ({ descent }) => -descent,
    "text-after-edge": ({ descent }) => -descent,
    "after-edge": ({ descent }) => -descent,
    "text-before-edge": ({ ascent }) => ascent,
    "before-edge": ({ ascent }) => ascent,
};
/** How far text moves down, in user units, so that the named baseline and not the alphabetic one is at y. */
export function baselineShift(book, style, baseline) {
    const { metrics } = book.stack(style);
    return (BASELINES[baseline](metrics) * style.size) / metrics.unitsPerEm;
}
function chunksOf({ text, starts }, { x = [], y = [] }) {
    const positioned = new Set([0]);
    const most = Math.min(text.length, Math.max(x.length, y.length));
    // A position inside a cluster addresses nothing: the cluster cannot be torn apart.
    for (const start of starts)
        if (start < most)
            positioned.add(start);
    const begins = [...positioned].sort((a, b) => a - b);
    return begins.map((start, i) => ({
        start,
        end: begins[i + 1] ?? text.length,
        x: x[start],
        y: y[start],
    }));
}
const ANCHOR_SHARE = { start: 0, middle: 0.5, end: 1 };
function placeChunk(paragraph, chunk, pen, options) {
    const line = buildLine(paragraph, { start: chunk.start, end: chunk.end, tail: "" });
    const share = ANCHOR_SHARE[options.anchor ?? "start"];
    const isRtl = (paragraph.levels.baseAt(chunk.start) & 1) === 1;
    const x = (chunk.x ?? pen.x) - line.width * (isRtl ? 1 - share : share);
    const y = chunk.y ?? pen.y;
    const { shifts, total } = shiftsOf(line, options);
    return { line, x, y, shifts, end: { x: x + line.width + total.x, y: y + total.y } };
}
/** Sums dx and dy over the clusters in visual order. */
function shiftsOf(line, { dx = [], dy = [] }) {
    const shifts = new Map();
    let total = { x: 0, y: 0 };
    if (dx.length === 0 && dy.length === 0)
        return { shifts, total };
    const clusters = [...line.glyphs, ...line.emoji].sort((a, b) => a.x - b.x);
    for (const { cluster } of clusters) {
        if (shifts.has(cluster))
            continue;
        total = { x: total.x + (dx[cluster] ?? 0), y: total.y + (dy[cluster] ?? 0) };
        shifts.set(cluster, total);
    }
    return { shifts, total };
}
function assemble(paragraph, chunks, drop) {
    const glyphs = chunks.flatMap((chunk) => chunk.line.glyphs.map((one) => put(one, chunk, drop)));
    const emoji = chunks.flatMap((chunk) => chunk.line.emoji.map((one) => put(one, chunk, drop)));
    return {
        lines: chunks.map(({ line, x, y }) => ({
            text: paragraph.text.slice(line.range.start, line.range.end),
            x,
            baseline: y + drop,
            width: line.width,
            isRtl: (paragraph.levels.baseAt(line.range.start) & 1) === 1,
        })),
        glyphs,
        emoji,
        ink: union([...glyphs.flatMap(inkOfGlyph), ...emoji.map(squareOf)]),
        size: paragraph.spans[0]?.style.size ?? 0,
        fits: true,
        isTruncated: paragraph.isCut,
        missing: paragraph.missing,
    };
}
function put(one, chunk, drop) {
    const shift = chunk.shifts.get(one.cluster) ?? { x: 0, y: 0 };
    return { ...one, x: one.x + chunk.x + shift.x, y: one.y + chunk.y + shift.y + drop };
}
function inkOfGlyph({ font, glyph, x, y, size }) {
    const { bounds } = font.outline(glyph);
    if (bounds === undefined)
        return [];
    const scale = size / font.metrics.unitsPerEm;
    const [xMin, yMin, xMax, yMax] = bounds;
    return [[x + xMin * scale, y - yMax * scale, x + xMax * scale, y - yMin * scale]];
}
function squareOf({ x, y, size }) {
    return [x, y, x + size, y + size];
}
