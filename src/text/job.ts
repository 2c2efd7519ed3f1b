/** What a box layout works on: the text, the box, the wishes, and the scales that may be tried. Units are user units, y downwards. */
import type { TextOptions } from "../site/text-slot.js";
import type { FontBook, TextStyle } from "./fonts.js";
import type { Line } from "./lines.js";
import type { Paragraph, ParagraphOptions } from "./paragraph.js";

/** In user units, y downwards. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** As `text()` takes them; what is left out is the style's own size and the font's own distance of lines. */
export interface BoxOptions extends ParagraphOptions, Omit<TextOptions, "within"> {
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

/** The most lines of any layout. */
export const MAX_LINES = 256;
const MAX_STEPS = 256;
/** Sizes are tried in steps of this many px. */
const STEP = 0.5;

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

/** The width of the box at scale 1. */
export function measureAt({ box, bleed }: Job, scale: number): number {
	return box.width / scale - 2 * bleed;
}
