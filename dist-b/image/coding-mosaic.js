/**
 * A mosaic that codes choices of its cells: drawn patches → bits, by its plate's palette and code. A build codes those
 * of cells of one unit; those of cells that units share are coded when they are first asked for.
 */
import { measureRows } from "./adler32.js";
import { tokenize } from "./coded-rows.js";
import { layIndices, windowOf } from "./lay-indices.js";
import { Mosaic } from "./mosaic.js";
import { groundOf } from "./mosaic-ground.js";
export class CodingMosaic extends Mosaic {
    sheet;
    code;
    /** @param sheet of its plate */
    constructor(sheet, code, parts, maxBytes) {
        super(groundOf(sheet.parts, parts.shelves), { ...parts, frame: code.frame }, maxBytes);
        this.sheet = sheet;
        this.code = code;
    }
    /**
     * One choice of a cell's values as bits.
     *
     * @param place of the cell
     * @param patches that lie in it; what they leave is static
     * @returns undefined when the palette lacks one of their colours
     */
    encode(place, patches) {
        const drawn = drawCell(this.sheet, this.parts.cells[place], patches);
        return drawn && { ...this.code.code(drawn.tokens), sum: drawn.sum, moment: drawn.moment };
    }
}
/** A cell's tokens, and what it does to the checksum; undefined when the palette lacks a colour of a patch. */
export function drawCell(sheet, cell, patches) {
    const { x, y, width, height } = cell;
    const stride = sheet.parts.width + 1;
    const still = sheet.parts.filtered(y, y + height);
    const indices = cutRows(still, stride, { x: x + 1, y, width, height });
    for (const patch of patches) {
        const indexed = sheet.index(patch);
        if (indexed.fresh.length > 0)
            return undefined;
        // Not `...patch`, whose pixels are composed when they are read.
        const inside = { x: patch.x - x - 1, y: patch.y, width: patch.width, height: patch.height };
        layIndices(indices, windowOf(inside, width, y, y + height), patch.width, indexed, NO_NUMBERS);
    }
    const start = y * stride + 1 + x;
    const { sums, moments } = measureRows(still, indices, { start, stride, width, rows: height });
    return {
        tokens: tokenize(indices, width),
        sum: sums[height],
        moment: moments[height],
    };
}
const NO_NUMBERS = new Uint8Array(0);
/** @param rect in bytes of the rows */
export function cutRows(rows, stride, { x, y, width, height }) {
    const out = new Uint8Array(width * height);
    for (let row = 0; row < height; row++) {
        const from = (y + row) * stride + x;
        out.set(rows.subarray(from, from + width), row * width);
    }
    return out;
}
