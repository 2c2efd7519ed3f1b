/**
 * The static art of a plate that a build has finished: its sheet, whose bands are joined as they are, and the
 * pixels that it stands for, which are inflated only for what the build has not drawn.
 */
import { inflateRawSync } from "node:zlib";
import { ColourTable } from "./colours.js";
import { concat } from "./concat.js";
import { IndexedSheet } from "./indexed-sheet.js";
import { invalidPlate, numbersOf } from "./plate-format.js";
import { LAST_BLOCK } from "./png-file.js";
import { BAND_ROWS } from "./sheet.js";
import { cut, layOver } from "./tile.js";
export function readSheet(head, { width, height }, sections) {
    const bands = head.bands.map(([section, adler, length]) => ({ deflated: sections.raw(section), adler, length }));
    // A picture by shipped tiles alone needs the rows it touches, and no colour by its value: both wait until they are asked.
    const rows = new LazyRows(bands, width + 1, height);
    let known;
    const colours = () => numbersOf(sections.read(head.colours));
    const lookUp = () => {
        const table = new ColourTable();
        for (const colour of colours())
            table.add(colour);
        return { table, indices: sections.read(head.indices) };
    };
    return new IndexedSheet({
        ...head,
        width,
        height,
        bands,
        get colours() {
            return [...colours()];
        },
        find: (colour) => {
            known ??= lookUp();
            const at = known.table.find(colour);
            return at === -1 ? -1 : known.indices[at];
        },
        filtered: (top = 0, bottom = height) => rows.upTo(top, bottom),
    });
}
/** Rows of finished bands, inflated as they are asked for: a cold function's first picture touches a part of them. */
class LazyRows {
    bands;
    stride;
    #rows;
    #isThere;
    constructor(bands, stride, height) {
        this.bands = bands;
        this.stride = stride;
        this.#rows = new Uint8Array(height * stride);
        this.#isThere = bands.map(() => false);
    }
    upTo(top, bottom) {
        const last = Math.ceil(bottom / BAND_ROWS);
        for (let first = Math.floor(top / BAND_ROWS); first < last; first++) {
            if (this.#isThere[first])
                continue;
            let end = first + 1;
            while (end < last && !this.#isThere[end])
                end++;
            this.#inflate(first, end);
            first = end;
        }
        return this.#rows;
    }
    #inflate(first, end) {
        const bands = this.bands.slice(first, end);
        const length = bands.reduce((sum, band) => sum + band.length, 0);
        this.#rows.set(inflateBands(bands, length), first * BAND_ROWS * this.stride);
        this.#isThere.fill(true, first, end);
    }
}
/** Bands can be joined, so one stream inflates them all; with an end, without which workerd's zlib may refuse it. */
function inflateBands(bands, length) {
    const joined = concat([...bands.map(({ deflated }) => deflated), LAST_BLOCK]);
    const rows = inflateRawSync(joined, { maxOutputLength: length + 1, chunkSize: length + 64 });
    if (rows.length === length)
        return rows;
    throw invalidPlate(`${length} bytes of rows`, `${rows.length}`);
}
/** Pixels of an exact sheet: what its indices stand for. */
export function sheetBackdrop({ parts }) {
    return {
        cut: ({ x, y, width, height }) => {
            const rows = parts.filtered(y, y + height);
            const out = new Uint32Array(width * height);
            for (let row = 0, to = 0; row < height; row++) {
                const from = (y + row) * (parts.width + 1) + 1 + x;
                for (let i = from; i < from + width; i++)
                    out[to++] = parts.palette[rows[i]];
            }
            return out;
        },
    };
}
export function readFloor({ floor, covered }, size, sections, sheet) {
    if (floor !== undefined) {
        let pixels;
        return {
            cut: (rect) => {
                pixels ??= { ...size, data: numbersOf(sections.read(floor, size.width * size.height * 4)) };
                return cut(pixels, rect);
            },
        };
    }
    // An exact sheet is the base; where overlays cover the floor, the pixels under them were shipped beside it.
    if (sheet === undefined)
        throw invalidPlate("a plate with a floor or an exact sheet", "neither");
    const base = sheetBackdrop(sheet);
    return {
        cut: (rect) => {
            const out = base.cut(rect);
            for (const { data, ...area } of covered)
                if (area.width > 0)
                    layRect(rect, out, area, () => numbersOf(sections.read(data)));
            return out;
        },
    };
}
/** Copies the pixels of `from` to where it meets `area`. */
function layRect(area, out, from, read) {
    const left = Math.max(area.x, from.x);
    const right = Math.min(area.x + area.width, from.x + from.width);
    const top = Math.max(area.y, from.y);
    const bottom = Math.min(area.y + area.height, from.y + from.height);
    if (left >= right || top >= bottom)
        return;
    const pixels = read();
    for (let y = top; y < bottom; y++) {
        const start = (y - from.y) * from.width + left - from.x;
        out.set(pixels.subarray(start, start + right - left), (y - area.y) * area.width + left - area.x);
    }
}
export function laidOver(floor, overlays) {
    return {
        cut: (rect) => {
            const out = floor.cut(rect);
            for (const overlay of overlays)
                layOver(rect, out, overlay);
            return out;
        },
    };
}
