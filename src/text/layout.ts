/**
 * Text in a box: wrapped, then shrunk, then ended by an ellipsis, until its ink is inside. Guaranteed: what comes back with
 * `fits` has every painted point inside the box (to 0.01 px); otherwise it says so. Nothing is drawn to find out, and the
 * sizes tried are a ladder of at most 256, so the work is bounded for any text and any box.
 */
import { PlacardError, shown } from "../errors.js";
import type { FontBook, TextStyle } from "./fonts.js";
import {
	type Bounds,
	breakLines,
	buildLine,
	type Line,
	type LineEmoji,
	type LineGlyph,
	lowerBound,
	rangeWidth,
} from "./lines.js";
import { analyse, type Paragraph, type ParagraphOptions } from "./paragraph.js";

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

export interface LaidLine {
	readonly text: string;
	readonly x: number;
	readonly baseline: number;
	/** Advance. */
	readonly width: number;
	readonly isRtl: boolean;
}

/** Glyphs and emoji of a layout, in user units; `outlinePath` turns the glyphs into a path. */
export interface TextLayout {
	readonly lines: readonly LaidLine[];
	readonly glyphs: readonly LineGlyph[];
	/** Where the caller puts emoji pictures: squares with their upper left corner at x, y. */
	readonly emoji: readonly LineEmoji[];
	/** What is painted, without strokes; undefined when nothing is. */
	readonly ink: Bounds | undefined;
	/** The size that the first span was laid out at. */
	readonly size: number;
	/** Whether all ink, and `bleed` round it, is inside the box. */
	readonly fits: boolean;
	/** Whether text was left out. */
	readonly isTruncated: boolean;
	/** Code points that no font has, each once; they are drawn as boxes. */
	readonly missing: readonly number[];
}

const MAX_LINES = 256;
const MAX_STEPS = 256;
const STEP = 0.5;
const TOLERANCE = 0.01;
const ELLIPSIS = "…";

/**
 * Lays text out in a box. Errors, all of the programmer's making: `text-box-empty` for a box without area,
 * `text-size-invalid` for sizes that are not positive numbers or a minSize above the size.
 */
export function layoutBox(
	book: FontBook,
	text: string,
	style: TextStyle,
	box: Box,
	options: BoxOptions = {},
): TextLayout {
	checkBox(box);
	checkSizes(style.size, options);
	const job = makeJob(book, style, box, options);
	const paragraph = analyse(book, [{ text, style }], options);
	const fitting = largestFitting(job, paragraph);
	if (fitting !== undefined) return finish(job, paragraph, fitting, paragraph.isCut);
	return overflowing(job, paragraph);
}

interface Job {
	readonly book: FontBook;
	readonly style: TextStyle;
	readonly box: Box;
	readonly options: BoxOptions;
	/** Scales to try, from 1 down. */
	readonly scales: readonly number[];
	readonly maxLines: number;
	/** At scale 1: distance of baselines, and of the first baseline from the top of the first line. */
	readonly lineHeight: number;
	readonly ascent: number;
	readonly bleed: number;
}

function makeJob(book: FontBook, style: TextStyle, box: Box, options: BoxOptions): Job {
	const { ascent, descent, lineGap, unitsPerEm } = book.stack(style).metrics;
	const em = style.size / unitsPerEm;
	const content = (ascent + descent) * em;
	const lineHeight =
		options.lineHeight === undefined ? content + lineGap * em : options.lineHeight * style.size;
	return {
		book,
		style,
		box,
		options,
		scales: ladder(style.size, options.minSize ?? style.size),
		maxLines: Math.min(MAX_LINES, Math.max(1, Math.floor(options.maxLines ?? MAX_LINES))),
		lineHeight,
		// Half-leading on both sides of the font's own extent (CSS 2.2, section 10.8.1).
		ascent: (lineHeight - content) / 2 + ascent * em,
		bleed: options.bleed ?? 0,
	};
}

