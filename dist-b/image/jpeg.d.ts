import type { Pixels } from "./tile.js";
/** Pixels of a row, and of the square that is coded at once. */
export declare const MCU = 16;
/** Values of a square: four blocks of luma, one each of the two chromas. */
export declare const MCU_VALUES: number;
export interface Quantisers {
    /** Table values, row-major. */
    readonly luma: Uint8Array;
    readonly chroma: Uint8Array;
    /** One over the table value times the scale that the fast transform leaves, row-major. */
    readonly lumaScale: Float64Array;
    readonly chromaScale: Float64Array;
}
/** @param quality 1 to 100, as libjpeg scales its tables */
export declare function quantisers(quality: number): Quantisers;
/** Reads the pixel at x, y; both may lie beyond the border by less than a square. */
export type PixelAt = (x: number, y: number) => number;
export declare function pixelReader({ width, height, data }: Pixels): PixelAt;
/** Quantised coefficients in zigzag order, of the square whose first pixel is at x, y. */
export declare class Transformer {
    #private;
    readonly tables: Quantisers;
    constructor(tables: Quantisers);
    square(read: PixelAt, x: number, y: number, out: Int16Array, at: number): void;
}
/** Squares of one row → its entropy-coded bytes, padded to a whole byte, without the restart marker. */
export declare function codeRow(values: Int16Array, squares: number): Uint8Array;
/** Joins coded rows, from top to bottom, into a file. */
export declare function joinRows({ width, height }: Pick<Pixels, "width" | "height">, tables: Quantisers, rows: readonly Uint8Array[]): Uint8Array;
