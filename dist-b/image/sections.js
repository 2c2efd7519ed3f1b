/** Sections of a plate as they are written, and read with what was deflated: see section-table.ts for their form. */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { invalidPlate } from "./plate-format.js";
import { SectionTable } from "./section-table.js";
/** No piece inflates to more: the pixels of the largest picture, 2,400 x 2,400 x 4 bytes. */
const MAX_PIECE = 24_000_000;
export class SectionWriter {
    #pieces = [];
    #raw = new Numbered();
    /** By what was deflated: to find the same data again takes a hundredth of deflating it. */
    #deflated = new Numbered();
    /** Deflated at the best level; gives the piece's number. */
    add(data) {
        return this.#deflated.number(data, () => this.addRaw(deflateRawSync(data, { level: 9, memLevel: 9 })));
    }
    /**
     * For what is deflated already, and for numbers too few to be worth it. The same data is one piece: an alphabet in
     * each of nine cells is shipped once.
     */
    addRaw(data) {
        return this.#raw.number(data, () => this.#pieces.push(data) - 1);
    }
    finish() {
        const table = 4 + 4 * this.#pieces.length;
        const out = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, table));
        const view = new DataView(out.buffer);
        view.setUint32(0, this.#pieces.length);
        let at = table;
        for (const [i, piece] of this.#pieces.entries()) {
            view.setUint32(4 + 4 * i, piece.length);
            out.set(piece, at);
            at += piece.length;
        }
        return out;
    }
}
/** Numbers of data, by its bytes; what was given a number must not change. */
class Numbered {
    #known = new Map();
    number(data, make) {
        const key = `${data.length} ${crc32(data)}`;
        const alike = this.#known.get(key) ?? [];
        const known = alike.find((other) => isSame(other.data, data));
        if (known !== undefined)
            return known.number;
        const number = make();
        this.#known.set(key, [...alike, { data, number }]);
        return number;
    }
}
function isSame(a, b) {
    if (a.length !== b.length)
        return false;
    for (let i = 0; i < a.length; i++)
        if (a[i] !== b[i])
            return false;
    return true;
}
export class SectionReader extends SectionTable {
    /** Inflated. @throws PlacardError `plate-invalid` when it has not the length that is due */
    read(number, length) {
        const data = inflateRawSync(this.raw(number), { maxOutputLength: MAX_PIECE });
        if (length === undefined || data.length === length)
            return data;
        throw invalidPlate(`a section of ${length} bytes`, `${data.length}`);
    }
}
