/**
 * Sheets of palette indices: static pixels as the indices of a palette that keeps room for the colours of
 * tiles. A request copies the rows that its patches touch, lays indices in and deflates them; their
 * checksum is corrected by what changed.
 */
import { LRUCache } from "lru-cache";
import { applyChange, changeOfRows, combineAll, measureRows } from "./adler32.js";
import { Blends } from "./blends.js";
import { layIndices, windowOf } from "./lay-indices.js";
import { movedError, quadruplesOf } from "./mosaic-ground.js";
import { indexPatch, numberColours, Scratch, } from "./patch.js";
import { deflateFiltered } from "./png.js";
import { BAND_ROWS, splice, writtenPng, } from "./sheet.js";
/** Colours of tiles whose blends are kept: half a megabyte each at the most. */
const MAX_BLENDS = 4;
export class IndexedSheet {
    parts;
    rung;
    /** A patch is indexed once for as long as it is kept. */
    #indexed = new WeakMap();
    #rows;
    #lists = new Scratch();
    /** Exact and by cells, for the colours that tiles lately had: a site has a few. */
    #blends = new LRUCache({ max: MAX_BLENDS });
    constructor(parts) {
        this.parts = parts;
        this.rung = parts.rung;
    }
    write(patches, cache) {
        const { palette, width, height } = this.parts;
        const laid = this.#number(patches);
        if (laid === undefined)
            return undefined;
        const { numbering } = laid;
        const error = patches.length === 0 ? this.parts.error : this.#movedError;
        const added = numbering.palette.slice(palette.length);
        const bytes = splice({
            mark: `${this.rung} ${charactersOf(added)}`,
            header: { width, height, kind: "indexed", palette: quadruplesOf(numbering.palette) },
            bands: this.parts.bands,
            finish: (top, bottom, touching) => this.#finish(top, bottom, touching, laid),
        }, patches, cache);
        return writtenPng(bytes, this.rung, Math.max(error, laid.error));
    }
    /**
     * Indices with the numbers of their new colours. Flat tiles lie over the palette's colours, so their edges are off by
     * what those are, on top of their own error; where that is too much, they are laid over the static colours instead.
     */
    #number(patches) {
        const { palette, maxError, error } = this.parts;
        const indexed = patches.map((patch) => this.index(patch));
        const own = patches.some(({ flat }) => flat !== undefined) ? error : 0;
        const numbering = numberColours(palette, indexed, Math.max(0, maxError - own));
        if (numbering !== undefined)
            return { patches, indexed, numbering, error: numbering.error + own };
        if (own === 0)
            return undefined;
        const exact = patches.map((patch, i) => patch.flat === undefined ? indexed[i] : this.#indexPixels(patch));
        const other = numberColours(palette, exact, maxError);
        return other && { patches, indexed: exact, numbering: other, error: other.error };
    }
    /** In levels: static colours, and those that patches were known to bring. */
    get #movedError() {
        return movedError(this.parts);
    }
    /** A copy of static rows to lay patches in. One buffer for all: fresh ones would cost more than the deflating. */
    #scratch(top, bottom) {
        const stride = this.parts.width + 1;
        const still = this.parts.filtered(top, bottom);
        this.#rows ??= new Uint8Array(still.length);
        const rows = this.#rows.subarray(0, (bottom - top) * stride);
        rows.set(still.subarray(top * stride, bottom * stride));
        return rows;
    }
    /** The patch's indices with what they do to the checksum, for a build to ship. */
    finishPatch(patch) {
        const indexed = this.index(patch);
        if (indexed.fresh.length > 0)
            return indexed;
        return { ...indexed, changes: this.#rowChanges(patch, indexed) };
    }
    /** Its indices, and the colours that the palette lacks. */
    index(patch) {
        const known = this.#indexed.get(patch);
        if (known !== undefined)
            return known;
        const indexed = patch.indexed?.() ?? this.#indexFlat(patch) ?? this.#indexPixels(patch);
        this.#indexed.set(patch, indexed);
        return indexed;
    }
    #indexPixels(patch) {
        return indexPatch(patch, this.#ground(patch), this.#room, this.#lists);
    }
    /** Exact where there is room for that, else by cells; undefined for what is more than a flat tile. */
    #indexFlat({ flat }) {
        // A palette by median cut has no bound for what it moves colours by, and edges should not add to it.
        if (flat === undefined || this.rung === "palette")
            return undefined;
        const ground = this.#ground(flat);
        const [exact, coarse] = this.#blends.get(flat.colour) ?? this.#openBlends(flat.colour);
        return (exact.index(flat, ground, this.#room, this.#lists) ??
            coarse.index(flat, ground, Infinity, this.#lists));
    }
    #openBlends(colour) {
        const { palette, find } = this.parts;
        const both = [
            new Blends(colour, palette, find, false),
            new Blends(colour, palette, find, true),
        ];
        this.#blends.set(colour, both);
        return both;
    }
    #ground({ y, height }) {
        const { width, filtered, find } = this.parts;
        return { width, filtered: filtered(y, y + height), find };
    }
    /** Colours that the palette still takes. */
    get #room() {
        return 256 - this.parts.palette.length;
    }
    #finish(top, bottom, touching, { patches, indexed, numbering }) {
        const stride = this.parts.width + 1;
        const rows = this.#scratch(top, bottom);
        let adler = combineAll(this.parts.bands.slice(top / BAND_ROWS, Math.ceil(bottom / BAND_ROWS)));
        for (const i of touching) {
            const patch = patches[i];
            const own = indexed[i];
            const numbers = numbering.numbers[i];
            if (patch === undefined || own === undefined || numbers === undefined)
                continue;
            const window = windowOf(patch, stride, top, bottom);
            const fresh = layIndices(rows, window, patch.width, own, numbers);
            const { skipped } = window;
            const known = changeOfRows(this.#rowChanges(patch, own), skipped, skipped + window.rows, stride);
            adler = applyChange(adler, known, rows.length, window.start);
            adler = applyChange(adler, fresh, rows.length, window.start);
        }
        return deflateFiltered(rows, this.parts.moving, adler);
    }
    /** Measured once for a patch: but for its fresh colours it is the same in every picture. */
    #rowChanges(patch, indexed) {
        if (indexed.changes !== undefined)
            return indexed.changes;
        const stride = this.parts.width + 1;
        const start = patch.y * stride + 1 + patch.x;
        const place = { start, stride, width: patch.width, rows: patch.height };
        const still = this.parts.filtered(patch.y, patch.y + patch.height);
        const changes = measureRows(still, indexed.indices, place);
        this.#indexed.set(patch, { ...indexed, changes });
        return changes;
    }
}
/** Colours as a key, two characters each: the shortest text that tells them apart, and the fastest to make. */
function charactersOf(colours) {
    return String.fromCharCode(...colours.flatMap((colour) => [colour >>> 16, colour & 0xffff]));
}
