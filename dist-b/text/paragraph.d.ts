/**
 * Text analysed once, at its nominal size: spans of styled text → runs of one font, script and direction, shaped, with the
 * advance up to every offset and every place where a line may end. Nothing here knows a width or a box; because
 * every length grows with the size, one paragraph serves every size that a fit is tried at.
 */
import { type Direction, type Levels } from "./bidi.js";
import type { FontBook, FontStack, TextStyle } from "./fonts.js";
import type { ShapedRun } from "./harfbuzz.js";
import { type BreakOpportunity } from "./segment.js";
import { type Piece } from "./shape.js";
/** Text in one style. A slot is one span; a line of tspans is several. */
export interface Span {
    readonly text: string;
    readonly style: TextStyle;
}
export interface ParagraphOptions {
    /** Default `auto`: each paragraph's first strong character decides. */
    readonly direction?: Direction;
    /**
     * Which emoji sequences the caller can draw as pictures: they become rectangles of the layout instead of glyphs.
     * Default: none.
     */
    readonly hasEmoji?: (sequence: string) => boolean;
}
/**
 * Bounds of its own, for a caller that does not cap values: above the 280 graphemes that values are capped to, each of up to
 * 11 code units (a family of four).
 */
export declare const MAX_CODE_UNITS = 3200;
export declare const MAX_GRAPHEMES = 800;
/** A run that can be shaped by itself. Offsets are UTF-16 code units of the paragraph's text. */
export interface Item extends Piece {
    /** Shaped whole, in units of its font, clusters counted from its start; without glyphs for an emoji. */
    readonly run: ShapedRun;
    /** px per unit of its font. */
    readonly scale: number;
    readonly stack: FontStack;
    readonly isEmoji: boolean;
    /** Added after each cluster but the last of a line; 0 for scripts whose letters join. */
    readonly letterSpacing: number;
}
export interface Paragraph {
    readonly text: string;
    readonly spans: readonly Span[];
    readonly book: FontBook;
    readonly starts: readonly number[];
    readonly breaks: readonly BreakOpportunity[];
    readonly items: readonly Item[];
    readonly levels: Levels;
    /** Sum of the advances of all clusters that start before an offset, spacing included; length is text.length + 1. */
    readonly advances: Float64Array;
    /** Code points that no font has, each once, in order of appearance. */
    readonly missing: readonly number[];
    /** Whether text was left out because it is longer than the bounds. */
    readonly isCut: boolean;
}
/** An emoji is as wide as an em, with a little air on both sides. */
export declare const EMOJI_ADVANCE = 1.1;
/** Analyses and shapes; bounded whatever the spans hold: the rest of longer text is left out. Never throws for any text. */
export declare function analyse(book: FontBook, spans: readonly Span[], options?: ParagraphOptions): Paragraph;
/** The item that an offset of the text lies in. */
export declare function itemAt({ items }: Paragraph, offset: number): Item | undefined;
/** Spacing after the cluster at an offset: letter-spacing, and word-spacing after a space (CSS Text 3, section 8). */
export declare function spacingAfter(item: Item, at: number): number;
