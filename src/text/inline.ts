/**
 * Text on one line, as SVG places it: spans → glyphs at x, y, dx and dy, anchored and set on a baseline. Specification: SVG 2,
 * section 11.5 and 11.10; where browsers and resvg part (dx in an anchored chunk, spacing after the last letter), as resvg,
 * because resvg draws the rest of the template.
 */
import type { FaceMetrics } from "./face.js";
import type { FontBook, TextStyle } from "./fonts.js";
import type { TextLayout } from "./layout.js";
import { type Bounds, buildLine, type Line, union } from "./lines.js";
import { analyse, type Paragraph, type ParagraphOptions, type Span } from "./paragraph.js";

export type Anchor = "start" | "middle" | "end";

/** Values of dominant-baseline and alignment-baseline. */
export type Baseline =
	| "auto"
	| "alphabetic"
	| "middle"
	| "central"
	| "hanging"
	| "mathematical"
	| "ideographic"
	| "text-before-edge"
	| "before-edge"
	| "text-after-edge"
	| "after-edge";

export interface InlineOptions extends ParagraphOptions {
	/** Absolute positions of addressable characters (UTF-16 code units), as SVG's lists. Default 0. */
	readonly x?: readonly number[];
	readonly y?: readonly number[];
	/** Shifts of characters, which the characters after them share. */
	readonly dx?: readonly number[];
	readonly dy?: readonly number[];
	/** Default `start`. For right-to-left text `start` is the right end, as the property says. */
	readonly anchor?: Anchor;
	/** Default `auto`. */
	readonly baseline?: Baseline;
}

/**
 * Lays spans out on one line; line ends in the text count as spaces. `lines` has one entry per text chunk (a chunk begins
 * wherever x or y is given). Never throws for any text.
 */
export function layoutInline(
	book: FontBook,
	spans: readonly Span[],
	options: InlineOptions = {},
): TextLayout {
	const flat = spans.map((span) => ({ ...span, text: span.text.replace(LINE_END, " ") }));
	const paragraph = analyse(book, flat, { direction: "ltr", ...options });
	const placed: PlacedChunk[] = [];
	let pen = { x: 0, y: 0 };
	for (const chunk of chunksOf(paragraph, options)) {
		const done = placeChunk(paragraph, chunk, pen, options);
		placed.push(done);
		pen = done.end;
	}
	const first = spans[0];
	const drop =
		first === undefined ? 0 : baselineShift(book, first.style, options.baseline ?? "auto");
	return assemble(paragraph, placed, drop);
}

const LINE_END = /[\n\r\u0085\u2028\u2029\v\f]/g;

/** Distance of a baseline above the alphabetic one, in units of the font; as resvg takes them from its metrics. */
const BASELINES: Record<Baseline, (metrics: FaceMetrics) => number> = {
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
export function baselineShift(book: FontBook, style: TextStyle, baseline: Baseline): number {
	const { metrics } = book.stack(style);
	return (BASELINES[baseline](metrics) * style.size) / metrics.unitsPerEm;
}

interface Chunk {
	readonly start: number;
	readonly end: number;
	readonly x: number | undefined;
	readonly y: number | undefined;
}

function chunksOf({ text, starts }: Paragraph, { x = [], y = [] }: InlineOptions): Chunk[] {
	const positioned = new Set<number>([0]);
	const most = Math.min(text.length, Math.max(x.length, y.length));
	// A position inside a cluster addresses nothing: the cluster cannot be torn apart.
	for (const start of starts) if (start < most) positioned.add(start);
	const begins = [...positioned].sort((a, b) => a - b);
	return begins.map((start, i) => ({
		start,
		end: begins[i + 1] ?? text.length,
		x: x[start],
		y: y[start],
	}));
}

interface PlacedChunk {
	readonly line: Line;
	readonly x: number;
	readonly y: number;
	/** Extra x and y of every cluster by offset. */
	readonly shifts: ReadonlyMap<number, Point>;
	readonly end: Point;
}

interface Point {
	readonly x: number;
	readonly y: number;
}

const ANCHOR_SHARE: Record<Anchor, number> = { start: 0, middle: 0.5, end: 1 };

function placeChunk(
	paragraph: Paragraph,
	chunk: Chunk,
	pen: Point,
	options: InlineOptions,
): PlacedChunk {
	const line = buildLine(paragraph, { start: chunk.start, end: chunk.end, tail: "" });
	const share = ANCHOR_SHARE[options.anchor ?? "start"];
	const isRtl = (paragraph.levels.baseAt(chunk.start) & 1) === 1;
	const x = (chunk.x ?? pen.x) - line.width * (isRtl ? 1 - share : share);
	const y = chunk.y ?? pen.y;
	const { shifts, total } = shiftsOf(line, options);
	return { line, x, y, shifts, end: { x: x + line.width + total.x, y: y + total.y } };
}

/** Sums dx and dy over the clusters in visual order. */
function shiftsOf(
	line: Line,
	{ dx = [], dy = [] }: InlineOptions,
): { shifts: Map<number, Point>; total: Point } {
	const shifts = new Map<number, Point>();
	let total = { x: 0, y: 0 };
	if (dx.length === 0 && dy.length === 0) return { shifts, total };
	const clusters = [...line.glyphs, ...line.emoji].sort((a, b) => a.x - b.x);
	for (const { cluster } of clusters) {
		if (shifts.has(cluster)) continue;
		total = { x: total.x + (dx[cluster] ?? 0), y: total.y + (dy[cluster] ?? 0) };
		shifts.set(cluster, total);
	}
	return { shifts, total };
}

function assemble(paragraph: Paragraph, chunks: readonly PlacedChunk[], drop: number): TextLayout {
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

function put<T extends Point & { cluster: number }>(one: T, chunk: PlacedChunk, drop: number): T {
	const shift = chunk.shifts.get(one.cluster) ?? { x: 0, y: 0 };
	return { ...one, x: one.x + chunk.x + shift.x, y: one.y + chunk.y + shift.y + drop };
}

function inkOfGlyph({ font, glyph, x, y, size }: TextLayout["glyphs"][number]): Bounds[] {
	const { bounds } = font.outline(glyph);
	if (bounds === undefined) return [];
	const scale = size / font.metrics.unitsPerEm;
	const [xMin, yMin, xMax, yMax] = bounds;
	return [[x + xMin * scale, y - yMax * scale, x + xMax * scale, y - yMin * scale]];
}

function squareOf({ x, y, size }: TextLayout["emoji"][number]): Bounds {
	return [x, y, x + size, y + size];
}
