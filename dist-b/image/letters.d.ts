import { type Matrix } from "../template/matrix.js";
import { type LineGlyph, type Outline } from "../text/index.js";
import { type AccountRoom, type Bounds, type Clip, type Mask } from "./coverage.js";
import { type Contour } from "./path.js";
/** A glyph of a font, `size` pixels an em, with its origin at x, y. */
export type PlacedGlyph = Pick<LineGlyph, "font" | "glyph" | "x" | "y" | "size">;
/** A glyph's area in pixels from its origin. */
interface Letter {
    readonly contours: readonly Contour[];
    /** Of the filled area, as `Account.addAll` takes them. */
    readonly edges: Float32Array;
    readonly box: Bounds;
}
/** Nothing to draw, or nothing that can be drawn here. */
type Unletter = "blank" | "tangled";
/** Letters by their size and their outline, of which a font book has one for each glyph. */
export declare class LetterCache {
    #private;
    /** Those of one linear map from units of the font, y upwards, to pixels. */
    ofSize(linear: Matrix): (outline: Outline) => Letter | Unletter;
}
/**
 * Coverage of glyphs within a picture of the given size, by the non-zero rule, cropped to the pixels that they may touch.
 *
 * @param transform from the glyphs' coordinates to pixels. Default: none
 * @returns undefined when an outline is too tangled or not finite: the rasteriser has to draw it
 */
export declare function coverLetters(glyphs: readonly PlacedGlyph[], transform: Matrix | undefined, clip: Clip, room: AccountRoom, cache: LetterCache): Mask | undefined;
export {};