/** From the size down to the smallest in steps of half a px, coarser when that would be too many, as scales. */
function ladder(size: number, minSize: number): number[] {
	const steps = Math.min(MAX_STEPS - 1, Math.ceil((size - minSize) / STEP));
	const step = steps === 0 ? 0 : (size - minSize) / steps;
	return Array.from({ length: steps + 1 }, (_, i) =>
		i === steps ? minSize / size : (size - i * step) / size,
	);
}

interface Attempt {
	readonly scale: number;
	readonly lines: readonly Line[];
	readonly placed: readonly Place[];
	readonly isInside: boolean;
}

/** Where a line starts, in user units. */
interface Place {
	readonly x: number;
	readonly baseline: number;
}

/**
 * The largest scale at which everything fits. The number of lines grows as the text does, so a binary search finds the first scale
 * that can fit; ink does not grow that evenly (a wrapped word may take an accent off the first line), so from there
 * each scale is tried in turn.
 */
function largestFitting(job: Job, paragraph: Paragraph): Attempt | undefined {
	const { scales } = job;
	let low = 0;
	let high = scales.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (hasRoom(job, paragraph, scales[middle] ?? 1)) high = middle;
		else low = middle + 1;
	}
	for (const scale of scales.slice(low)) {
		const attempt = attemptAt(job, paragraph, scale, job.maxLines);
		if (attempt?.isInside) return balanced(job, paragraph, attempt);
	}
	return undefined;
}

function hasRoom(job: Job, paragraph: Paragraph, scale: number): boolean {
	const lines = breakLines(paragraph, measureAt(job, scale), job.maxLines).length;
	return lines <= job.maxLines && (lines - 1) * job.lineHeight * scale <= job.box.height;
}

/** The width of the box at the nominal size. */
function measureAt({ box, bleed }: Job, scale: number): number {
	return box.width / scale - 2 * bleed;
}

/** Ink can be wider than the advances it is wrapped by (an italic f, a swash): then the measure is narrowed, twice at most. */
function attemptAt(
	job: Job,
	paragraph: Paragraph,
	scale: number,
	limit: number,
	from = measureAt(job, scale),
): Attempt | undefined {
	let measure = from;
	let attempt: Attempt | undefined;
	for (let tries = 0; tries < 3; tries++) {
		const ranges = breakLines(paragraph, measure, limit);
		if (ranges.length > limit) return attempt;
		attempt = placeLines(
			job,
			paragraph,
			ranges.map((range) => buildLine(paragraph, range)),
			scale,
		);
		const excess = Math.max(
			0,
			...attempt.lines.map((line) => inkWidth(line) - measureAt(job, scale)),
		);
		if (excess <= 0) return attempt;
		measure -= excess;
	}
	return attempt;
}

function inkWidth({ ink }: Line): number {
	return ink === undefined ? 0 : ink[2] - ink[0];
}

