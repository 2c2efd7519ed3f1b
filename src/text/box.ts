/**
 * The search behind text in a box: which lines, at which scale, go where, without drawing anything. Lines do not depend on the
 * scale, so each is built once however many scales are tried; the scales are at most 256, so the work is bounded.
 */
import type { FontBook, TextStyle } from "./fonts.js";
import {
	type Bounds,
	breakLines,
	buildLine,
	type Line,
	type LineRange,
	lowerBound,
	rangeWidth,
	SLACK,
	tailWidth,
} from "./lines.js";
import type { Paragraph, ParagraphOptions } from "./paragraph.js";

/** In user units, y downwards. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface BoxOptions extends ParagraphOptions {
	/** Default: as many as the box has room for. */
	readonly maxLines?: number;
	/** Smallest size in user units that the text may shrink to. Default: the style's size, so that it never shrinks. */
	readonly minSize?: number;
	/** Distance of baselines as a multiple of the size. Default: the font's own. */
	readonly lineHeight?: number;
	/** `start` and `end` follow each paragraph's direction. Default `start`. */
	readonly align?: "start" | "center" | "end" | "left" | "right";
	/** Default `top`. */
	readonly valign?: "top" | "middle" | "bottom";
	/** When the smallest size is still too large: end with `…`, just end, or go on outside. Default `ellipsis`. */
	readonly overflow?: "ellipsis" | "cut" | "visible";
	/** Lines of about the same length instead of full lines and a short last one. Default false. */
	readonly balance?: boolean;
	/** Room that paint needs round the outlines: half the stroke's width. User units at the nominal size. Default 0. */
	readonly bleed?: number;
}

export interface Job {
	readonly paragraph: Paragraph;
	readonly box: Box;
	readonly options: BoxOptions;
	/** Scales to try, from 1 down. */
	readonly scales: readonly number[];
	readonly maxLines: number;
	/** At scale 1: distance of baselines, and of the first baseline from the top of the first line. */
	readonly lineHeight: number;
	readonly ascent: number;
	readonly bleed: number;
	/** Lines built so far, by their range. */
	readonly built: Map<string, Line>;
}

/** One way to lay the text out. */
export interface Attempt {
	readonly scale: number;
	readonly lines: readonly Line[];
	readonly places: readonly Place[];
	readonly isInside: boolean;
}

/** Where a line starts, in user units. */
export interface Place {
	readonly x: number;
	readonly baseline: number;
}

const MAX_LINES = 256;
const MAX_STEPS = 256;
/** Sizes are tried in steps of this many px. */
const STEP = 0.5;
const TOLERANCE = 0.005;
const MAX_STEPS_BACK = 8;
const ELLIPSIS = "…";

/** `options` and `box` are taken as valid. */
export function makeJob(
	book: FontBook,
	paragraph: Paragraph,
	style: TextStyle,
	box: Box,
	options: BoxOptions,
): Job {
	const { ascent, descent, lineGap, unitsPerEm } = book.stack(style).metrics;
	const em = style.size / unitsPerEm;
	const content = (ascent + descent) * em;
	const lineHeight =
		options.lineHeight === undefined ? content + lineGap * em : options.lineHeight * style.size;
	return {
		paragraph,
		box,
		options,
		scales: ladder(style.size, options.minSize ?? style.size),
		maxLines: Math.min(MAX_LINES, Math.max(1, Math.floor(options.maxLines ?? MAX_LINES))),
		lineHeight,
		// Half-leading on both sides of the font's own extent (CSS 2.2, section 10.8.1).
		ascent: (lineHeight - content) / 2 + ascent * em,
		bleed: options.bleed ?? 0,
		built: new Map(),
	};
}

/** From the size down to the smallest, in steps of half a px or coarser when those would be too many, as scales. */
function ladder(size: number, minSize: number): number[] {
	const steps = Math.min(MAX_STEPS - 1, Math.ceil((size - minSize) / STEP));
	const step = Math.max(STEP, (size - minSize) / steps);
	return Array.from({ length: steps + 1 }, (_, i) =>
		i === 0 ? 1 : Math.max(minSize, size - i * step) / size,
	);
}

/**
 * The largest scale at which everything fits, or undefined. The number of lines grows as the text does, so a binary search
 * finds the first scale that can fit; ink does not grow that evenly (a wrapped word may take an accent off the first
 * line), so from there each scale is tried in turn.
 */
