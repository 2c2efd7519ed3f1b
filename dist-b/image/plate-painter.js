/**
 * The painter: template, size and values → a finished picture, by the template's plate where there is one.
 * What was drawn is kept in caches that are bounded in bytes; requests for one thing at one time share one
 * drawing. What a plate cannot express is drawn whole, with the reason.
 */
import { LRUCache } from "lru-cache";
import { isPlacardError } from "../errors.js";
import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import { MosaicPainter } from "./mosaic-painter.js";
import { composePatch, groupTiles } from "./plate.js";
import { Plates } from "./plates.js";
import { SizedCache } from "./sized-cache.js";
import { EMPTY_TILE } from "./tile.js";
import { isHidden, tileKey, unitValues, valuesKey } from "./tile-key.js";
export function createPlatePainter(options, loadStages) {
    return new PlatePainter(options, loadStages);
}
const MB = 2 ** 20;
class PlatePainter {
    #options;
    #loadStages;
    #plates;
    #tiles;
    #patches;
    #mosaics;
    #bands;
    /** What is being drawn now, by its key. */
    #open = new Map();
    #drawer;
    #names = new WeakMap();
    #named = 0;
    constructor(options, loadStages) {
        this.#options = options;
        this.#loadStages = loadStages;
        const { tileCacheBytes = 48 * MB, bandCacheBytes = 16 * MB, maxPlates = 8 } = options;
        this.#plates = new Plates(maxPlates, options.maxSlotSets);
        // What is shipped is inflated when it is needed; it counts as if it were.
        this.#tiles = new SizedCache((tileCacheBytes * 3) / 8, ({ width, height, colour }) => (colour === undefined ? 4 : 1) * width * height + 200);
        // Its pixels, their palette indices, and lists of its edges.
        this.#patches = new SizedCache(tileCacheBytes / 2, ({ width, height }) => 7 * width * height + 400);
        this.#mosaics = new MosaicPainter(tileCacheBytes / 8, (plate, unit, values) => this.#tile(plate, unit, values), (plate) => this.#name(plate));
        this.#bands = new LRUCache({
            maxSize: Math.max(1, bandCacheBytes),
            sizeCalculation: (band, key) => band.deflated.length + 2 * key.length + 200,
        });
    }
    async paint(template, size, values, options = {}) {
        const order = this.#order(template, size, options);
        return this.#share(`${order.key} ${order.name} ${valuesKey(values)}`, () => this.#paint(order, values));
    }
    async prepare(template, size, slots, options = {}) {
        const plate = await this.#plate(this.#order(template, size, options), slots);
        return plate.kind === "whole" ? plate.reason : undefined;
    }
    adopt(template, plate, options = {}) {
        this.#plates.set(this.#order(template, plate.size, options).key, plate);
    }
    #order(template, { width, height }, options) {
        const { maxBytes = DEFAULT_MAX_BYTES, isLossless = false } = this.#options;
        const file = { maxBytes, isLossless, ...given(options) };
        const { name = `${template.name} ${width}x${height}`, wholeReason } = options;
        const key = `${this.#name(template)} ${width}x${height} ${file.maxBytes} ${file.isLossless}`;
        return { key, template, size: { width, height }, file, name, wholeReason };
    }
    async #paint(order, values) {
        const { wholeReason, name } = order;
        if (wholeReason !== undefined)
            return this.#whole(order, values, wholeReason);
        const plate = await this.#plate(order, Object.keys(values));
        if (plate.kind === "whole")
            return this.#whole(order, values, plate.reason);
        const { partsOf } = await this.#loadStages();
        const parts = await partsOf(order.template, values);
        if (parts.kind === "whole")
            return this.#whole(order, values, parts.reason);
        try {
            return await this.paintPlate(plate, name, parts.values);
        }
        catch (error) {
            // A part has lines of its own: what is wrong with a value is told with the template's.
            if (isPlacardError(error) && /^(?:slot|text|fragment)-/.test(error.code))
                await this.#document(order, values);
            throw error;
        }
    }
    async paintPlate(plate, name, values) {
        const written = plate.mosaic && (await this.#mosaics.paint(plate, plate.mosaic, values));
        if (written !== undefined)
            return { ...written, passed: [] };
        const tiles = await Promise.all(plate.units.map((_, unit) => this.#tile(plate, unit, values)));
        const patches = groupTiles(tiles).map((group) => this.#patch(plate, group));
        return plate.ladder.write(patches, name, this.#bands);
    }
    #patch(plate, group) {
        const key = `${this.#name(plate)} ${group.tiles.map((placed) => placed.key).join("\n")}`;
        const [only] = group.tiles;
        const known = this.#patches.get(key) ??
            (group.tiles.length === 1 && only !== undefined
                ? plate.patches.get(only.key)?.(key)
                : undefined);
        if (known !== undefined) {
            this.#patches.set(key, known);
            return known;
        }
        const patch = composePatch(plate, key, group);
        // A title that nobody asks for again would only drive out what is asked for often.
        if (patch.isNew !== true)
            this.#patches.set(key, patch);
        return patch;
    }
    async drawTile(plate, unit, values) {
        return this.#tile(plate, unit, values);
    }
    #plate(order, slots) {
        const { key, template, size, file } = order;
        const { compile, rasterizer } = this.#options;
        return this.#plates.get(key, template, slots, async (wanted) => {
            if (compile !== undefined)
                return compile(template, size, wanted, file);
            const { compilePlate } = await this.#loadStages();
            return compilePlate(template, size, wanted, rasterizer, file);
        });
    }
    async #tile(plate, unit, values) {
        const key = tileKey(plate, unit, values);
        const kept = `${this.#name(plate)} ${key}`;
        const known = this.#tiles.get(kept) ?? this.#shipped(plate, key, kept);
        if (known !== undefined)
            return { unit, key, tile: known, isKnown: true };
        const tile = await this.#share(`tile ${kept}`, async () => {
            const drawn = await this.#draw(plate, unit, values);
            this.#tiles.set(kept, drawn);
            return drawn;
        });
        return { unit, key, tile, isKnown: false };
    }
    #shipped(plate, key, kept) {
        const tile = plate.tiles.get(key)?.();
        if (tile !== undefined)
            this.#tiles.set(kept, tile);
        return tile;
    }
    async #draw({ units, size }, number, values) {
        const unit = units[number];
        if (unit === undefined || isHidden(unit, values))
            return EMPTY_TILE;
        this.#drawer ??= this.#loadStages().then(({ UnitDrawer }) => new UnitDrawer(this.#options));
        return (await this.#drawer).draw(unit, unitValues(unit, values), size);
    }
    async #whole(order, values, wholeReason) {
        const svg = await this.#document(order, values);
        const bitmap = await this.#options.rasterizer.pixels({ svg, ...order.size });
        const { writeBitmap } = await this.#loadStages();
        return { ...writeBitmap(bitmap, order.name, order.file), wholeReason };
    }
    async #document({ template, size }, values) {
        const { bind } = this.#options;
        return bind === undefined
            ? template.bind(values, size)
            : (await bind(template, values, size)).svg;
    }
    #name(thing) {
        let name = this.#names.get(thing);
        if (name === undefined) {
            name = String(this.#named++);
            this.#names.set(thing, name);
        }
        return name;
    }
    /** Joins a drawing of the same thing that is under way. */
    async #share(key, draw) {
        const open = this.#open.get(key);
        if (open !== undefined)
            return open;
        const own = draw().finally(() => this.#open.delete(key));
        this.#open.set(key, own);
        return own;
    }
}
function given({ maxBytes, isLossless }) {
    return {
        ...(maxBytes === undefined ? {} : { maxBytes }),
        ...(isLossless === undefined ? {} : { isLossless }),
    };
}
