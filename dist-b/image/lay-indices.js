/** Indices of a patch into rows of a sheet, as far as they lie in those rows. */
import { ADLER_MODULUS } from "./adler32.js";
/** @param stride bytes of a row, its filter byte included */
export function windowOf(patch, stride, top, bottom) {
    const skipped = Math.max(0, top - patch.y);
    const rows = Math.min(patch.height, bottom - patch.y) - skipped;
    const start = (patch.y + skipped - top) * stride + 1 + patch.x;
    return { start, stride, rows, skipped };
}
/**
 * Lays indices in, then the fresh colours by their numbers.
 *
 * @param out rows, the first of them the run's
 * @returns what the fresh colours do to the checksum, on top of what the indices do
 */
export function layIndices(out, { start, stride, rows, skipped }, width, { indices, runs: { at: places, lengths, colours } }, numbers) {
    for (let row = 0; row < rows; row++) {
        const from = (skipped + row) * width;
        out.set(indices.subarray(from, from + width), start + row * stride);
    }
    let sum = 0;
    let moment = 0;
    // The list is in order, so rows are counted and not divided out.
    let row = -skipped;
    let end = width;
    for (let i = 0; i < places.length; i++) {
        const at = places[i];
        for (; at >= end; end += width) {
            row++;
            // Below 2^53 for a row of any picture; reduced so that it stays so.
            moment %= ADLER_MODULUS;
        }
        if (row < 0 || row >= rows)
            continue;
        const distance = row * stride + at - end + width;
        const number = numbers[colours[i]];
        const length = lengths[i];
        // What was laid there is 0, so that the number itself is the change.
        for (let to = start + distance; to < start + distance + length; to++)
            out[to] = number;
        sum += number * length;
        moment += number * length * (distance + (length - 1) / 2);
    }
    return { sum, moment };
}
