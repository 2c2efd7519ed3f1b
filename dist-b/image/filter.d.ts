/**
 * PNG row filters (PNG specification, third edition, section 9): rows of pixels in, filtered rows out,
 * each led by the byte that names its filter. The first row never looks at a row above it, so that what
 * comes out can be moved into any picture: a band stands alone.
 */
/**
 * `none` for indexed pixels, whose neighbours say nothing by their difference; `quick` and `best` choose
 * a filter for every row by the smallest sum of absolute differences, over a sample of the bytes or over
 * all of them.
 */
export type FilterChoice = "none" | "quick" | "best";
export interface Rows {
    /** Row-major, without padding; `length = rows * stride`. */
    readonly data: Uint8Array;
    /** Bytes of a row. */
    readonly stride: number;
    /** Bytes of a pixel: 1, 3 or 4. */
    readonly pixelBytes: number;
}
/** Filtered rows, `rows * (stride + 1)` bytes. */
export declare function filterRows({ data, stride, pixelBytes }: Rows, choice: FilterChoice): Uint8Array;
