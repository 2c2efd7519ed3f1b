import { composePatch } from "./plate.js";
import { numbersOf } from "./plate-format.js";
/** Inflated when its pixels are asked for: most pictures need no more than its place. */
export class ShippedTile {
    x;
    y;
    width;
    height;
    colour;
    #head;
    #sections;
    #data;
    constructor(head, sections) {
        this.x = head.x;
        this.y = head.y;
        this.width = head.width;
        this.height = head.height;
        this.colour = head.colour;
        this.#head = head;
        this.#sections = sections;
    }
    get data() {
        const bytes = this.width * this.height * (this.colour === undefined ? 4 : 1);
        this.#data ??= this.#sections.read(this.#head.data, bytes);
        return this.#data;
    }
}
/** Indices at once, pixels only for the rungs that need them. */
export class ShippedPatch {
    key;
    x;
    y;
    width;
    height;
    #plate;
    #head;
    #sections;
    #composed;
    constructor(plate, key, head, sections) {
        this.key = key;
        this.x = head.x;
        this.y = head.y;
        this.width = head.width;
        this.height = head.height;
        this.#plate = plate;
        this.#head = head;
        this.#sections = sections;
    }
    get pixels() {
        return this.#compose().pixels;
    }
    still() {
        return this.#compose().still();
    }
    get fills() {
        return this.#compose().fills;
    }
    /** Every colour of it is in the plate's palette, or the build would not have shipped it: nothing is new. */
    indexed() {
        const { indices = -1, changes = -1 } = this.#head;
        const numbers = Float64Array.from(new Int32Array(numbersOf(this.#sections.raw(changes)).buffer));
        return {
            indices: this.#sections.read(indices, this.width * this.height),
            fresh: [],
            counts: [],
            isCoarse: false,
            runs: { at: new Uint32Array(0), lengths: new Uint16Array(0), colours: new Uint16Array(0) },
            changes: {
                sums: numbers.subarray(0, this.height + 1),
                moments: numbers.subarray(this.height + 1),
            },
        };
    }
    /** For rungs past the shipped sheet, which write true colours. */
    #compose() {
        const { key } = this.#head;
        const tile = new ShippedTile(this.#head, this.#sections);
        const placed = { unit: Number.parseInt(key, 10), key, tile, isKnown: true };
        this.#composed ??= composePatch(this.#plate, this.key, { rect: this, tiles: [placed] });
        return this.#composed;
    }
}
