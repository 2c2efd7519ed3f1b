/** Symbols 0 to 255 are bytes, 256 ends a block, 257 to 285 are lengths. */
export const END_OF_BLOCK = 256;
export const LENGTH_SYMBOLS = 29;
export const LITERAL_SYMBOLS = 286;
/** A match is this long. */
export const MIN_MATCH = 3;
export const MAX_MATCH = 258;
/** Farther back nothing can be matched. */
export const MAX_DISTANCE = 32_768;
const MAX_BITS = 15;
const MAX_HEADER_BITS = 7;
/** Of a code of lengths, as the header lists them. */
const HEADER_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** @param length 3 to 258 */
export function lengthSymbol(length) {
    if (length === MAX_MATCH)
        return { symbol: LENGTH_SYMBOLS - 1, extra: 0, extraBits: 0 };
    const value = length - MIN_MATCH;
    return ranged(value, 4);
}
/** @param distance 1 to 32,768 */
export function distanceSymbol(distance) {
    return ranged(distance - 1, 2);
}
/** RFC 1951, section 3.2.5: `perOctave` symbols for each power of two, and one for each of the first values. */
function ranged(value, perOctave) {
    if (value < 2 * perOctave)
        return { symbol: value, extra: 0, extraBits: 0 };
    const octave = Math.log2(perOctave);
    const extraBits = 31 - Math.clz32(value) - octave;
    const leading = value >>> extraBits;
    return {
        symbol: extraBits * perOctave + leading,
        extra: value - (leading << extraBits),
        extraBits,
    };
}
/**
 * Lengths in bits of the best prefix code that has none longer than `limit` (package-merge, Larmore and Hirschberg
 * 1990). 0 for what never comes; a symbol that comes alone gets one bit.
 *
 * @param counts at most 2^limit of them are not 0
 */
export function codeLengths(counts, limit = MAX_BITS) {
    const lengths = new Uint8Array(counts.length);
    const coins = [...counts.entries()]
        .filter(([, count]) => count > 0)
        .map(([symbol, weight]) => ({ weight, symbols: [symbol] }))
        .sort((a, b) => a.weight - b.weight);
    const [first] = coins;
    if (first === undefined)
        return lengths;
    if (coins.length === 1)
        lengths[first.symbols[0]] = 1;
    let packages = [];
    for (let level = 0; level < limit; level++)
        packages = merged(coins, paired(packages));
    for (const { symbols } of packages.slice(0, 2 * coins.length - 2))
        for (const symbol of symbols)
            lengths[symbol] = lengths[symbol] + 1;
    return lengths;
}
function paired(packages) {
    const pairs = [];
    for (let i = 0; i + 1 < packages.length; i += 2) {
        const [a, b] = [packages[i], packages[i + 1]];
        pairs.push({ weight: a.weight + b.weight, symbols: [...a.symbols, ...b.symbols] });
    }
    return pairs;
}
function merged(a, b) {
    return [...a, ...b].sort((x, y) => x.weight - y.weight);
}
/** Codes by symbol, as they stand in the stream: deflate writes a code from its first bit, so it is turned round. */
export function canonicalCodes(lengths) {
    const next = new Uint16Array(MAX_BITS + 2);
    for (const length of lengths)
        if (length > 0)
            next[length + 1] = next[length + 1] + 1;
    // RFC 1951, section 3.2.2: codes of a length follow those that are one shorter.
    for (let bits = 1; bits < next.length; bits++)
        next[bits] = (next[bits - 1] + next[bits]) << 1;
    return Uint16Array.from(lengths, (length) => {
        if (length === 0)
            return 0;
        const code = next[length];
        next[length] = code + 1;
        return reversed(code, length);
    });
}
function reversed(code, length) {
    let out = 0;
    for (let bit = 0; bit < length; bit++)
        out |= ((code >>> bit) & 1) << (length - 1 - bit);
    return out;
}
/** The header of a block that is not the last one (RFC 1951, section 3.2.7). */
export function writeBlockHeader(out, literals, distances) {
    const runs = runsOf([...literals, ...distances]);
    const counts = Array.from({ length: HEADER_ORDER.length }, () => 0);
    for (const { symbol } of runs)
        counts[symbol] = counts[symbol] + 1;
    const lengths = codeLengths(counts, MAX_HEADER_BITS);
    const codes = canonicalCodes(lengths);
    out.put(0b100, 3);
    out.put(literals.length - 257, 5);
    out.put(distances.length - 1, 5);
    out.put(HEADER_ORDER.length - 4, 4);
    for (const symbol of HEADER_ORDER)
        out.put(lengths[symbol], 3);
    for (const { symbol, extra, extraBits } of runs) {
        out.put(codes[symbol], lengths[symbol]);
        out.put(extra, extraBits);
    }
}
/** Lengths as the header has them: 16 repeats the one before 3 to 6 times, 17 and 18 are 3 to 138 zeros. */
function runsOf(lengths) {
    const runs = [];
    for (let at = 0; at < lengths.length;) {
        const length = lengths[at];
        const end = lengths.findIndex((other, i) => i > at && other !== length);
        const run = (end === -1 ? lengths.length : end) - at;
        if (length === 0 && run >= 3) {
            const zeros = Math.min(run, 138);
            runs.push(zeros < 11
                ? { symbol: 17, extra: zeros - 3, extraBits: 3 }
                : { symbol: 18, extra: zeros - 11, extraBits: 7 });
            at += zeros;
            continue;
        }
        runs.push({ symbol: length, extra: 0, extraBits: 0 });
        at++;
        for (let left = run - 1; length !== 0 && left >= 3;) {
            const again = Math.min(left, 6);
            runs.push({ symbol: 16, extra: again - 3, extraBits: 2 });
            at += again;
            left -= again;
        }
    }
    return runs;
}
