/**
 * Huffman codes of deflate (RFC 1951): how often each symbol comes → the shortest codes for them, and the header of
 * a block that uses them. For rows that are coded once and joined in many pictures: they have to agree on their
 * codes, and zlib makes other ones for every block.
 */
import type { BitWriter } from "./bit-writer.js";
/** Symbols 0 to 255 are bytes, 256 ends a block, 257 to 285 are lengths. */
export declare const END_OF_BLOCK = 256;
export declare const LENGTH_SYMBOLS = 29;
export declare const LITERAL_SYMBOLS = 286;
/** A match is this long. */
export declare const MIN_MATCH = 3;
export declare const MAX_MATCH = 258;
/** Farther back nothing can be matched. */
export declare const MAX_DISTANCE = 32768;
/** A symbol that stands for a range, and where in it a value is. */
export interface Ranged {
    /** From 0: the first length or distance symbol. */
    readonly symbol: number;
    readonly extra: number;
    readonly extraBits: number;
}
/** @param length 3 to 258 */
export declare function lengthSymbol(length: number): Ranged;
/** @param distance 1 to 32,768 */
export declare function distanceSymbol(distance: number): Ranged;
/**
 * Lengths in bits of the best prefix code that has none longer than `limit` (package-merge, Larmore and Hirschberg
 * 1990). 0 for what never comes; a symbol that comes alone gets one bit.
 *
 * @param counts at most 2^limit of them are not 0
 */
export declare function codeLengths(counts: readonly number[], limit?: number): Uint8Array;
/** Codes by symbol, as they stand in the stream: deflate writes a code from its first bit, so it is turned round. */
export declare function canonicalCodes(lengths: Uint8Array): Uint16Array;
/** The header of a block that is not the last one (RFC 1951, section 3.2.7). */
export declare function writeBlockHeader(out: BitWriter, literals: Uint8Array, distances: Uint8Array): void;
