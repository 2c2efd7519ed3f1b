/**
 * Adler-32 (RFC 1950, section 8.2): the checksum that ends a zlib stream. It is linear in the data, so
 * the sums of parts combine into the sum of the whole, and a changed patch corrects a known sum without
 * reading anything else. CRC-32 needs no such help: `node:zlib` has it.
 */
export const ADLER_MODULUS = 65521;
/** Bytes that can be summed before 31 bits could overflow: small integers are twice as fast as doubles. */
const RUN = 3800;
/** Adler-32 of `data`, unsigned. `seed` continues an earlier sum; 1 is the sum of nothing. */
export function adler32(data, seed = 1) {
    let a = seed & 0xffff;
    let b = seed >>> 16;
    for (let start = 0; start < data.length; start += RUN) {
        const end = Math.min(start + RUN, data.length);
        for (let i = start; i < end; i++) {
            a += data[i];
            b += a;
        }
        a %= ADLER_MODULUS;
        b %= ADLER_MODULUS;
    }
    return ((b << 16) | a) >>> 0;
}
/** Adler-32 of two pieces of data laid end to end, from their own sums and the length of the second. */
export function combineAdler32(first, second, secondLength) {
    const a1 = first & 0xffff;
    const a = (a1 + (second & 0xffff) + ADLER_MODULUS - 1) % ADLER_MODULUS;
    // The second piece's `b` was summed from a start of 1; the first piece moves that start to a1. The
    // product is exact: it stays below 2^53.
    const moved = ((secondLength % ADLER_MODULUS) * (a1 + ADLER_MODULUS - 1)) % ADLER_MODULUS;
    const b = ((first >>> 16) + (second >>> 16) + moved) % ADLER_MODULUS;
    return ((b << 16) | a) >>> 0;
}
/** Adler-32 of pieces laid end to end. */
export function combineAll(pieces) {
    let adler = 1;
    for (const piece of pieces)
        adler = combineAdler32(adler, piece.adler, piece.length);
    return adler;
}
/** @param after the changed bytes alone, row by row */
export function measureRows(before, after, { start, stride, width, rows }) {
    const sums = new Float64Array(rows + 1);
    const moments = new Float64Array(rows + 1);
    for (let row = 0, i = 0; row < rows; row++) {
        let sum = 0;
        let moment = 0;
        const from = row * stride;
        for (let x = 0; x < width; x++, i++) {
            const change = after[i] - before[start + from + x];
            sum += change;
            moment += change * (from + x);
        }
        sums[row + 1] = sums[row] + sum;
        moments[row + 1] = (moments[row] + moment) % ADLER_MODULUS;
    }
    return { sums, moments };
}
/** The change that rows `first` to `end` make, with moments from their own first byte. */
export function changeOfRows({ sums, moments }, first, end, stride) {
    const sum = sums[end] - sums[first];
    const moment = moments[end] - moments[first];
    return { sum, moment: moment - first * stride * sum };
}
/**
 * Adler-32 of changed data, from that of the data before. A byte counts once in the low half, and in the
 * high half once for itself and each byte after it.
 *
 * @param length of the data
 * @param start of the changed rows in it
 */
export function applyChange(adler, { sum, moment }, length, start) {
    const low = modulo((adler & 0xffff) + sum);
    const high = modulo((adler >>> 16) + ((length - start) % ADLER_MODULUS) * (sum % ADLER_MODULUS) - moment);
    return ((high << 16) | low) >>> 0;
}
function modulo(value) {
    return ((value % ADLER_MODULUS) + ADLER_MODULUS) % ADLER_MODULUS;
}
