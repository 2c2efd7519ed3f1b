/**
 * Rows of palette indices → bits of a deflate block, row by row. A row is told by bytes, by runs of the byte before,
 * by strings of the row above it in the same columns and by strings farther back in itself: nothing outside of its
 * rectangle, so that coded rectangles can be put together into a picture in any combination, as long as all have the same codes.
 */
import { type BitRows } from "./bit-writer.js";
/** The rows of one rectangle. */
export interface CodedRows extends BitRows {
    /** Of all rows. */
    readonly bits: number;
}
/** What a row is made of: 0 to 255 is that byte, all else is a match: see `matchOf`. */
export interface Tokens {
    readonly list: Uint32Array;
    /** Place in the list after each row's last. */
    readonly ends: Uint32Array;
}
/** @param rows row-major, a multiple of `width` long */
export declare function tokenize(rows: Uint8Array, width: number): Tokens;
/** What stands around the rows of a block. */
export interface BlockFrame {
    /** The header as one row. */
    readonly header: BitRows;
    /** The code that ends the block, and its length in bits. */
    readonly end: readonly [code: number, length: number];
}
/** The codes that a plate's rows have in common. */
export declare class RowCode {
    #private;
    readonly stride: number;
    readonly lengths: Uint8Array;
    readonly frame: BlockFrame;
    /**
     * @param stride bytes from a row to the next, 2 to 32,768
     * @param lengths of the codes of all 286 symbols, in bits, and of those of distances up to the stride
     */
    constructor(stride: number, lengths: Uint8Array, frame: BlockFrame);
    /** The best codes for such tokens, in which all other bytes of the palette, lengths and distances have one too. */
    static of(stride: number, palette: number, samples: readonly Tokens[]): RowCode | undefined;
    code({ list, ends }: Tokens): CodedRows;
}
