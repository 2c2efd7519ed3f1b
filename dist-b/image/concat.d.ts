/** Pieces of bytes, end to end in one new array. */
export declare function concat(pieces: readonly Uint8Array[]): Uint8Array;
