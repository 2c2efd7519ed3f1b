/**
 * A piece of text in one font, script and direction → glyphs with positions. Shaped runs are cached in units of their font, by
 * font, text, script, language, direction and features, so that another size never costs a second shaping.
 */
import type { FontInstance } from "./face.js";
import type { FontBook, TextStyle } from "./fonts.js";
import type { ShapedRun } from "./harfbuzz.js";
/** Part of a text in one style, font, script and level. */
export interface Piece {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    /** Index of the span it belongs to. */
    readonly span: number;
    readonly level: number;
    readonly script: string;
    readonly font: FontInstance;
    readonly style: TextStyle;
}
/**
 * Glyphs in visual order, in units of the piece's font; clusters are counted from the piece's start. Never changed: the same
 * run is given to whoever asks for the same text again.
 */
export declare function shapePiece(book: FontBook, piece: Piece): ShapedRun;
