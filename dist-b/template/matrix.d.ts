/** SVG's `transform` → one affine matrix, and what is done with matrices (SVG 2, section 8.5). */
/** As SVG's matrix(a b c d e f): x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export declare const IDENTITY: Matrix;
/** What cannot be read is no transform at all, as the rasteriser has it. */
export declare function parseTransform(text: string): Matrix;
/** Undefined for what is not a well-formed list. Linear in the text's length. */
export declare function readTransform(text: string): Matrix | undefined;
/** The transform that applies `second` first, as nested elements do. */
export declare function multiply(first: Matrix, second: Matrix): Matrix;
/** Undefined for a matrix that flattens everything. */
export declare function invert([a, b, c, d, e, f]: Matrix): Matrix | undefined;
