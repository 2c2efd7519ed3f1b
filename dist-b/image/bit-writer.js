/**
 * Bits as deflate has them (RFC 1951): the least significant of a byte first. Kept as 32-bit words, in the order of
 * bytes that every JavaScript engine in use has, which is deflate's own.
 */
const WORD = 32;
export class BitWriter {
    #words;
    #full = 0;
    #last = 0;
    /** Bits of the last word. */
    #count = 0;
    /** @param room bits; grown where they are more */
    constructor(room = 4096) {
        this.#words = new Uint32Array(Math.ceil(room / WORD) + 2);
    }
    get length() {
        return this.#full * WORD + this.#count;
    }
    /** @param bits nothing above the `count` lowest, of which there are at most 32 */
    put(bits, count) {
        const before = this.#count;
        const after = before + count;
        this.#last |= bits << before;
        this.#count = after;
        if (after < WORD)
            return;
        if (this.#full === this.#words.length)
            this.#grow();
        this.#words[this.#full++] = this.#last;
        this.#count = after - WORD;
        // A shift by 32 would be none at all.
        this.#last = before === 0 ? 0 : bits >>> (WORD - before);
    }
    /**
     * Rows of several rectangles side by side: the first row of each, from left to right, then the second of each. One
     * loop without calls or iterators: it is nearly all of a picture's time, and the first picture's runs before it is
     * compiled.
     *
     * @param parts have at least `rows` rows; the room has to be there
     */
    appendRows(parts, rows) {
        const out = this.#words;
        let full = this.#full;
        let last = this.#last;
        let filled = this.#count;
        for (let row = 0; row < rows; row++)
            for (let part = 0; part < parts.length; part++) {
                const { words, starts, counts } = parts[part];
                const start = starts[row];
                const shift = start & 31;
                let word = start >>> 5;
                for (let left = counts[row]; left > 0; left -= WORD) {
                    const low = words[word++] >>> shift;
                    // In two steps, because a shift by 32 would be none at all.
                    const high = (words[word] << 1) << (31 - shift);
                    const taken = left < WORD ? left : WORD;
                    const bits = (low | high) & (-1 >>> (WORD - taken));
                    last |= bits << filled;
                    filled += taken;
                    if (filled < WORD)
                        continue;
                    out[full++] = last;
                    filled -= WORD;
                    last = (bits >>> 1) >>> (taken - filled - 1);
                }
            }
        this.#full = full;
        this.#last = last;
        this.#count = filled;
    }
    /** An empty stored block, which ends at a byte's end: what follows may stand anywhere. */
    align() {
        this.put(0, 3);
        const used = this.#count % 8;
        if (used > 0)
            this.put(0, 8 - used);
        this.put(0xffff0000, WORD);
    }
    /** Whole words, the last filled up with zeros, and an empty one: see `BitRows`. */
    words() {
        const out = new Uint32Array(Math.ceil(this.length / WORD) + 1);
        out.set(this.#words.subarray(0, this.#full));
        if (this.#count > 0)
            out[this.#full] = this.#last;
        return out;
    }
    /** Bytes so far, the last filled up with zeros. */
    bytes() {
        return new Uint8Array(this.words().buffer).subarray(0, Math.ceil(this.length / 8));
    }
    #grow() {
        const grown = new Uint32Array(this.#words.length * 2);
        grown.set(this.#words);
        this.#words = grown;
    }
}
