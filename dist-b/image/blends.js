/**
 * A tile of one colour over a sheet's static pixels → palette indices. What a colour makes of a palette's colour at one
 * of 256 opacities is worked out once and kept, so that a pixel of an edge costs one look into a table; composing,
 * comparing and looking up 32-bit colours takes four times as long. It is laid over the palette's colours and not over
 * those that they stand for: by what the sheet moves static pixels, it moves edges as well.
 */
import { ADLER_MODULUS } from "./adler32.js";
import { ColourTable } from "./colours.js";
import { cellOf } from "./patch.js";
import { blend } from "./tile.js";
/** Palette indices are below it, numbers of new colours begin with it. */
const NEW = 256;
const UNKNOWN = -1;
/** What one colour makes of a palette. Holds at most 256 blends for each of its colours. */
export class Blends {
    colour;
    palette;
    find;
    isCoarse;
    /** By the palette index below and the opacity. */
    #codes;
    #colours = new ColourTable();
    #picked = new Picked();
    /**
     * @param palette of the static pixels alone
     * @param find palette index of a static colour, or -1
     * @param isCoarse whether edges are taken together by cells of colours
     */
    constructor(colour, palette, find, isCoarse) {
        this.colour = colour;
        this.palette = palette;
        this.find = find;
        this.isCoarse = isCoarse;
        this.#codes = new Int32Array(palette.length * 256).fill(UNKNOWN);
    }
    /**
     * The tile as indices.
     *
     * @param room new colours that there is room for; undefined is given when there are more
     */
    index(tile, ground, room, runs) {
        const { width, height, data } = tile;
        const { filtered } = ground;
        const stride = ground.width + 1;
        const picked = this.#picked.clear();
        const indices = new Uint8Array(data.length);
        const changes = emptyChanges(height);
        runs.open(data.length);
        for (let row = 0; row < height && picked.size <= room; row++) {
            const from = (tile.y + row) * stride + 1 + tile.x;
            indices.set(filtered.subarray(from, from + width), row * width);
            const { sum, moment } = this.#indexRow(data, indices, row * width, width, runs);
            addRow(changes, row, sum, moment + sum * row * stride);
        }
        if (picked.size > room)
            return undefined;
        return {
            indices,
            fresh: picked.numbers.map((number) => this.#colours.colours[number]),
            counts: picked.counts,
            isCoarse: this.isCoarse,
            runs: runs.finish(),
            changes,
        };
    }
    /** Static indices in the row become the tile's; what that changes is given. */
    #indexRow(data, indices, start, width, runs) {
        const change = { sum: 0, moment: 0 };
        for (let at = start; at < start + width;) {
            const alpha = data[at];
            if (alpha === 0) {
                at++;
                continue;
            }
            const end = alpha === 255 ? endOfArea(data, at, start + width) : at + 1;
            const code = this.#code(indices[at], alpha);
            const isNew = code >= NEW;
            if (isNew)
                runs.add(at, end - at, this.#picked.count(code - NEW, end - at));
            replace(indices, at, end, isNew ? 0 : code, start, change);
            at = end;
        }
        return change;
    }
    #code(below, alpha) {
        const known = this.#codes[(below << 8) | alpha];
        return known === UNKNOWN ? this.#learn(below, alpha) : known;
    }
    #learn(below, alpha) {
        const exact = blend(this.colour, alpha, this.palette[below]);
        const index = this.find(exact);
        // The colour itself fills areas: it is kept as it is where edges are not.
        const isEdge = this.isCoarse && exact !== this.colour;
        const code = index === -1 ? NEW + this.#colours.add(isEdge ? cellOf(exact) : exact) : index;
        this.#codes[(below << 8) | alpha] = code;
        return code;
    }
}
function endOfArea(data, from, end) {
    let at = from + 1;
    while (at < end && data[at] === 255)
        at++;
    return at;
}
/** Writes an index over others, and adds up what that changes, with distances from `start`. */
function replace(indices, from, end, index, start, change) {
    for (let at = from; at < end; at++) {
        const difference = index - indices[at];
        change.sum += difference;
        change.moment += difference * (at - start);
        indices[at] = index;
    }
}
/** The new colours of one patch, in the order of their coming: what was drawn before must not show in a picture. */
class Picked {
    numbers = [];
    counts = [];
    #places = new Int32Array(1024).fill(-1);
    get size() {
        return this.numbers.length;
    }
    clear() {
        for (const number of this.numbers)
            this.#places[number] = -1;
        this.numbers = [];
        this.counts = [];
        return this;
    }
    /** Counts pixels of a colour; gives the colour's place in the lists. */
    count(number, pixels) {
        const place = this.#places[number] ?? -1;
        if (place === -1)
            return this.#add(number, pixels);
        this.counts[place] = this.counts[place] + pixels;
        return place;
    }
    #add(number, pixels) {
        if (number >= this.#places.length) {
            const places = new Int32Array(2 * number).fill(-1);
            places.set(this.#places);
            this.#places = places;
        }
        const place = this.numbers.push(number) - 1;
        this.#places[number] = place;
        this.counts.push(pixels);
        return place;
    }
}
function emptyChanges(rows) {
    return { sums: new Float64Array(rows + 1), moments: new Float64Array(rows + 1) };
}
function addRow({ sums, moments }, row, sum, moment) {
    sums[row + 1] = sums[row] + sum;
    moments[row + 1] = (moments[row] + moment) % ADLER_MODULUS;
}
