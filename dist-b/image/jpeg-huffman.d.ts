/** The Huffman half of the JPEG writer: the example tables of ITU-T T.81, annex K.3, and the bits they give. */
export declare const DC_LUMA: Uint32Array<ArrayBufferLike>;
export declare const DC_CHROMA: Uint32Array<ArrayBufferLike>;
export declare const AC_LUMA: Uint32Array<ArrayBufferLike>;
export declare const AC_CHROMA: Uint32Array<ArrayBufferLike>;
/** The four DHT segments of a file. */
export declare const HUFFMAN_SEGMENTS: readonly number[];
/** Bits, most significant first; a byte of 255 is followed by a zero, as the format demands. */
export declare class BitWriter {
    #private;
    constructor(room: number);
    /** A code of a table: length above its 16 bits. */
    code(code: number): void;
    /** A coefficient: the code of (zeros before it, its size in bits), then its bits. */
    value(value: number, zeros: number, codes: Uint32Array): void;
    /** The bytes so far, the last one filled up with ones. */
    finish(): Uint8Array;
}