/** Puts lines into the box by their advances and line boxes, then moves them by as much as their ink sticks out. */
function placeLines(
	job: Job,
	paragraph: Paragraph,
	lines: readonly Line[],
	scale: number,
): Attempt {
	const inner = innerBox(job, scale);
	const step = job.lineHeight * scale;
	const free = inner.height - lines.length * step;
	const share = { top: 0, middle: 0.5, bottom: 1 }[job.options.valign ?? "top"];
	const first = inner.y + free * share + job.ascent * scale;
	const inks = lines.map((line) => scaled(line.ink, scale));
	const tops = inks.map((ink, i) => (ink === undefined ? Infinity : ink[1] + i * step));
	const bottoms = inks.map((ink, i) => (ink === undefined ? -Infinity : ink[3] + i * step));
	const down = pushInside(
		first + Math.min(...tops),
		first + Math.max(...bottoms),
		inner.y,
		inner.y + inner.height,
	);
	const right = inner.x + inner.width;
	let isInside = down.isInside;
	const placed = lines.map((line, i) => {
		const x = inner.x + (inner.width - line.width * scale) * alignment(job, paragraph, line);
		const ink = inks[i] ?? [0, 0, 0, 0];
		const across = pushInside(x + ink[0], x + ink[2], inner.x, right);
		isInside &&= across.isInside || line.ink === undefined;
		return { x: x + across.by, baseline: first + down.by + i * step };
	});
	return { scale, lines, placed, isInside };
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

function scaled(ink: Bounds | undefined, scale: number): Bounds | undefined {
	if (ink === undefined) return undefined;
	return [ink[0] * scale, ink[1] * scale, ink[2] * scale, ink[3] * scale];
}

/** The least move that brings [from, to] inside [low, high]; what is longer than that sticks out by the same on both sides. */
function pushInside(
	from: number,
	to: number,
	low: number,
	high: number,
): { by: number; isInside: boolean } {
	if (from > to) return { by: 0, isInside: true };
	if (to - from > high - low + TOLERANCE / 2) {
		return { by: (low + high - from - to) / 2, isInside: false };
	}
	if (from < low) return { by: low - from, isInside: true };
	return { by: Math.min(0, high - to), isInside: true };
}

/** The share of the free width that goes to the left of a line. */
function alignment({ options }: Job, paragraph: Paragraph, line: Line): number {
	const { align = "start" } = options;
	if (align === "center") return 0.5;
	const isRtl = (paragraph.levels.baseAt(line.range.start) & 1) === 1;
	const isLeft = align === "left" || align === (isRtl ? "end" : "start");
	return isLeft ? 0 : 1;
}

/** Narrows the measure as far as the number of lines stays the same, as CSS Text 4 does for `text-wrap: balance`. */
function balanced(job: Job, paragraph: Paragraph, attempt: Attempt): Attempt {
	const count = attempt.lines.length;
	if (!job.options.balance || count < 2) return attempt;
	let high = measureAt(job, attempt.scale);
	let low = high / 2;
	for (let i = 0; i < 10; i++) {
		const middle = (low + high) / 2;
		if (breakLines(paragraph, middle, count).length <= count) high = middle;
		else low = middle;
	}
	const even = attemptAt(job, paragraph, attempt.scale, count, high);
	return even?.isInside ? even : attempt;
}

/** At the smallest size it is still too much: as many lines as have room, the last one ended as the options say. */
function overflowing(job: Job, paragraph: Paragraph): TextLayout {
	const scale = job.scales.at(-1) ?? 1;
	const whole = attemptAt(job, paragraph, scale, MAX_LINES);
	const { overflow = "ellipsis" } = job.options;
	if (overflow !== "visible") {
		const most = Math.min(job.maxLines, whole?.lines.length ?? job.maxLines);
		const room = Math.floor(job.box.height / (job.lineHeight * scale)) + 2;
		for (let count = Math.min(most, Math.max(1, room)); count >= 1; count--) {
			const shorter = shortened(job, paragraph, scale, count, overflow === "cut" ? "" : ELLIPSIS);
			if (shorter !== undefined) return shorter;
		}
	}
	const attempt = whole ?? placeLines(job, paragraph, [], scale);
	return finish(job, paragraph, attempt, paragraph.isCut || whole === undefined);
}

/** How many graphemes the estimate of where to cut may be wrong by before the search gives up on this many lines. */
const MAX_CUTS = 24;

/** The text up to the last grapheme cluster with which it, and the tail, still take `count` lines inside the box. */
function shortened(
	job: Job,
	paragraph: Paragraph,
	scale: number,
	count: number,
	tail: string,
): TextLayout | undefined {
	const last = breakLines(paragraph, measureAt(job, scale), count)[count - 1];
	if (last === undefined) return undefined;
	const room = measureAt(job, scale) - tailWidth(job, tail);
	let cut = lastFitting(paragraph, last.start, room);
	for (let tries = 0; tries < MAX_CUTS && cut >= 0; tries++) {
		const text = paragraph.text.slice(0, paragraph.starts[cut]).trimEnd() + tail;
		const shorter = analyse(job.book, [{ text, style: job.style }], job.options);
		const attempt = attemptAt(job, shorter, scale, count);
		if (attempt?.isInside) return finish(job, shorter, attempt, true);
		if (attempt !== undefined && !isTooWide(job, attempt)) return undefined;
		// Step back one cluster at first, then by more: a run of marks or a change of font can be far off the estimate.
		cut -= 1 + (tries >> 1);
	}
	return undefined;
}

function isTooWide(job: Job, { lines, scale }: Attempt): boolean {
	return lines.some((line) => inkWidth(line) > measureAt(job, scale));
}

function tailWidth({ book, style, options }: Job, tail: string): number {
	if (tail === "") return 0;
	const paragraph = analyse(book, [{ text: tail, style }], options);
	return rangeWidth(paragraph, 0, tail.length);
}

/** Index into `starts` of the last cluster boundary within `room` px of `from`. */
function lastFitting(paragraph: Paragraph, from: number, room: number): number {
	const { starts } = paragraph;
	let index = lowerBound(starts, from);
	const isFitting = (at: number) => rangeWidth(paragraph, from, starts[at] ?? 0) <= room;
	while (index + 1 < starts.length && isFitting(index + 1)) index++;
	return index;
}

function finish(
	job: Job,
	paragraph: Paragraph,
	{ lines, placed, scale, isInside }: Attempt,
	isTruncated: boolean,
): TextLayout {
	const at = (i: number): Place => placed[i] ?? { x: job.box.x, baseline: job.box.y };
	const inks = lines.flatMap((line, i) => moved(scaled(line.ink, scale), at(i)));
	return {
		lines: lines.map((line, i) => ({
			text: paragraph.text.slice(line.range.start, line.range.end),
			...at(i),
			width: line.width * scale,
			isRtl: (paragraph.levels.baseAt(line.range.start) & 1) === 1,
		})),
		glyphs: lines.flatMap((line, i) => line.glyphs.map((glyph) => moveGlyph(glyph, at(i), scale))),
		emoji: lines.flatMap((line, i) => line.emoji.map((emoji) => moveGlyph(emoji, at(i), scale))),
		ink: union(inks),
		size: job.style.size * scale,
		fits: isInside,
		isTruncated,
		missing: paragraph.missing,
	};
}

function moveGlyph<T extends { x: number; y: number; size: number }>(
	glyph: T,
	to: Place,
	scale: number,
): T {
	return {
		...glyph,
		x: to.x + glyph.x * scale,
		y: to.baseline + glyph.y * scale,
		size: glyph.size * scale,
	};
}

function moved(ink: Bounds | undefined, { x, baseline }: Place): Bounds[] {
	if (ink === undefined) return [];
	return [[ink[0] + x, ink[1] + baseline, ink[2] + x, ink[3] + baseline]];
}

/** The smallest box round all boxes. */
export function union(boxes: readonly Bounds[]): Bounds | undefined {
	if (boxes.length === 0) return undefined;
	return [
		Math.min(...boxes.map(([left]) => left)),
		Math.min(...boxes.map(([, top]) => top)),
		Math.max(...boxes.map(([, , right]) => right)),
		Math.max(...boxes.map(([, , , bottom]) => bottom)),
	];
}

function checkBox(box: Box): void {
	const sides = [box.x, box.y, box.width, box.height];
	if (sides.every(Number.isFinite) && box.width > 0 && box.height > 0) return;
	throw new PlacardError({
		code: "text-box-empty",
		expected: "a box with a width and a height above 0",
		received: shown(box),
		remedy: "Draw the rect that the text goes into, and give it a size.",
	});
}

function checkSizes(size: number, { minSize = size, lineHeight = 1, bleed = 0 }: BoxOptions): void {
	const isValid =
		Number.isFinite(size) &&
		size > 0 &&
		minSize > 0 &&
		minSize <= size &&
		lineHeight > 0 &&
		bleed >= 0;
	if (isValid && Number.isFinite(lineHeight) && Number.isFinite(bleed)) return;
	throw new PlacardError({
		code: "text-size-invalid",
		expected: "0 < minSize <= size, lineHeight above 0 and bleed of at least 0",
		received: shown({ size, minSize, lineHeight, bleed }),
		remedy: "Leave minSize out to keep the template's own size.",
	});
}
