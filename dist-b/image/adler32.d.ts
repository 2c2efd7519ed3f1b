/**
 * Adler-32 (RFC 1950, section 8.2): the checksum that ends a zlib stream. It is linear in the data, so
 * the sums of parts combine into the sum of the whole, and a changed patch corrects a known sum without
 * reading anything else. CRC-32 needs no such help: `node:zlib` has it.
 */
export declare const ADLER_MODULUS = 65521;
/** Adler-32 of `data`, unsigned. `seed` continues an earlier sum; 1 is the sum of nothing. */
export declare function adler32(data: Uint8Array, seed?: number): number;
/** Adler-32 of two pieces of data laid end to end, from their own sums and the length of the second. */
export declare function combineAdler32(first: number, second: number, secondLength: number): number;
/** Adler-32 of pieces laid end to end. */
export declare function combineAll(pieces: readonly {
    adler: number;
    length: number;
}[]): number;
/** Rows of bytes that may have changed: `width` bytes at `start`, and at every `stride` after it. */
export interface ChangedRows {
    readonly start: number;
    readonly stride: number;
    readonly width: number;
    readonly rows: number;
}
/** What changed rows do to a sum, wherever the bytes before and after them are: see `applyChange`. */
export interface AdlerChange {
    /** Sum of the changes, and sum of the changes times their distance from the first byte. */
    readonly sum: number;
    readonly moment: number;
}
/** Changes of the first n rows, for every n from 0: any run of rows is a difference of two. */
export interface RowChanges {
    readonly sums: Float64Array;
    /** Modulo 65521. */
    readonly moments: Float64Array;
}
/** @param after the changed bytes alone, row by row */
export declare function measureRows(before: Uint8Array, after: Uint8Array, { start, stride, width, rows }: ChangedRows): RowChanges;
/** The change that rows `first` to `end` make, with moments from their own first byte. */
export declare function changeOfRows({ sums, moments }: RowChanges, first: number, end: number, stride: number): AdlerChange;
/**
 * Adler-32 of changed data, from that of the data before. A byte counts once in the low half, and in the
 * high half once for itself and each byte after it.
 *
 * @param length of the data
 * @param start of the changed rows in it
 */
export declare function applyChange(adler: number, { sum, moment }: AdlerChange, length: number, start: number): number;
