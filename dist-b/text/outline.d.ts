/**
 * Placed glyphs → the `d` of one SVG path: numbers to a hundredth of a unit, each contour begun by an absolute M and drawn by relative
 * commands from points already rounded, so that nothing drifts. Relative numbers are small, so most come from a table: half the
 * bytes and a third of the time of absolute ones. Overlapping letters paint once, so opacity and strokes look as they do for text.
 */
import { type Matrix } from "../template/matrix.js";
import type { LineGlyph } from "./lines.js";
export interface OutlineOptions {
    /** Only the glyphs of this span: one path per paint. Default: all. */
    readonly span?: number;
    /** Applied to every point. Default: none. */
    readonly transform?: Matrix;
}
/** The path of the glyphs, empty when there is nothing to paint; to be filled by the non-zero rule. */
export declare function outlinePath(glyphs: readonly LineGlyph[], options?: OutlineOptions): string;
