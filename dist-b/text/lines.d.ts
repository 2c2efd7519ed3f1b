import type { FontInstance } from "./face.js";
import { type Paragraph } from "./paragraph.js";
export interface LineRange {
    readonly start: number;
    /** Without the white space that hangs at the end of a line. */
    readonly end: number;
    /** What is put after it: nothing, an ellipsis, or a soft hyphen, which is drawn as a hyphen. */
    readonly tail: string;
}
/** x and y of the origin in px from the start of the line and the baseline; y downwards. */
export interface LineGlyph {
    readonly font: FontInstance;
    readonly glyph: number;
    readonly x: number;
    readonly y: number;
    /** px per em. */
    readonly size: number;
    readonly span: number;
    /** UTF-16 offset of its cluster in the paragraph. */
    readonly cluster: number;
}
export interface LineEmoji {
    readonly sequence: string;
    /** Upper left corner, from the start of the line and the baseline. */
    readonly x: number;
    readonly y: number;
    /** Width and height. */
    readonly size: number;
    readonly span: number;
    readonly cluster: number;
}
/** Left, top, right, bottom in px, y downwards. */
export type Bounds = readonly [left: number, top: number, right: number, bottom: number];
export interface Line {
    readonly range: LineRange;
    /** Advance in px, without hanging white space and without spacing after the last cluster. */
    readonly width: number;
    readonly glyphs: readonly LineGlyph[];
    readonly emoji: readonly LineEmoji[];
    /** What is painted, relative to the line's start and baseline; undefined for a blank line. */
    readonly ink: Bounds | undefined;
}
/** Layout lengths are sums of rounded advances: a line that is too wide by less than this is not. */
export declare const SLACK: number;
/**
 * Breaks into lines of at most `measure` px at the nominal size, `limit` + 1 at most: more are never looked at. A word longer
 * than the measure breaks between grapheme clusters, and a cluster longer than it stands alone and too wide.
 */
export declare function breakLines(paragraph: Paragraph, measure: number, limit: number): LineRange[];
/** Index of the first value that is at least `wanted`. */
export declare function lowerBound(values: readonly number[], wanted: number): number;
/** Advance of a range in px, from sums: exact but for the kerning across its two ends. */
export declare function rangeWidth(paragraph: Paragraph, start: number, end: number): number;
/** Lays one line out: the parts of the runs it holds, in visual order, shaped again where the break is inside a shape. */
export declare function buildLine(paragraph: Paragraph, range: LineRange): Line;
/** The smallest box round all boxes; undefined for none. */
export declare function union(boxes: readonly Bounds[]): Bounds | undefined;
