/**
 * Colours of a picture → a palette of at most 256 of them. Exact where they fit; else each colour gets a
 * palette colour near it, with a bound that the caller states. Colours are numbers, 0xRRGGBB. What comes
 * out depends on the colours and their order alone.
 */
/** Colours with a number each, in the order of their coming. Open addressing: a Map is five times slower. */
export class ColourTable {
    #slots;
    #values;
    /** The product's high bits depend on all of a colour's; its low ones only on the colour's low ones. */
    #shift;
    #colours = [];
    /** @param room a power of two; the table grows beyond it */
    constructor(room = 1024) {
        this.#shift = 1 + Math.clz32(room);
        this.#slots = new Int32Array(room).fill(-1);
        this.#values = new Int32Array(room);
    }
    get size() {
        return this.#colours.length;
    }
    /** In the order of their coming. */
    get colours() {
        return this.#colours;
    }
    /** The colour's number, or -1. */
    find(colour) {
        const at = this.#place(colour);
        return this.#slots[at] === -1 ? -1 : this.#values[at];
    }
    /** The colour's number; a new colour gets the next one. */
    add(colour) {
        const at = this.#place(colour);
        if (this.#slots[at] !== -1)
            return this.#values[at];
        const value = this.#colours.length;
        this.#slots[at] = colour;
        this.#values[at] = value;
        this.#colours.push(colour);
        if (2 * this.#colours.length > this.#slots.length)
            this.#grow();
        return value;
    }
    #place(colour) {
        const mask = this.#slots.length - 1;
        let at = Math.imul(colour, 0x9e3779b1) >>> this.#shift;
        while (this.#slots[at] !== -1 && this.#slots[at] !== colour)
            at = (at + 1) & mask;
        return at;
    }
    #grow() {
        this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
        this.#values = new Int32Array(this.#slots.length);
        this.#shift--;
        for (const [value, colour] of this.#colours.entries()) {
            const at = this.#place(colour);
            this.#slots[at] = colour;
            this.#values[at] = value;
        }
    }
}
/** Distinct colours in the order of their coming; undefined when there are more than `limit`. */
export function distinctColours(pixels, limit) {
    const table = new ColourTable();
    let last = -1;
    for (let i = 0; i < pixels.length; i++) {
        const colour = pixels[i];
        if (colour === last)
            continue;
        last = colour;
        table.add(colour);
        if (table.size > limit)
            return undefined;
    }
    return table;
}
/**
 * Palette colours such that every colour is within `error` levels of one in each channel; undefined when
 * that takes more than `limit`. Greedy along the brightness: gradients, lines through colour space, come out
 * within one of the least number possible.
 */
export function nearPalette(colours, error, limit) {
    const order = colours
        .map((colour, at) => ({ colour, at, light: lightOf(colour) }))
        .sort((a, b) => a.light - b.light || a.colour - b.colour);
    const index = new Uint8Array(colours.length);
    const palette = [];
    let left = order;
    for (let first = left[0]; first !== undefined; first = left[0]) {
        if (palette.length === limit)
            return undefined;
        const chosen = farthestNear(left, first, error);
        const rest = [];
        for (const one of left)
            if (colourDistance(one.colour, chosen) <= error)
                index[one.at] = palette.length;
            else
                rest.push(one);
        left = rest;
        palette.push(chosen);
    }
    return { palette, index, error };
}
/** The lightest colour that still stands for the first: it stands for the most of those that follow. */
function farthestNear(sorted, first, error) {
    let chosen = first.colour;
    for (const { colour, light } of sorted) {
        // Three channels, each within the error: no lighter colour can be near.
        if (light > first.light + 3 * error)
            break;
        if (colourDistance(colour, first.colour) <= error)
            chosen = colour;
    }
    return chosen;
}
function lightOf(colour) {
    return (colour >>> 16) + ((colour >>> 8) & 255) + (colour & 255);
}
/** The largest difference in any channel. */
export function colourDistance(a, b) {
    return Math.max(Math.abs((a >>> 16) - (b >>> 16)), Math.abs(((a >>> 8) & 255) - ((b >>> 8) & 255)), Math.abs((a & 255) - (b & 255)));
}
/** Sides of the cells that colours may share, in levels. Half of a side is the most that a colour moves. */
const CELL_BITS = [3, 4, 5];
/**
 * Palette colours for edges, of which there are thousands: colour space is cut into cells, as small as
 * `limit` allows, and the colours of a cell share its middle. One pass, whatever the colours are.
 */
export function cellPalette(colours, limit) {
    for (const bits of CELL_BITS) {
        const mapping = shareCells(colours, bits, limit);
        if (mapping !== undefined)
            return mapping;
    }
    return undefined;
}
function shareCells(colours, bits, limit) {
    const cells = new ColourTable();
    const index = new Uint8Array(colours.length);
    const low = (1 << bits) - 1;
    const keep = 0xffffff & ~(low * 0x010101);
    for (let i = 0; i < colours.length; i++) {
        const cell = cells.add(colours[i] & keep);
        if (cell === limit)
            return undefined;
        index[i] = cell;
    }
    const half = (1 << (bits - 1)) * 0x010101;
    return { palette: cells.colours.map((cell) => cell | half), index, error: 1 << (bits - 1) };
}
