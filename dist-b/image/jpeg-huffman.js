/** The Huffman half of the JPEG writer: the example tables of ITU-T T.81, annex K.3, and the bits they give. */
const DC_SYMBOLS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const DC_LUMA_TABLE = {
    lengths: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
    symbols: DC_SYMBOLS,
};
const DC_CHROMA_TABLE = {
    lengths: [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
    symbols: DC_SYMBOLS,
};
const AC_LUMA_TABLE = {
    lengths: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
    symbols: bytes("01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728" +
        "292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a83848586878889" +
        "8a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2" +
        "e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa"),
};
const AC_CHROMA_TABLE = {
    lengths: [0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 119],
    symbols: bytes("000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a26" +
        "2728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a828384858687" +
        "88898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da" +
        "e2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa"),
};
function bytes(hex) {
    return Array.from(hex.matchAll(/../g), ([pair]) => Number.parseInt(pair, 16));
}
/** Symbol → code with its length: the code in the low 16 bits, the length above. */
function codesOf({ lengths, symbols }) {
    const codes = new Uint32Array(256);
    let code = 0;
    let at = 0;
    for (const [i, count] of lengths.entries()) {
        for (let n = 0; n < count; n++)
            codes[symbols[at++]] = ((i + 1) << 16) | code++;
        code <<= 1;
    }
    return codes;
}
export const DC_LUMA = codesOf(DC_LUMA_TABLE);
export const DC_CHROMA = codesOf(DC_CHROMA_TABLE);
export const AC_LUMA = codesOf(AC_LUMA_TABLE);
export const AC_CHROMA = codesOf(AC_CHROMA_TABLE);
/** The four DHT segments of a file. */
export const HUFFMAN_SEGMENTS = [
    [0x00, DC_LUMA_TABLE],
    [0x10, AC_LUMA_TABLE],
    [0x01, DC_CHROMA_TABLE],
    [0x11, AC_CHROMA_TABLE],
].flatMap(([id, { lengths, symbols }]) => {
    const length = 19 + symbols.length;
    return [0xff, 0xc4, length >> 8, length & 255, id, ...lengths, ...symbols];
});
/** Bits, most significant first; a byte of 255 is followed by a zero, as the format demands. */
export class BitWriter {
    #out;
    #length = 0;
    #bits = 0;
    #count = 0;
    constructor(room) {
        this.#out = new Uint8Array(Math.max(64, room));
    }
    /** A code of a table: length above its 16 bits. */
    code(code) {
        this.#put(code & 0xffff, code >>> 16);
    }
    /** A coefficient: the code of (zeros before it, its size in bits), then its bits. */
    value(value, zeros, codes) {
        const size = 32 - Math.clz32(value < 0 ? -value : value);
        this.code(codes[(zeros << 4) | size]);
        // Negative values are written one less, as their low bits.
        if (size > 0)
            this.#put((value < 0 ? value - 1 : value) & ((1 << size) - 1), size);
    }
    /** The bytes so far, the last one filled up with ones. */
    finish() {
        if (this.#count > 0)
            this.#put((1 << (8 - this.#count)) - 1, 8 - this.#count);
        return this.#out.slice(0, this.#length);
    }
    /** At most 16 bits; at most 7 are waiting, so 32 are enough. */
    #put(bits, count) {
        this.#bits = (this.#bits << count) | bits;
        this.#count += count;
        while (this.#count >= 8) {
            this.#count -= 8;
            this.#byte((this.#bits >>> this.#count) & 255);
        }
        this.#bits &= (1 << this.#count) - 1;
    }
    #byte(byte) {
        if (this.#length + 2 > this.#out.length) {
            const grown = new Uint8Array(this.#out.length * 2);
            grown.set(this.#out);
            this.#out = grown;
        }
        this.#out[this.#length++] = byte;
        if (byte === 255)
            this.#out[this.#length++] = 0;
    }
}
