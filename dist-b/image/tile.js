export const EMPTY_TILE = { x: 0, y: 0, width: 0, height: 0, data: new Uint8Array(0) };
/** Crops a drawing with straight alpha to its ink. */
export function tileOf({ width, height, data }) {
    const box = inkOf(data, width, height);
    if (box === undefined)
        return EMPTY_TILE;
    const out = new Uint8Array(box.width * box.height * 4);
    for (let row = 0; row < box.height; row++) {
        const from = ((box.y + row) * width + box.x) * 4;
        premultiply(data.subarray(from, from + box.width * 4), out, row * box.width * 4);
    }
    return { ...box, data: out };
}
/** A mask filled with one colour, 0xRRGGBB, of an opacity from 0 to 1. */
export function tileOfMask(mask, colour, opacity) {
    const { x, y, width, height } = mask;
    const data = opacity === 1 ? mask.data : mask.data.map((cover) => Math.round(cover * opacity));
    return { x, y, width, height, data, colour };
}
/** By words of four bytes, the last of them the opacity: most of a canvas that holds one tile is empty. */
function inkOf(data, width, height) {
    const words = wordsOf(data);
    let [left, right, top, bottom] = [width, -1, -1, -1];
    for (let y = 0; y < height; y++) {
        const row = y * width;
        let first = 0;
        while (first < width && words[row + first] >>> 24 === 0)
            first++;
        if (first === width)
            continue;
        let last = width - 1;
        while (words[row + last] >>> 24 === 0)
            last--;
        if (top === -1)
            top = y;
        bottom = y;
        if (first < left)
            left = first;
        if (last > right)
            right = last;
    }
    if (top === -1)
        return undefined;
    return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}
/** Pixels as numbers of 32 bits, red the lowest: the order of bytes that every JavaScript engine in use has. */
function wordsOf(data) {
    // Numbers have to stand at a multiple of four.
    const bytes = data.byteOffset % 4 === 0 ? data : new Uint8Array(data);
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}
function premultiply(straight, out, at) {
    for (let i = 0; i < straight.length; i += 4) {
        const alpha = straight[i + 3];
        if (alpha === 0)
            continue;
        out[at + i] = times(straight[i], alpha);
        out[at + i + 1] = times(straight[i + 1], alpha);
        out[at + i + 2] = times(straight[i + 2], alpha);
        out[at + i + 3] = alpha;
    }
}
/** a * b / 255, rounded, for a and b of 0 to 255. */
function times(a, b) {
    const product = a * b + 128;
    return (product + (product >> 8)) >> 8;
}
/** Lays a tile over the pixels of `area`, a window of the picture, where the two meet. */
export function layOver(area, pixels, tile) {
    const left = Math.max(area.x, tile.x);
    const right = Math.min(area.x + area.width, tile.x + tile.width);
    const top = Math.max(area.y, tile.y);
    const bottom = Math.min(area.y + area.height, tile.y + tile.height);
    const window = { left, right, top, bottom };
    if (tile.colour === undefined)
        layPixels(area, pixels, tile, window);
    else
        layFlat(area, pixels, tile, window);
}
function layFlat(area, pixels, { x: tileX, y: tileY, width, data, colour }, { left, right, top, bottom }) {
    for (let y = top; y < bottom; y++) {
        let to = (y - area.y) * area.width + left - area.x;
        let from = (y - tileY) * width + left - tileX;
        for (let x = left; x < right; x++, to++, from++) {
            const alpha = data[from];
            if (alpha === 0)
                continue;
            pixels[to] = alpha === 255 ? colour : blend(colour, alpha, pixels[to]);
        }
    }
}
/** A colour of an opacity from 0 to 255 over an opaque one. */
export function blend(colour, alpha, under) {
    const rest = 255 - alpha;
    return (((times(colour >>> 16, alpha) + times(under >>> 16, rest)) << 16) |
        ((times((colour >>> 8) & 255, alpha) + times((under >>> 8) & 255, rest)) << 8) |
        (times(colour & 255, alpha) + times(under & 255, rest)));
}
function layPixels(area, pixels, tile, { left, right, top, bottom }) {
    const { data } = tile;
    for (let y = top; y < bottom; y++) {
        let to = (y - area.y) * area.width + left - area.x;
        let from = ((y - tile.y) * tile.width + left - tile.x) * 4;
        for (let x = left; x < right; x++, to++, from += 4) {
            const alpha = data[from + 3];
            if (alpha === 0)
                continue;
            const r = data[from];
            const g = data[from + 1];
            const b = data[from + 2];
            if (alpha === 255) {
                pixels[to] = (r << 16) | (g << 8) | b;
                continue;
            }
            const under = pixels[to];
            const rest = 255 - alpha;
            pixels[to] =
                ((r + times(under >>> 16, rest)) << 16) |
                    ((g + times((under >>> 8) & 255, rest)) << 8) |
                    (b + times(under & 255, rest));
        }
    }
}
/** Lays flat tiles over one another, the first lowest, on nothing. */
export function layTiles({ x, y, width, height }, tiles) {
    const data = new Uint8Array(width * height * 4);
    for (const tile of tiles.map(spread))
        for (let row = 0; row < tile.height; row++) {
            let to = ((tile.y - y + row) * width + tile.x - x) * 4;
            let from = row * tile.width * 4;
            for (const end = from + tile.width * 4; from < end;) {
                const rest = 255 - tile.data[from + 3];
                for (let i = 0; i < 4; i++, from++, to++)
                    data[to] = tile.data[from] + times(data[to], rest);
            }
        }
    return { x, y, width, height, data };
}
/** A flat tile as pixels. */
function spread({ x, y, width, height, data: cover, colour }) {
    const data = new Uint8Array(cover.length * 4);
    for (const [i, alpha] of cover.entries()) {
        if (alpha === 0)
            continue;
        data[4 * i] = times(colour >>> 16, alpha);
        data[4 * i + 1] = times((colour >>> 8) & 255, alpha);
        data[4 * i + 2] = times(colour & 255, alpha);
        data[4 * i + 3] = alpha;
    }
    return { x, y, width, height, data };
}
export function isEmptyRect(rect) {
    return rect.width === 0 || rect.height === 0;
}
export function meets(a, b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
/** The smallest rectangle around both. */
export function around(a, b) {
    const x = Math.min(a.x, b.x);
    const y = Math.min(a.y, b.y);
    return {
        x,
        y,
        width: Math.max(a.x + a.width, b.x + b.width) - x,
        height: Math.max(a.y + a.height, b.y + b.height) - y,
    };
}
export function backdropOf(pixels) {
    return { cut: (rect) => cut(pixels, rect) };
}
/** A copy of the pixels of a rectangle. */
export function cut({ data, width }, rect) {
    const out = new Uint32Array(rect.width * rect.height);
    for (let row = 0; row < rect.height; row++) {
        const from = (rect.y + row) * width + rect.x;
        out.set(data.subarray(from, from + rect.width), row * rect.width);
    }
    return out;
}
/** Opaque pixels of a drawing; undefined when any of it is translucent. */
export function opaquePixels({ width, height, data }) {
    const words = wordsOf(data);
    const out = new Uint32Array(width * height);
    for (let i = 0; i < out.length; i++) {
        const word = words[i];
        if (word >>> 24 !== 255)
            return undefined;
        out[i] = ((word & 255) << 16) | (word & 0xff00) | ((word >>> 16) & 255);
    }
    return { width, height, data: out };
}
