/**
 * Bits as deflate has them (RFC 1951): the least significant of a byte first. Kept as 32-bit words, in the order of
 * bytes that every JavaScript engine in use has, which is deflate's own.
 */
/** Rows as strings of bits in words. */
export interface BitRows {
    /** One more than there are bits for, so that 32 bits can be read from any place. */
    readonly words: Uint32Array;
    /** Bit at which each row begins. Rows that read alike may share their bits. */
    readonly starts: Uint32Array;
    /** Bits of each row. */
    readonly counts: Uint16Array;
}
export declare class BitWriter {
    #private;
    /** @param room bits; grown where they are more */
    constructor(room?: number);
    get length(): number;
    /** @param bits nothing above the `count` lowest, of which there are at most 32 */
    put(bits: number, count: number): void;
    /**
     * Rows of several rectangles side by side: the first row of each, from left to right, then the second of each. One
     * loop without calls or iterators: it is nearly all of a picture's time, and the first picture's runs before it is
     * compiled.
     *
     * @param parts have at least `rows` rows; the room has to be there
     */
    appendRows(parts: readonly BitRows[], rows: number): void;
    /** An empty stored block, which ends at a byte's end: what follows may stand anywhere. */
    align(): void;
    /** Whole words, the last filled up with zeros, and an empty one: see `BitRows`. */
    words(): Uint32Array;
    /** Bytes so far, the last filled up with zeros. */
    bytes(): Uint8Array;
}
