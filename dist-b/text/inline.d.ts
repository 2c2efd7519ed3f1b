import type { FontBook, TextStyle } from "./fonts.js";
import type { TextLayout } from "./layout.js";
import { type ParagraphOptions, type Span } from "./paragraph.js";
export type Anchor = "start" | "middle" | "end";
/** Values of dominant-baseline and alignment-baseline. */
export type Baseline = "auto" | "alphabetic" | "middle" | "central" | "hanging" | "mathematical" | "ideographic" | "text-before-edge" | "before-edge" | "text-after-edge" | "after-edge";
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
export declare function layoutInline(book: FontBook, spans: readonly Span[], options?: InlineOptions): TextLayout;
/** How far text moves down, in user units, so that the named baseline and not the alphabetic one is at y. */
export declare function baselineShift(book: FontBook, style: TextStyle, baseline: Baseline): number;
