/**
 * Pixels → a plain PNG file, for a picture on its way into a drawing: written fast, read once, kept by nobody. The
 * pictures that a site answers with are written elsewhere, with far more care for their bytes. ISO 15948.
 */
import { crc32, deflateSync } from "node:zlib";
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** 8 bits a channel, colour type 6 (RGBA), and the only method there is of all else. */
const FORMAT = [8, 6, 0, 0, 0];
export function encodePng({ data, width, height }) {
    const stride = width * 4;
    // Each row begins with its filter: 0, none.
    const rows = new Uint8Array((stride + 1) * height);
    for (let y = 0; y < height; y++)
        rows.set(data.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
    const header = new Uint8Array(13);
    const view = new DataView(header.buffer);
    view.setUint32(0, width);
    view.setUint32(4, height);
    header.set(FORMAT, 8);
    return Buffer.concat([
        Uint8Array.from(SIGNATURE),
        chunk("IHDR", header),
        chunk("IDAT", deflateSync(rows, { level: 1 })),
        chunk("IEND", new Uint8Array(0)),
    ]);
}
/** Half the size on both sides, odd rows and columns cut; every pixel the mean of four, weighted by their alpha. */
export function halve({ data, width, height }) {
    const [w, h] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
    const half = new Uint8Array(w * h * 4);
    for (let y = 0; y < h; y++)
        for (let x = 0; x < w; x++) {
            const from = (2 * y * width + 2 * x) * 4;
            const right = width > 1 ? 4 : 0;
            const below = height > 1 ? width * 4 : 0;
            mean(data, [from, from + right, from + below, from + below + right], half, (y * w + x) * 4);
        }
    return { data: half, width: w, height: h };
}
function mean(data, [a, b, c, d], into, at) {
    const level = (index) => data[index] ?? 0;
    const [p, q, r, s] = [level(a + 3), level(b + 3), level(c + 3), level(d + 3)];
    const alpha = p + q + r + s;
    into[at + 3] = Math.round(alpha / 4);
    if (alpha === 0)
        return;
    for (let channel = 0; channel < 3; channel++) {
        const sum = level(a + channel) * p +
            level(b + channel) * q +
            level(c + channel) * r +
            level(d + channel) * s;
        into[at + channel] = Math.round(sum / alpha);
    }
}
function chunk(type, data) {
    const bytes = new Uint8Array(data.length + 12);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, data.length);
    bytes.set(Buffer.from(type, "latin1"), 4);
    bytes.set(data, 8);
    view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
    return bytes;
}
