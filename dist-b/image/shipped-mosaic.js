import { crc32 } from "./crc32.js";
import { Mosaic } from "./mosaic.js";
import { readGround, readMosaicParts } from "./mosaic-file.js";
import { checkSum, readHead } from "./plate-head.js";
import { SectionTable } from "./section-table.js";
import { tileKey } from "./tile-key.js";
export class ShippedMosaic {
    bytes;
    #head;
    /** Undefined where the plate has none. */
    #mosaic;
    #written = 0;
    /** @throws PlacardError `plate-invalid` */
    constructor(bytes) {
        this.bytes = bytes;
        const { head, body } = readHead(bytes);
        const { mosaic, size, options } = head;
        this.#head = head;
        if (mosaic === undefined)
            return;
        const sections = new SectionTable(body);
        const ground = readGround(mosaic, size, sections);
        this.#mosaic = new Mosaic(ground, readMosaicParts(mosaic, sections), options.maxBytes);
    }
    /**
     * The first picture is written from bytes whose form alone has been checked: summing them all takes a cold function as
     * long as the picture. The second is not.
     *
     * @returns undefined where a cell has to be coded or drawn first, or the picture would be larger than it may be
     * @throws PlacardError `plate-invalid`
     */
    write(values) {
        if (this.#written === 1)
            checkSum(this.bytes, crc32);
        const coded = this.#cells(values);
        const written = coded && this.#mosaic?.write(coded);
        if (written !== undefined)
            this.#written++;
        return written;
    }
    /** Undefined unless each unit has a cell to itself, or declared values of it that draw nothing. */
    #cells(values) {
        const { units, mosaic } = this.#head;
        if (mosaic === undefined || this.#mosaic === undefined)
            return undefined;
        const keys = units.map((_, unit) => tileKey(this.#head, unit, values));
        const coded = [];
        for (const { units: own } of mosaic.cells) {
            const cell = this.#mosaic.parts.shipped.get(keys[own[0] ?? -1] ?? "");
            if (cell === undefined)
                return undefined;
            coded.push(cell);
        }
        if (coded.length === keys.length)
            return coded;
        const isBlank = keys.every((key) => Object.hasOwn(mosaic.coded, key) || mosaic.blank.includes(key));
        return isBlank ? coded : undefined;
    }
}
