/**
 * Baseline JPEG (ITU-T T.81), 4:2:0, with the example tables of annex K: the ladder's last rung. Written
 * row by row of 16 pixels, each row a restart interval of its own, so that finished rows can be joined as
 * PNG bands are; no library lets rows be kept. Pixels beyond the border repeat the last.
 */
import { AC_CHROMA, AC_LUMA, BitWriter, DC_CHROMA, DC_LUMA, HUFFMAN_SEGMENTS, } from "./jpeg-huffman.js";
/** Pixels of a row, and of the square that is coded at once. */
export const MCU = 16;
/** Values of a square: four blocks of luma, one each of the two chromas. */
export const MCU_VALUES = 6 * 64;
const ZIGZAG = table("0 1 8 16 9 2 3 10 17 24 32 25 18 11 4 5 " +
    "12 19 26 33 40 48 41 34 27 20 13 6 7 14 21 28 " +
    "35 42 49 56 57 50 43 36 29 22 15 23 30 37 44 51 " +
    "58 59 52 45 38 31 39 46 53 60 61 54 47 55 62 63");
const LUMA = table("16 11 10 16 24 40 51 61 12 12 14 19 26 58 60 55 " +
    "14 13 16 24 40 57 69 56 14 17 22 29 51 87 80 62 " +
    "18 22 37 56 68 109 103 77 24 35 55 64 81 104 113 92 " +
    "49 64 78 87 103 121 120 101 72 92 95 98 112 100 103 99");
const CHROMA = table("17 18 24 47 99 99 99 99 18 21 26 66 99 99 99 99 " +
    "24 26 56 99 99 99 99 99 47 66 99 99 99 99 99 99 " +
    "99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 " +
    "99 99 99 99 99 99 99 99 99 99 99 99 99 99 99 99");
