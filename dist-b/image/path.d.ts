/**
 * SVG path data (SVG 2, section 9) and an affine transform → closed contours of straight segments, in
 * pixels. Curves are cut so finely that no chord is farther than a two-hundredth of a pixel from its
 * curve: under a level of 255 in any pixel's coverage. Data is read up to its first error, as the
 * specification has it.
 */
import { type Matrix } from "../template/matrix.js";
/** Points x0, y0, x1, y1 …; the last is joined to the first. */
export type Contour = readonly number[];
/** Contours of path data. Open subpaths are closed, as filling does. Linear in the data's length. */
export declare function flatten(d: string, transform?: Matrix): Contour[];
/** Draws in the path's own coordinates; points are transformed as they are written down. */
export declare class Pen {
    #private;
    readonly transform: Matrix;
    x: number;
    y: number;
    /** The control point that a smooth curve mirrors; the pen's own place after any other command. */
    mirrorX: number;
    mirrorY: number;
    mirrors: "cubic" | "quadratic" | "none";
    constructor(transform: Matrix);
    move(x: number, y: number): void;
    line(x: number, y: number): void;
    cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
    quadratic(x1: number, y1: number, x: number, y: number): void;
    close(): void;
    finish(): Contour[];
}
