import { ColourTable, cellPalette, colourDistance } from "./colours.js";
/** A palette may not hold more. */
const MAX_COLOURS = 256;
/** A patch with more is a photograph: its numbers would not fit in 16 bits, nor its colours in a palette. */
const MAX_FRESH = 60_000;
/** Runs of one patch while they are gathered. The room is reused for the next patch. */
export class Scratch {
    #at = new Uint32Array(0);
    #lengths = new Uint16Array(0);
    #colours = new Uint16Array(0);
    #count = 0;
    /** @param length of the patch's indices */
    open(length) {
        this.#count = 0;
        if (this.#at.length >= length)
            return;
        this.#at = new Uint32Array(length);
        this.#lengths = new Uint16Array(length);
        this.#colours = new Uint16Array(length);
    }
    add(at, length, colour) {
        const count = this.#count++;
        this.#at[count] = at;
        this.#lengths[count] = length;
        this.#colours[count] = colour;
    }
    finish() {
        return {
            at: this.#at.slice(0, this.#count),
            lengths: this.#lengths.slice(0, this.#count),
            colours: this.#colours.slice(0, this.#count),
        };
    }
}
/**
 * @param room colours that a palette still takes: past it no numbering can be exact, so edges are at once
 * taken together that are in one cell of 4 levels a side
 */
export function indexPatch(patch, ground, room = MAX_COLOURS, scratch = new Scratch()) {
    return (indexColours(patch, ground, { room, isCoarse: false }, scratch) ??
        indexColours(patch, ground, { room: Infinity, isCoarse: true }, scratch));
}
/** Cells of 4 levels a side, each named by its middle. */
export function cellOf(colour) {
    return (colour & 0xfcfcfc) | 0x020202;
}
/** Undefined when there are more new colours than there is room for. */
function indexColours(patch, ground, limits, runs) {
    runs.open(patch.pixels.length);
    const { pixels, width: columns } = patch;
    const still = patch.still();
    const indices = new Uint8Array(pixels.length);
    const news = new News(patch.fills, ground, limits);
    for (let row = 0, i = 0; row < patch.height; row++) {
        const from = (patch.y + row) * (ground.width + 1) + 1 + patch.x;
        indices.set(ground.filtered.subarray(from, from + columns), i);
        for (const end = i + columns; i < end; i++) {
            const colour = pixels[i];
            if (colour === still[i])
                continue;
            const code = news.code(colour);
            if (code < 256) {
                indices[i] = code;
                continue;
            }
            indices[i] = 0;
            runs.add(i, 1, code - 256);
        }
        if (news.isOver)
            return undefined;
    }
    const { colours: fresh, counts } = news;
    return { indices, fresh, counts, isCoarse: limits.isCoarse, runs: runs.finish() };
}
/** Colours of a patch that are not the static art's own at their place. */
class News {
    fills;
    ground;
    limits;
    counts = [];
    #fresh;
    /** Neighbours are often alike, and remembering one is cheaper than looking it up. */
    #last = -1;
    #code = 0;
    constructor(fills, ground, limits) {
        this.fills = fills;
        this.ground = ground;
        this.limits = limits;
        this.#fresh = new ColourTable(limits.isCoarse ? 4096 : 1024);
    }
    /** A palette index, or 256 and more for the colours that the palette lacks. */
    code(colour) {
        if (colour !== this.#last) {
            this.#last = colour;
            const index = this.ground.find(colour);
            this.#code = index === -1 ? this.#number(colour) + 256 : index;
        }
        if (this.#code >= 256)
            this.counts[this.#code - 256] = this.counts[this.#code - 256] + 1;
        return this.#code;
    }
    get colours() {
        return this.#fresh.colours;
    }
    get isOver() {
        return this.#fresh.size > this.limits.room;
    }
    #number(colour) {
        const isEdge = this.limits.isCoarse && !this.fills.includes(colour);
        const number = this.#fresh.add(isEdge ? cellOf(colour) : colour);
        // Past 16 bits numbers are shared; such a patch is refused by `numberColours`.
        if (number > MAX_FRESH)
            return MAX_FRESH;
        if (number === this.counts.length)
            this.counts.push(0);
        return number;
    }
}
/** Colours of at least this share of a patch's pixels are areas, not edges: they are kept exactly. */
const AREA_SHARE = 1 / 100;
/**
 * Levels that the pixels of the patches may be moved by on average. Edges are a tenth of a title; where nearly all
 * pixels would be moved, as in a photograph or a shadow, cells are seen as bands.
 */
const MAX_MEAN_ERROR = 2;
/**
 * Numbers for the new colours of a picture's patches, exact when they fit into the palette; else areas
 * exact and edges shared out to cells of colours, where that moves few pixels.
 *
 * @returns undefined when they do not fit, or fit only with an error above `maxError`
 */
export function numberColours(palette, patches, maxError) {
    if (patches.some(({ fresh }) => fresh.length > MAX_FRESH))
        return undefined;
    const isCoarse = patches.some((patch) => patch.isCoarse);
    const exact = isCoarse ? undefined : exactNumbers(palette, patches);
    return exact ?? (maxError === 0 ? undefined : sharedNumbers(palette, patches, maxError));
}
function exactNumbers(palette, patches) {
    const room = MAX_COLOURS - palette.length;
    const table = new ColourTable();
    const numbers = [];
    for (const { fresh } of patches) {
        const own = new Uint8Array(fresh.length);
        for (let i = 0; i < fresh.length; i++) {
            const number = table.add(fresh[i]);
            if (number >= room)
                return undefined;
            own[i] = palette.length + number;
        }
        numbers.push(own);
    }
    return { palette: [...palette, ...table.colours], numbers, error: 0 };
}
function sharedNumbers(palette, patches, maxError) {
    const areas = new ColourTable();
    for (const { fresh, counts, indices } of patches)
        for (let i = 0; i < fresh.length; i++)
            if (counts[i] >= indices.length * AREA_SHARE)
                areas.add(fresh[i]);
    const room = MAX_COLOURS - palette.length - areas.size;
    if (room < 1)
        return undefined;
    // Tiles of one kind share most of their colours: each is looked at once.
    const all = new ColourTable();
    const places = patches.map(({ fresh }) => placesIn(all, fresh));
    const edges = cellPalette(all.colours, room);
    if (edges === undefined || edges.error > maxError)
        return undefined;
    const numberOf = new Uint8Array(all.size);
    for (let i = 0; i < numberOf.length; i++) {
        const area = areas.find(all.colours[i]);
        numberOf[i] = palette.length + (area === -1 ? areas.size + edges.index[i] : area);
    }
    const numbers = places.map((own) => {
        const out = new Uint8Array(own.length);
        for (let i = 0; i < own.length; i++)
            out[i] = numberOf[own[i]];
        return out;
    });
    const joined = [...palette, ...areas.colours, ...edges.palette];
    if (meanError(joined, patches, numbers) > MAX_MEAN_ERROR)
        return undefined;
    return { palette: joined, numbers, error: edges.error };
}
/** Over all pixels of the patches, of the channel that is moved most. */
function meanError(palette, patches, numbers) {
    let moved = 0;
    let pixels = 0;
    for (const [i, { fresh, counts, indices }] of patches.entries()) {
        const own = numbers[i];
        pixels += indices.length;
        for (let j = 0; j < fresh.length; j++)
            moved +=
                counts[j] *
                    colourDistance(fresh[j], palette[own[j]]);
    }
    return moved / Math.max(1, pixels);
}
/** A plain loop: TypedArray.from with a function takes ten times as long. */
function placesIn(table, colours) {
    const places = new Uint32Array(colours.length);
    for (let i = 0; i < places.length; i++)
        places[i] = table.add(colours[i]);
    return places;
}
