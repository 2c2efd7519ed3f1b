import type { FontFile } from "./rasterizer.js";
export interface Face {
    /** What `font-family` in a template has to say: the typographic family (name 16), else name 1. */
    readonly family: string;
    /** `Regular`, `Bold Italic`: name 17, else name 2, else the empty string. */
    readonly subfamily: string;
    /** usWeightClass, 1 to 1000. 400 when the font does not say. */
    readonly weight: number;
    readonly isItalic: boolean;
    /** One to four characters that the font maps to glyphs and that leave ink in any sane font. */
    readonly sample: string;
}
/**
 * Reads one face, never outside the file's bytes.
 *
 * @throws PlacardError `font-empty`, `font-format-unsupported` (WOFF, WOFF2, collections, no font),
 * `font-malformed` (truncated, a table missing or inconsistent), `font-unusable` (no outlines)
 */
export declare function readFace(font: FontFile): Face;