export function largestFitting(job: Job): Attempt | undefined {
	const { scales } = job;
	let low = 0;
	let high = scales.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (hasRoom(job, scales[middle] ?? 1)) high = middle;
		else low = middle + 1;
	}
	for (const scale of scales.slice(low)) {
		const attempt = tryAt(job, scale, whole(job, job.maxLines));
		if (attempt?.isInside) return balanced(job, attempt);
	}
	return undefined;
}

/**
 * The smallest scale when the text does not fit: as many lines as have room, the last one ended as the options say, or all of
 * them, sticking out.
 */
export function overflowing(job: Job): Attempt {
	const scale = job.scales.at(-1) ?? 1;
	const { overflow = "ellipsis" } = job.options;
	const all = tryAt(job, scale, whole(job, MAX_LINES)) ?? placeLines(job, scale, []);
	if (overflow === "visible") return all;
	const room = Math.floor(job.box.height / (job.lineHeight * scale)) + 2;
	const most = Math.min(job.maxLines, room, Math.max(1, all.lines.length));
	let last: Attempt | undefined;
	for (let count = most; count >= 1; count--) {
		last = tryAt(job, scale, shortened(job, count, overflow === "cut" ? "" : ELLIPSIS));
		if (last?.isInside) return last;
	}
	return last ?? all;
}

/** Lines for a measure in px at scale 1, or undefined when there is no such way. */
type Breaker = (measure: number) => readonly LineRange[] | undefined;

function whole({ paragraph }: Job, limit: number): Breaker {
	return (measure) => {
		const ranges = breakLines(paragraph, measure, limit);
		return ranges.length > limit ? undefined : ranges;
	};
}

/** The first `count` lines, the last of them filled up to a grapheme cluster that leaves room for the tail. */
function shortened(job: Job, count: number, tail: string): Breaker {
	const { paragraph } = job;
	return (measure) => {
		const ranges = breakLines(paragraph, measure, count).slice(0, count);
		const last = ranges.pop();
		if (last === undefined) return undefined;
		const room = measure - tailWidth(paragraph, last.end, tail);
		let index = lastFitting(paragraph, last.start, room);
		let range = rangeUpTo(paragraph, last.start, index, tail);
		// Final letters can be wider than the joined ones that were measured.
		for (let tries = 0; tries < MAX_STEPS_BACK && range.end > range.start; tries++) {
			if (extent(builtLine(job, range)) <= measure + SLACK) break;
			range = rangeUpTo(paragraph, last.start, --index, tail);
		}
		return [...ranges, range];
	};
}

/** Index into `starts` of the last cluster boundary on the line within `room` px of `start`. */
function lastFitting(paragraph: Paragraph, start: number, room: number): number {
	const { starts, text } = paragraph;
	const isOnLine = (at: number) => !LINE_END.test(text[starts[at - 1] ?? 0] ?? "");
	const isFitting = (at: number) => rangeWidth(paragraph, start, starts[at] ?? 0) <= room;
	let index = lowerBound(starts, start);
	while (index + 1 < starts.length && isOnLine(index + 1) && isFitting(index + 1)) index++;
	return index;
}

function rangeUpTo(paragraph: Paragraph, start: number, index: number, tail: string): LineRange {
	const end = Math.max(start, paragraph.starts[index] ?? start);
	return { start, end: start + paragraph.text.slice(start, end).trimEnd().length, tail };
}

const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;

function hasRoom(job: Job, scale: number): boolean {
	const lines = breakLines(job.paragraph, measureAt(job, scale), job.maxLines).length;
	return lines <= job.maxLines && (lines - 1) * job.lineHeight * scale <= job.box.height;
}

/** The width of the box at scale 1. */
function measureAt({ box, bleed }: Job, scale: number): number {
	return box.width / scale - 2 * bleed;
}

/**
 * Ink can be wider than the advances that lines are broken by (an italic f, a swash), and so can a word that is shaped
 * anew because it is cut: then the measure is narrowed, twice at most.
 */
function tryAt(
	job: Job,
	scale: number,
	breaker: Breaker,
	from = measureAt(job, scale),
): Attempt | undefined {
	const widest = measureAt(job, scale);
	let measure = from;
	let attempt: Attempt | undefined;
	for (let tries = 0; tries < 3; tries++) {
		const ranges = breaker(measure);
		if (ranges === undefined) return attempt;
		const lines = ranges.map((range) => builtLine(job, range));
		attempt = placeLines(job, scale, lines);
		const excess = Math.max(...lines.map(extent)) - widest;
		if (excess <= SLACK) return attempt;
		measure -= excess;
	}
	return attempt;
}

