/**
 * Rows of palette indices → bits of a deflate block, row by row. A row is told by bytes, by runs of the byte before,
 * by strings of the row above it in the same columns and by strings farther back in itself: nothing outside of its
 * rectangle, so that coded rectangles can be put together into a picture in any combination, as long as all have the same codes.
 */
import { BitWriter } from "./bit-writer.js";
import { canonicalCodes, codeLengths, distanceSymbol, END_OF_BLOCK, LITERAL_SYMBOLS, lengthSymbol, MAX_DISTANCE, MAX_MATCH, MIN_MATCH, writeBlockHeader, } from "./deflate-codes.js";
/** In the place of a distance: the row above, whose distance is known where the picture's width is. */
const ABOVE = 0;
const BYTES = 256;
const LENGTHS = 512;
/** `length` bytes, 3 to 258, from `distance` bytes before them in the same row, or from the row above. */
function matchOf(distance, length) {
    return (distance + 1) * LENGTHS + length;
}
function lengthOf(token) {
    return token % LENGTHS;
}
function distanceOf(token) {
    return (token >>> 9) - 1;
}
/** @param rows row-major, a multiple of `width` long */
export function tokenize(rows, width) {
    const ends = new Uint32Array(rows.length / width);
    // No token stands for less than one byte.
    const list = new Uint32Array(rows.length);
    const strings = new Strings(rows);
    let count = 0;
    for (let row = 0; row < ends.length; row++) {
        const start = row * width;
        for (let at = start; at < start + width;) {
            const token = tokenAt(rows, at, start, width, strings);
            list[count++] = token;
            at += token < BYTES ? 1 : lengthOf(token);
        }
        ends[row] = count;
    }
    return { list: list.slice(0, count), ends };
}
function tokenAt(rows, at, start, width, strings) {
    const end = start + width;
    const run = at === start ? 0 : alike(rows, at - 1, at, end);
    const above = start === 0 ? 0 : alike(rows, at - width, at, end);
    // Up to the row's end nothing is longer than what the row above has.
    const from = at + above === end ? -1 : strings.before(at, start);
    const back = from === -1 ? 0 : alike(rows, from, at, end);
    const longest = Math.max(above, back);
    // Both are some bits farther away than the byte before: they have to reach past the next run, too.
    if (longest >= MIN_MATCH && longest > run && longest > 1 + alike(rows, at, at + 1, end))
        return matchOf(back > above ? at - from : ABOVE, longest);
    return run >= MIN_MATCH ? matchOf(1, run) : rows[at];
}
const HASHES = 4096;
/** Where in a row strings of three bytes were last met. */
class Strings {
    rows;
    #last = new Int32Array(HASHES).fill(-1);
    #known = 0;
    constructor(rows) {
        this.rows = rows;
    }
    /** A place from `start` on, before `at`, with what is likely the same three bytes; -1 where there is none. */
    before(at, start) {
        // What lies before the row is not looked for, and rows that repeat the one above are never listed.
        for (this.#known = Math.max(this.#known, start); this.#known < at; this.#known++)
            this.#last[this.#hash(this.#known)] = this.#known;
        const found = this.#last[this.#hash(at)];
        return found < start ? -1 : found;
    }
    #hash(at) {
        const { rows } = this;
        return (((rows[at] ?? 0) * 31 + (rows[at + 1] ?? 0)) * 31 + (rows[at + 2] ?? 0)) % HASHES;
    }
}
/** How many bytes at `to` are the same as those at `from`, up to what one match may be. */
function alike(rows, from, to, end) {
    const last = Math.min(end, to + MAX_MATCH);
    let at = to;
    for (let other = from; at < last && rows[at] === rows[other]; other++)
        at++;
    return at - to;
}
/** The codes that a plate's rows have in common. */
export class RowCode {
    stride;
    lengths;
    frame;
    #codes;
    /**
     * @param stride bytes from a row to the next, 2 to 32,768
     * @param lengths of the codes of all 286 symbols, in bits, and of those of distances up to the stride
     */
    constructor(stride, lengths, frame) {
        this.stride = stride;
        this.lengths = lengths;
        this.frame = frame;
    }
    /** The best codes for such tokens, in which all other bytes of the palette, lengths and distances have one too. */
    static of(stride, palette, samples) {
        if (stride > MAX_DISTANCE)
            return undefined;
        const symbols = Array.from({ length: LITERAL_SYMBOLS }, (_, symbol) => symbol < palette || symbol >= END_OF_BLOCK ? 1 : 0);
        const distances = Array.from({ length: distanceSymbol(stride).symbol + 1 }, () => 1);
        for (const { list } of samples)
            for (const token of list) {
                count(symbols, symbolOf(token));
                if (token >= BYTES)
                    count(distances, distanceSymbol(distanceOf(token) || stride).symbol);
            }
        const lengths = Uint8Array.of(...codeLengths(symbols), ...codeLengths(distances));
        return new RowCode(stride, lengths, frameOf(lengths));
    }
    code({ list, ends }) {
        const out = new BitWriter(8 * list.length);
        const starts = new Uint32Array(ends.length);
        const counts = new Uint16Array(ends.length);
        let bits = 0;
        let before = 0;
        let from = 0;
        for (let row = 0; row < ends.length; row++) {
            const end = ends[row];
            const isSame = row > 0 && isSameRun(list, before, from, end);
            const start = isSame ? starts[row - 1] : out.length;
            if (!isSame)
                for (let i = from; i < end; i++)
                    this.#write(out, list[i]);
            starts[row] = start;
            counts[row] = out.length - start;
            bits += counts[row];
            before = from;
            from = end;
        }
        return { words: out.words(), starts, counts, bits };
    }
    #write(out, token) {
        this.#codes ??= codesOf(this.stride, this.lengths);
        const { literals, lengthBits, lengthCounts, distanceBits, distanceCounts } = this.#codes;
        if (token < BYTES) {
            out.put(literals[token], this.lengths[token]);
            return;
        }
        const length = lengthOf(token);
        const distance = distanceOf(token) || this.stride;
        out.put(lengthBits[length], lengthCounts[length]);
        out.put(distanceBits[distance], distanceCounts[distance]);
    }
}
function codesOf(stride, lengths) {
    const literals = canonicalCodes(lengths.subarray(0, LITERAL_SYMBOLS));
    const lengthBits = new Uint32Array(MAX_MATCH + 1);
    const lengthCounts = new Uint8Array(MAX_MATCH + 1);
    for (let length = MIN_MATCH; length <= MAX_MATCH; length++) {
        const { symbol, extra, extraBits } = lengthSymbol(length);
        const own = lengths[END_OF_BLOCK + 1 + symbol];
        lengthBits[length] = literals[END_OF_BLOCK + 1 + symbol] | (extra << own);
        lengthCounts[length] = own + extraBits;
    }
    const own = lengths.subarray(LITERAL_SYMBOLS);
    const codes = canonicalCodes(own);
    const distanceBits = new Uint32Array(stride + 1);
    const distanceCounts = new Uint8Array(stride + 1);
    for (let distance = 1; distance <= stride; distance++) {
        const { symbol, extra, extraBits } = distanceSymbol(distance);
        distanceBits[distance] = codes[symbol] | (extra << own[symbol]);
        distanceCounts[distance] = own[symbol] + extraBits;
    }
    return { literals, lengthBits, lengthCounts, distanceBits, distanceCounts };
}
function frameOf(lengths) {
    const literals = lengths.subarray(0, LITERAL_SYMBOLS);
    const out = new BitWriter();
    writeBlockHeader(out, literals, lengths.subarray(LITERAL_SYMBOLS));
    const header = {
        words: out.words(),
        starts: Uint32Array.of(0),
        counts: Uint16Array.of(out.length),
    };
    const code = canonicalCodes(literals)[END_OF_BLOCK];
    return { header, end: [code, literals[END_OF_BLOCK]] };
}
function symbolOf(token) {
    return token < BYTES ? token : END_OF_BLOCK + 1 + lengthSymbol(lengthOf(token)).symbol;
}
function count(counts, symbol) {
    counts[symbol] = counts[symbol] + 1;
}
/** Whether the tokens from `from` to `end` are those from `before` to `from`. */
function isSameRun(list, before, from, end) {
    if (from - before !== end - from)
        return false;
    for (let i = from; i < end; i++)
        if (list[i] !== list[i - from + before])
            return false;
    return true;
}
