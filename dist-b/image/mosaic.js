/**
 * Mosaics: pictures of cells whose values are finite, put together from rows that were coded once. Nothing is laid
 * out, deflated or summed for a picture: its bits are those of its cells and of the static gaps between them, in the
 * order of the rows, and its checksum is the static one, corrected by what each cell is known to change.
 */
import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import { applyChange } from "./adler32.js";
import { BitWriter } from "./bit-writer.js";
import { joinAfter } from "./png-file.js";
import { BAND_ROWS, writtenPng } from "./sheet.js";
export class Mosaic {
    ground;
    parts;
    maxBytes;
    /** @param maxBytes of a file */
    constructor(ground, parts, maxBytes = DEFAULT_MAX_BYTES) {
        this.ground = ground;
        this.parts = parts;
        this.maxBytes = maxBytes;
    }
    /**
     * @param coded a choice of each cell, in their order
     * @returns undefined when the file is larger than it may be
     */
    write(coded) {
        const { head, stills, rung, error, width, height } = this.ground;
        const all = [];
        for (const [i, still] of stills.entries()) {
            all.push(still);
            const shelf = this.parts.shelves[i];
            if (shelf !== undefined)
                all.push(this.#join(shelf, this.ground.sums[i], coded));
        }
        const bytes = joinAfter(head, all, height * (width + 1));
        return bytes.length <= this.maxBytes ? writtenPng(bytes, rung, error) : undefined;
    }
    #join(shelf, still, coded) {
        const { header, end } = this.parts.frame;
        let bits = gapBitsOf(shelf, this.parts.gaps) + header.counts[0] + FRAME_BITS;
        for (const place of shelf.cells)
            bits += coded[place].bits;
        const out = new BitWriter(bits);
        out.appendRows([header], 1);
        const { gaps, cells } = this.parts;
        for (const { top, rows, parts } of shelf.strips) {
            const strings = parts.map(({ kind, place }) => kind === "gap"
                ? gaps[place]
                : fromRow(coded[place], top - cells[place].y));
            out.appendRows(strings, rows);
        }
        out.put(...end);
        out.align();
        return { deflated: out.bytes(), ...this.#checksum(shelf, still, coded) };
    }
    #checksum({ firstBand, cells }, { adler: still, length }, coded) {
        const stride = this.ground.width + 1;
        const top = firstBand * BAND_ROWS;
        let adler = still;
        for (const place of cells) {
            const { x, y } = this.parts.cells[place];
            adler = applyChange(adler, coded[place], length, (y - top) * stride + 1 + x);
        }
        return { adler, length };
    }
}
function gapBitsOf({ strips }, gaps) {
    let bits = 0;
    for (const { parts } of strips)
        for (const { kind, place } of parts)
            if (kind === "gap")
                bits += gaps[place].bits;
    return bits;
}
/** The end of a block and of its last byte, at the most. */
const FRAME_BITS = 64;
function fromRow({ words, starts, counts }, row) {
    return row === 0
        ? { words, starts, counts }
        : { words, starts: starts.subarray(row), counts: counts.subarray(row) };
}
