/**
 * Files ↔ pixels, and what tells two pictures apart: a hash of the pixels, which a better compressor does not
 * change, and a coarse grid of hashes, which says where they differ when only a text of the old picture is left.
 */
import { createHash } from "node:crypto";
import { PNG } from "pngjs";
/** Side of an area of the grid: a 1200x630 picture has 38 times 20, a text of 2.3 kB. */
const AREA_PIXELS = 32;
const HASH_CHARS = 32;
/** 18 bits: two different areas are taken for the same once in 262,144, and the hash of all pixels still tells. */
const AREA_CHARS = 3;
/** A JPEG is decoded by the rasteriser, which every site has. */
export async function decodePicture(bytes, type, rasterizer) {
    if (type === "image/png")
        return decodePng(bytes);
    const { width, height } = jpegSize(bytes);
    const data = Buffer.from(bytes).toString("base64");
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"><image width="${width}" height="${height}" xlink:href="data:image/jpeg;base64,${data}"/></svg>`;
    return rasterizer.pixels({ svg, width, height });
}
export function decodePng(bytes) {
    const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
    return { width, height, data };
}
export function encodePng({ width, height, data }) {
    const png = new PNG({ width, height });
    png.data = Buffer.from(data);
    return PNG.sync.write(png);
}
/** The first frame header: ISO 10918-1, B.2.2. SOF0 to SOF2 are what the ladder writes and browsers read. */
function jpegSize(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let at = 2;
    while (at + 9 <= bytes.length) {
        const marker = view.getUint16(at);
        if (marker >= 0xffc0 && marker <= 0xffc2)
            return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
        at += 2 + view.getUint16(at + 2);
    }
    throw new TypeError("a JPEG without a frame");
}
/** 32 hexadecimal digits over the size and every channel. */
export function hashPixels({ width, height, data }) {
    const hash = createHash("sha256").update(`${width}x${height}\n`).update(data);
    return hash.digest("hex").slice(0, HASH_CHARS);
}
/** One row of text for each row of areas, three characters for each area. */
export function hashAreas(pixels) {
    const rows = [];
    for (let y = 0; y < pixels.height; y += AREA_PIXELS) {
        let row = "";
        for (let x = 0; x < pixels.width; x += AREA_PIXELS)
            row += hashArea(pixels, x, y);
        rows.push(row);
    }
    return rows;
}
/** FNV-1a over the area's bytes, folded to 18 bits: it only has to find what the real hash has told apart. */
function hashArea({ width, height, data }, left, top) {
    const right = Math.min(width, left + AREA_PIXELS);
    let hash = 0x811c9dc5;
    for (let y = top; y < Math.min(height, top + AREA_PIXELS); y++)
        for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at++)
            hash = Math.imul(hash ^ (data[at] ?? 0), 0x01000193);
    const folded = ((hash >>> 18) ^ hash) & 0x3ffff;
    return Buffer.from([folded >> 12, (folded >> 6) & 63, folded & 63].map(base64Char)).toString();
}
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
function base64Char(sextet) {
    return BASE64.charCodeAt(sextet);
}
/** Where two grids of the same size differ: the box around all areas that do, and their share of all, 0 to 1. */
export function changedAreas(before, after, size) {
    const box = new Box(AREA_PIXELS);
    let count = 0;
    for (const [y, row] of after.entries())
        for (let at = 0; at < row.length; at += AREA_CHARS, count++)
            if (row.slice(at, at + AREA_CHARS) !== before[y]?.slice(at, at + AREA_CHARS))
                box.add((at / AREA_CHARS) * AREA_PIXELS, y * AREA_PIXELS);
    const region = box.region(size);
    return region === undefined ? undefined : { region, share: box.count / count };
}
/** Where two pictures of the same size differ in any channel, in how many pixels, and by how many levels at most. */
export function changedPixels(before, after) {
    const box = new Box(1);
    let most = 0;
    for (let pixel = 0; pixel < after.width * after.height; pixel++) {
        const level = difference(before.data, after.data, pixel * 4);
        if (level === 0)
            continue;
        most = Math.max(most, level);
        box.add(pixel % after.width, Math.floor(pixel / after.width));
    }
    const region = box.region(after);
    return region === undefined ? undefined : { region, count: box.count, most };
}
function difference(a, b, at) {
    let most = 0;
    for (let i = at; i < at + 4; i++)
        most = Math.max(most, Math.abs((a[i] ?? 0) - (b[i] ?? 0)));
    return most;
}
/** The box around squares that are added by their corners. */
class Box {
    count = 0;
    #side;
    #left = Infinity;
    #top = Infinity;
    #right = 0;
    #bottom = 0;
    constructor(side) {
        this.#side = side;
    }
    add(x, y) {
        this.count++;
        this.#left = Math.min(this.#left, x);
        this.#top = Math.min(this.#top, y);
        this.#right = Math.max(this.#right, x + this.#side);
        this.#bottom = Math.max(this.#bottom, y + this.#side);
    }
    /** Cut at the picture's edges; undefined when nothing was added. */
    region({ width, height }) {
        if (this.count === 0)
            return undefined;
        const [right, bottom] = [Math.min(width, this.#right), Math.min(height, this.#bottom)];
        return { x: this.#left, y: this.#top, width: right - this.#left, height: bottom - this.#top };
    }
}
export function overlaps(a, b) {
    const isBeside = a.x >= b.x + b.width || b.x >= a.x + a.width;
    return !isBeside && a.y < b.y + b.height && b.y < a.y + a.height;
}