function table(numbers) {
    return Uint8Array.from(numbers.split(" "), Number);
}
/** @param quality 1 to 100, as libjpeg scales its tables */
export function quantisers(quality) {
    const percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    const scale = (table) => table.map((value) => Math.min(255, Math.max(1, Math.floor((value * percent + 50) / 100))));
    const luma = scale(LUMA);
    const chroma = scale(CHROMA);
    return { luma, chroma, lumaScale: scalesOf(luma), chromaScale: scalesOf(chroma) };
}
/** Factors of the transform by Arai, Agui and Nakajima: cos(k pi / 16) times the square root of 2, and 1 for k = 0. */
function scalesOf(table) {
    const factor = Array.from({ length: 8 }, (_, k) => k === 0 ? 1 : Math.cos((k * Math.PI) / 16) * Math.SQRT2);
    return Float64Array.from(table, (value, i) => 1 / (value * factor[i >> 3] * factor[i & 7] * 8));
}
export function pixelReader({ width, height, data }) {
    return (x, y) => data[Math.min(y, height - 1) * width + Math.min(x, width - 1)];
}
/** Quantised coefficients in zigzag order, of the square whose first pixel is at x, y. */
export class Transformer {
    tables;
    #luma = new Float64Array(256);
    #cb = new Float64Array(64);
    #cr = new Float64Array(64);
    constructor(tables) {
        this.tables = tables;
    }
    square(read, x, y, out, at) {
        this.#load(read, x, y);
        const { lumaScale, chromaScale } = this.tables;
        for (let block = 0; block < 4; block++)
            transform(this.#luma.subarray(block * 64, block * 64 + 64), lumaScale, out, at + block * 64);
        transform(this.#cb, chromaScale, out, at + 256);
        transform(this.#cr, chromaScale, out, at + 320);
    }
    /** RGB → YCbCr (JFIF); chroma is the mean of four pixels. */
    #load(read, left, top) {
        const [luma, cb, cr] = [this.#luma, this.#cb, this.#cr];
        cb.fill(0);
        cr.fill(0);
        for (let y = 0; y < MCU; y++)
            for (let x = 0; x < MCU; x++) {
                const colour = read(left + x, top + y);
                const r = colour >>> 16;
                const g = (colour >>> 8) & 255;
                const b = colour & 255;
                const block = ((y >> 3) << 1) | (x >> 3);
                luma[(block << 6) | ((y & 7) << 3) | (x & 7)] = 0.299 * r + 0.587 * g + 0.114 * b - 128;
                const quarter = ((y >> 1) << 3) | (x >> 1);
                cb[quarter] = cb[quarter] + (-0.168736 * r - 0.331264 * g + 0.5 * b) / 4;
                cr[quarter] = cr[quarter] + (0.5 * r - 0.418688 * g - 0.081312 * b) / 4;
            }
    }
}
function transform(block, scale, out, at) {
    for (let row = 0; row < 64; row += 8)
        pass(block, row, 1);
    for (let column = 0; column < 8; column++)
        pass(block, column, 8);
    for (let i = 0; i < 64; i++) {
        const from = ZIGZAG[i];
        out[at + i] = Math.round(block[from] * scale[from]);
    }
}
const C4 = Math.SQRT1_2;
const C6 = Math.sin(Math.PI / 8);
const SUM = Math.cos(Math.PI / 8) + Math.sin(Math.PI / 8);
const DIFFERENCE = Math.cos(Math.PI / 8) - Math.sin(Math.PI / 8);
/** The one-dimensional transform of eight values, in place: five multiplications. */
function pass(v, at, step) {
    const i = [at, at + step, at + 2 * step, at + 3 * step];
    const j = [at + 7 * step, at + 6 * step, at + 5 * step, at + 4 * step];
    const a0 = v[i[0]] + v[j[0]];
    const a7 = v[i[0]] - v[j[0]];
    const a1 = v[i[1]] + v[j[1]];
    const a6 = v[i[1]] - v[j[1]];
    const a2 = v[i[2]] + v[j[2]];
    const a5 = v[i[2]] - v[j[2]];
    const a3 = v[i[3]] + v[j[3]];
    const a4 = v[i[3]] - v[j[3]];
    const b0 = a0 + a3;
    const b3 = a0 - a3;
    const b1 = a1 + a2;
    const z1 = (a1 - a2 + b3) * C4;
    v[i[0]] = b0 + b1;
    v[j[3]] = b0 - b1;
    v[i[2]] = b3 + z1;
    v[j[1]] = b3 - z1;
    const c0 = a4 + a5;
    const c1 = (a5 + a6) * C4;
    const c2 = a6 + a7;
    const z5 = (c0 - c2) * C6;
    const z2 = DIFFERENCE * c0 + z5;
    const z4 = SUM * c2 + z5;
    v[j[2]] = a7 - c1 + z2;
    v[i[3]] = a7 - c1 - z2;
    v[i[1]] = a7 + c1 + z4;
    v[j[0]] = a7 + c1 - z4;
}
/** Squares of one row → its entropy-coded bytes, padded to a whole byte, without the restart marker. */
export function codeRow(values, squares) {
    const out = new BitWriter(squares * 48);
    const last = [0, 0, 0];
    for (let square = 0; square < squares; square++)
        for (let block = 0; block < 6; block++) {
            const at = square * MCU_VALUES + block * 64;
            const component = block < 4 ? 0 : block - 3;
            const dc = values[at];
            const isLuma = component === 0;
            out.value(dc - last[component], 0, isLuma ? DC_LUMA : DC_CHROMA);
            last[component] = dc;
            codeRest(out, values, at, isLuma ? AC_LUMA : AC_CHROMA);
        }
    return out.finish();
}
function codeRest(out, values, at, codes) {
    let zeros = 0;
    for (let i = at + 1; i < at + 64; i++) {
        const value = values[i];
        if (value === 0) {
            zeros++;
            continue;
        }
        for (; zeros > 15; zeros -= 16)
            out.code(codes[0xf0]);
        out.value(value, zeros, codes);
        zeros = 0;
    }
    if (zeros > 0)
        out.code(codes[0]);
}
/** Joins coded rows, from top to bottom, into a file. */
export function joinRows({ width, height }, tables, rows) {
    const head = headOf(width, height, tables);
    const length = rows.reduce((sum, row) => sum + row.length + 2, head.length);
    const out = new Uint8Array(length);
    out.set(head);
    let at = head.length;
    for (const [i, row] of rows.entries()) {
        out.set(row, at);
        at += row.length;
        out[at++] = 0xff;
        // Restart markers count to eight and begin anew; after the last row the picture ends.
        out[at++] = i === rows.length - 1 ? 0xd9 : 0xd0 + (i % 8);
    }
    return out;
}
function headOf(width, height, { luma, chroma }) {
    const word = (value) => [value >> 8, value & 255];
    const zigzag = (table) => Array.from(ZIGZAG, (from) => table[from]);
    return Uint8Array.from([
        ...[0xff, 0xd8],
        ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
        ...[0xff, 0xdb, 0, 132, 0, ...zigzag(luma), 1, ...zigzag(chroma)],
        ...[
            0xff,
            0xc0,
            0,
            17,
            8,
            ...word(height),
            ...word(width),
            3,
            1,
            0x22,
            0,
            2,
            0x11,
            1,
            3,
            0x11,
            1,
        ],
        ...HUFFMAN_SEGMENTS,
        ...[0xff, 0xdd, 0, 4, ...word(Math.ceil(width / MCU))],
        ...[0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0],
    ]);
}
