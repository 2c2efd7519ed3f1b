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
export declare const MAX_LINES = 256;
/** `options` and `box` are taken as valid. */
export declare function makeJob(book: FontBook, paragraph: Paragraph, style: TextStyle, box: Box, options: BoxOptions): Job;
/** The width of the box at scale 1. */
export declare function measureAt({ box, bleed }: Job, scale: number): number;