function builtLine({ built, paragraph }: Job, range: LineRange): Line {
	const key = `${range.start} ${range.end} ${range.tail}`;
	const line = built.get(key) ?? buildLine(paragraph, range);
	built.set(key, line);
	return line;
}

function extent({ ink, width }: Line): number {
	return ink === undefined ? width : Math.max(width, ink[2] - ink[0]);
}

/** Narrows the measure as far as the number of lines stays the same, as CSS Text 4 does for `text-wrap: balance`. */
function balanced(job: Job, attempt: Attempt): Attempt {
	const count = attempt.lines.length;
	if (!job.options.balance || count < 2) return attempt;
	let high = measureAt(job, attempt.scale);
	let low = high / 2;
	for (let i = 0; i < 10; i++) {
		const middle = (low + high) / 2;
		if (breakLines(job.paragraph, middle, count).length <= count) high = middle;
		else low = middle;
	}
	const even = tryAt(job, attempt.scale, whole(job, count), high);
	return even?.isInside ? even : attempt;
}

/** Puts lines into the box by their advances and line boxes, then moves them by as much as their ink sticks out. */
function placeLines(job: Job, scale: number, lines: readonly Line[]): Attempt {
	const { x, y, width, height } = innerBox(job, scale);
	const step = job.lineHeight * scale;
	const free = height - lines.length * step;
	const share = { top: 0, middle: 0.5, bottom: 1 }[job.options.valign ?? "top"];
	const first = y + free * share + job.ascent * scale;
	const [top, bottom] = verticalInk(lines, scale, step);
	const down = pushInside(first + top, first + bottom, y, y + height);
	let isInside = down.isInside;
	const places = lines.map((line, i) => {
		const left = x + (width - line.width * scale) * alignment(job, line);
		const [from, , to] = line.ink ?? [Infinity, 0, -Infinity];
		const across = pushInside(left + from * scale, left + to * scale, x, x + width);
		isInside &&= across.isInside;
		return { x: left + across.by, baseline: first + down.by + i * step };
	});
	return { scale, lines, places, isInside };
}

/** Top and bottom of the ink of all lines, from the first baseline; top above bottom when there is none. */
function verticalInk(lines: readonly Line[], scale: number, step: number): [number, number] {
	let [top, bottom] = [Infinity, -Infinity];
	for (const [i, { ink }] of lines.entries()) {
		if (ink === undefined) continue;
		top = Math.min(top, ink[1] * scale + i * step);
		bottom = Math.max(bottom, ink[3] * scale + i * step);
	}
	return [top, bottom];
}

function innerBox({ box, bleed }: Job, scale: number): Box {
	const edge = bleed * scale;
	return {
		x: box.x + edge,
		y: box.y + edge,
		width: box.width - 2 * edge,
		height: box.height - 2 * edge,
	};
}

/** The least move that brings [from, to] inside [low, high]; what is longer sticks out by the same on both sides. */
function pushInside(
	from: number,
	to: number,
	low: number,
	high: number,
): { by: number; isInside: boolean } {
	if (from > to) return { by: 0, isInside: true };
	if (to - from > high - low + TOLERANCE) {
		return { by: (low + high - from - to) / 2, isInside: false };
	}
	if (from < low) return { by: low - from, isInside: true };
	return { by: Math.min(0, high - to), isInside: true };
}

/** The share of the free width that goes to the left of a line. */
function alignment({ options, paragraph }: Job, line: Line): number {
	const { align = "start" } = options;
	if (align === "center") return 0.5;
	const isRtl = (paragraph.levels.baseAt(line.range.start) & 1) === 1;
	const isLeft = align === "left" || align === (isRtl ? "end" : "start");
	return isLeft ? 0 : 1;
}

/** Ink at another scale, moved to a place. */
export function inkAt(ink: Bounds | undefined, scale: number, { x, baseline }: Place): Bounds[] {
	if (ink === undefined) return [];
	const [left, top, right, bottom] = ink;
	return [[left * scale + x, top * scale + baseline, right * scale + x, bottom * scale + baseline]];
}
