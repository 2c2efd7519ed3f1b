/**
 * PNG row filters (PNG specification, third edition, section 9): rows of pixels in, filtered rows out,
 * each led by the byte that names its filter. The first row never looks at a row above it, so that what
 * comes out can be moved into any picture: a band stands alone.
 */
const NONE = 0;
const SUB = 1;
const UP = 2;
const AVERAGE = 3;
const PAETH = 4;
/** Pixels from one sampled pixel to the next in the quick choice. */
const SAMPLE_STEP = 5;
/** Filtered rows, `rows * (stride + 1)` bytes. */
export function filterRows({ data, stride, pixelBytes }, choice) {
    const rows = data.length / stride;
    const out = new Uint8Array(rows * (stride + 1));
    for (let row = 0; row < rows; row++) {
        const from = row * stride;
        const to = row * (stride + 1);
        const type = choice === "none" ? NONE : chooseFilter(data, { from, stride, pixelBytes, row }, choice);
        out[to] = type;
        writeRow[type]?.(data, from, out, to + 1, stride, pixelBytes);
    }
    return out;
}
/** All five sums in one pass: the bytes around a pixel are read once. */
function chooseFilter(data, place, choice) {
    const { from, stride, pixelBytes, row } = place;
    const step = choice === "best" ? pixelBytes : pixelBytes * SAMPLE_STEP;
    let sub = 0;
    let up = 0;
    let average = 0;
    let paeth = 0;
    for (let start = pixelBytes; start < stride; start += step) {
        for (let i = from + start; i < from + start + pixelBytes; i++) {
            const x = data[i];
            const a = data[i - pixelBytes];
            sub += distance(x - a);
            if (row === 0)
                continue;
            const b = data[i - stride];
            up += distance(x - b);
            average += distance(x - ((a + b) >> 1));
            paeth += distance(x - predict(a, b, data[i - stride - pixelBytes]));
        }
    }
    if (row === 0)
        return SUB;
    const least = Math.min(sub, up, average, paeth);
    // Ties go to the cheaper and more repetitive filter: a run of zeros is one match to deflate.
    if (least === up)
        return UP;
    if (least === sub)
        return SUB;
    return least === paeth ? PAETH : AVERAGE;
}
/** Size of a difference as the filter would write it, modulo 256 and read as a signed byte. */
function distance(difference) {
    const byte = difference & 0xff;
    return byte < 128 ? byte : 256 - byte;
}
function predict(a, b, c) {
    const p = b - c;
    const q = a - c;
    const pa = p < 0 ? -p : p;
    const pb = q < 0 ? -q : q;
    const sum = p + q;
    const pc = sum < 0 ? -sum : sum;
    if (pa <= pb && pa <= pc)
        return a;
    return pb <= pc ? b : c;
}
const writeRow = {
    [NONE](data, from, out, to, stride) {
        out.set(data.subarray(from, from + stride), to);
    },
    [SUB](data, from, out, to, stride, pixelBytes) {
        for (let i = 0; i < pixelBytes; i++)
            out[to + i] = data[from + i];
        for (let i = pixelBytes; i < stride; i++)
            out[to + i] = data[from + i] - data[from + i - pixelBytes];
    },
    [UP](data, from, out, to, stride) {
        for (let i = 0; i < stride; i++)
            out[to + i] = data[from + i] - data[from + i - stride];
    },
    [AVERAGE](data, from, out, to, stride, pixelBytes) {
        for (let i = 0; i < stride; i++) {
            const left = i < pixelBytes ? 0 : data[from + i - pixelBytes];
            const above = data[from + i - stride];
            out[to + i] = data[from + i] - ((left + above) >> 1);
        }
    },
    [PAETH](data, from, out, to, stride, pixelBytes) {
        for (let i = 0; i < pixelBytes; i++)
            out[to + i] = data[from + i] - data[from + i - stride];
        for (let i = from + pixelBytes; i < from + stride; i++) {
            const a = data[i - pixelBytes];
            const b = data[i - stride];
            const c = data[i - stride - pixelBytes];
            out[to + i - from] = data[i] - predict(a, b, c);
        }
    },
};
