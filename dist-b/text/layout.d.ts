import type { FontBook, TextStyle } from "./fonts.js";
import { type Box, type BoxOptions } from "./job.js";
import { type Bounds, type LineEmoji, type LineGlyph } from "./lines.js";
export interface LaidLine {
    /** Without an ellipsis or a hyphen put after it. */
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
/**
 * Lays text out in a box. Errors, all of the programmer's making: `text-box-empty` for a box without area,
 * `text-size-invalid` for sizes that are not positive numbers or a minSize above the size.
 */
export declare function layoutBox(book: FontBook, text: string, style: TextStyle, box: Box, options?: BoxOptions): TextLayout;
