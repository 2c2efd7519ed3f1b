/**
 * What ends a line that the text goes on after: an ellipsis or a broken word's hyphen → the glyphs that are drawn for it, in the
 * style of the text before it.
 */
import { type Item, type Paragraph } from "./paragraph.js";
/** Where a word may be broken. A line that ends with one shows a hyphen. */
export declare const SOFT_HYPHEN = "\u00AD";
/** Advance of a tail after the text up to `end`, in px. */
export declare function tailWidth(paragraph: Paragraph, end: number, tail: string): number;
/** The tail in the style of the text it ends, by its font where that has it or what may stand in for it; undefined for none. */
export declare function tailItem(paragraph: Paragraph, end: number, tail: string): Item | undefined;
