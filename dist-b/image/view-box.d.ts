/** A template's viewBox at a picture's size → one affine matrix. What is not understood gives nothing. */
import { type Matrix } from "../template/matrix.js";
/** User units → pixels of a picture, `xMidYMid meet`; undefined for other alignments of another ratio. */
export declare function viewBoxTransform(viewBox: string | undefined, aspect: string | undefined, size: {
    readonly width: number;
    readonly height: number;
}): Matrix | undefined;
