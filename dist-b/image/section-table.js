/** Numbered pieces of data in one run of bytes: a table of lengths, then the pieces, deflated or as they are. */
import { invalidPlate } from "./plate-format.js";
/** Pieces as they lie there: what reads no more needs no zlib. */
export class SectionTable {
    #bytes;
    /** Where each piece begins, and the last ends. */
    #starts;
    /** @throws PlacardError `plate-invalid` when the table and the bytes do not belong together */
    constructor(bytes) {
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        const count = bytes.length < 4 ? -1 : view.getUint32(0);
        let at = 4 + 4 * count;
        if (count < 0 || at > bytes.length)
            throw invalidPlate("a table of sections", "fewer bytes");
        const starts = new Uint32Array(count + 1);
        for (let i = 0; i < count; i++) {
            starts[i] = at;
            at += view.getUint32(4 + 4 * i);
        }
        starts[count] = at;
        if (at !== bytes.length)
            throw invalidPlate(`${at} bytes of sections`, `${bytes.length}`);
        this.#bytes = bytes;
        this.#starts = starts;
    }
    /** Deflated where it was added by `add`. A view, so that nothing is copied before it is used. */
    raw(number) {
        const [start, end] = [this.#starts[number], this.#starts[number + 1]];
        if (start === undefined || end === undefined)
            throw invalidPlate(`section ${number}`, "none");
        return this.#bytes.subarray(start, end);
    }
}
