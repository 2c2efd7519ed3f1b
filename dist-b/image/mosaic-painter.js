import { Looks } from "./looks.js";
import { composePatch, groupTiles } from "./plate.js";
import { SizedCache } from "./sized-cache.js";
import { isBuilt, tileKey } from "./tile-key.js";
export class MosaicPainter {
    tileOf;
    nameOf;
    /** By their values, and by their looks. */
    #cells;
    #looks = new WeakMap();
    /**
     * @param maxBytes of the cells that are kept
     * @param tileOf a unit's tile for these values, drawn at build
     * @param nameOf tells plates apart
     */
    constructor(maxBytes, tileOf, nameOf) {
        this.tileOf = tileOf;
        this.nameOf = nameOf;
        this.#cells = new SizedCache(maxBytes, ({ words, starts }) => 4 * words.length + 6 * starts.length + 200);
    }
    /**
     * The picture by its cells alone; undefined where a tile was not drawn at build, or the picture is too large so. What
     * was drawn since is no part of it: a picture's bytes must not depend on what was asked for before.
     */
    async paint(plate, mosaic, values) {
        const keys = plate.units.map((_, unit) => tileKey(plate, unit, values));
        // Of all units: one whose declared values draw nothing is in no cell, and another value of it may draw something.
        if (!keys.every((key, unit) => isBuilt(plate, unit, values, key)))
            return undefined;
        const coded = [];
        for (const [place, { units }] of mosaic.parts.cells.entries()) {
            const own = units.map((unit) => keys[unit]);
            const cell = mosaic.parts.shipped.get(own[0]) ??
                (await this.#shared(plate, mosaic, place, own, values));
            if (cell === undefined)
                return undefined;
            coded.push(cell);
        }
        return mosaic.write(coded);
    }
    async #shared(plate, mosaic, place, keys, values) {
        const key = `${this.nameOf(plate)} ${keys.join("\n")}`;
        const known = this.#cells.get(key);
        if (known !== undefined)
            return known;
        const units = mosaic.parts.cells[place]?.units ?? [];
        const tiles = await Promise.all(units.map((unit) => this.tileOf(plate, unit, values)));
        // A cell's bits do not depend on its place: what looks the same elsewhere is the same.
        const look = this.#lookOf(plate, mosaic.parts.cells[place], tiles);
        // They are all that is kept: the patches themselves are a hundred times as large.
        const patches = () => groupTiles(tiles).map((group) => composePatch(plate, key, group));
        const cell = (look === undefined ? undefined : this.#cells.get(look)) ?? mosaic.encode(place, patches());
        if (cell === undefined)
            return undefined;
        this.#cells.set(key, cell);
        if (look !== undefined)
            this.#cells.set(look, cell);
        return cell;
    }
    #lookOf(plate, rect, tiles) {
        const looks = this.#looks.get(plate) ?? new Looks(plate);
        this.#looks.set(plate, looks);
        const look = looks.of(rect, tiles);
        return look && `${this.nameOf(plate)} look ${look}`;
    }
}
