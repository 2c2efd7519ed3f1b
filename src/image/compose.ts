/**
 * The painter: template, size and values → a finished picture, by the template's plate where there is one.
 * What was drawn is kept in caches that are bounded in bytes; requests for one thing at one time share one
 * drawing. What a plate cannot express is drawn whole, with the reason.
 */
import { LRUCache } from "lru-cache";
import type { Rasterizer } from "../raster/rasterizer.js";
import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import type { Size } from "../site/definition.js";
import { isFragmentValue } from "../site/fragment-slot.js";
import type { BoundValues, Template } from "../template/template.js";
import type { Bind, UnitDrawer } from "./draw-unit.js";
import type { Climbed } from "./ladder.js";
import type { Patch } from "./patch.js";
import {
	composePatch,
	groupTiles,
	isHidden,
	type PlacedTile,
	type Plate,
	type TileGroup,
	tileKey,
	unitValues,
} from "./plate.js";
import type { Band } from "./png.js";
import type { Whole, WholeReason } from "./split.js";
import { EMPTY_TILE, type Tile } from "./tile.js";
import { writeBitmap } from "./whole.js";

export interface PainterOptions {
	readonly rasterizer: Rasterizer;
	/** What no picture exceeds, in bytes. Default 300,000. */
	readonly maxBytes?: number;
	/** Only rungs that move no pixel. Default false. */
	readonly isLossless?: boolean;
	/** Bytes of pixels kept of drawn tiles and of what they make of the static art. Default 48 MB. */
	readonly tileCacheBytes?: number;
	/** Bytes kept of finished bands. Default 16 MB. */
	readonly bandCacheBytes?: number;
	/** Plates kept: templates times sizes. A plate takes some 16 bytes a pixel. Default 8. */
	readonly maxPlates?: number;
	/** Draw slots that are plain outlines by exact coverage, without the rasteriser. Default true. */
	readonly coversOutlines?: boolean;
	/** Makes documents of templates. Default: `Template.bind`, whose text the rasteriser draws. */
	readonly bind?: Bind;
}

export interface Painted extends Climbed {
	/** Why the picture was drawn whole, where it was. */
	readonly wholeReason?: WholeReason;
}

export interface Painter {
	/**
	 * A finished picture. The first of a template at a size compiles its plate, which draws the static
	 * layers; `prepare` does it beforehand.
	 *
	 * @throws PlacardError as `Template.bind` and the rasteriser do, and `picture-too-large`
	 */
	paint(template: Template, size: Size, values: BoundValues): Promise<Painted>;
	/** Compiles the plate for these slots, and gives why not where it cannot be. */
	prepare(
		template: Template,
		size: Size,
		slots: readonly string[],
	): Promise<WholeReason | undefined>;
	/** Takes a plate that was compiled elsewhere. */
	adopt(template: Template, plate: Plate): void;
	/**
	 * A finished picture by a plate alone, as a build ships it: no template is read.
	 *
	 * @param name of the picture, for errors
	 * @param values for slots of the plate; none of them blends with what lies under it
	 */
	paintPlate(plate: Plate, name: string, values: BoundValues): Promise<Painted>;
	/** What one unit draws, as a build draws the tiles of finite values. */
	drawTile(plate: Plate, unit: number, values: BoundValues): Promise<PlacedTile>;
}

export function createPainter(options: PainterOptions): Painter {
	return new PlatePainter(options);
}

const MB = 2 ** 20;
const MAX_SLOT_SETS = 4;

class PlatePainter implements Painter {
	readonly #options: PainterOptions;
	readonly #plates: LRUCache<string, Promise<Plate | Whole>>;
	readonly #tiles: LRUCache<string, Tile>;
	readonly #patches: LRUCache<string, Patch>;
	readonly #bands: LRUCache<string, Band>;
	/** What is being drawn now, by its key. */
	readonly #open = new Map<string, Promise<unknown>>();
	#drawer: Promise<UnitDrawer> | undefined;
	/** The sets of slots that have been filled, by template and size. */
	readonly #sets = new Map<string, (readonly string[])[]>();
	readonly #names = new WeakMap<Template | Plate, string>();
	#named = 0;

	constructor(options: PainterOptions) {
		this.#options = options;
		const { tileCacheBytes = 48 * MB, bandCacheBytes = 16 * MB, maxPlates = 8 } = options;
		this.#plates = new LRUCache({ max: maxPlates });
		this.#tiles = new LRUCache({
			maxSize: Math.max(1, tileCacheBytes / 2),
			// What is shipped is inflated when it is needed; it counts as if it were.
			sizeCalculation: (tile, key) => 4 * tile.width * tile.height + 2 * key.length + 200,
		});
		this.#patches = new LRUCache({
			maxSize: Math.max(1, tileCacheBytes / 2),
			// Its pixels, their palette indices, and lists of its edges.
			sizeCalculation: (patch, key) => 7 * patch.width * patch.height + 2 * key.length + 400,
		});
		this.#bands = new LRUCache({
			maxSize: Math.max(1, bandCacheBytes),
			sizeCalculation: (band, key) => band.deflated.length + 2 * key.length + 200,
		});
	}

	async paint(template: Template, size: Size, values: BoundValues): Promise<Painted> {
		const key = `${this.#name(template)} ${size.width} ${size.height} ${JSON.stringify(Object.entries(values).map(([id, value]) => [id, value ?? null]))}`;
		return this.#share(key, () => this.#paint(template, size, values));
	}

	async prepare(template: Template, size: Size, slots: readonly string[]) {
		const plate = await this.#plate(template, size, slots);
		return plate.kind === "whole" ? plate.reason : undefined;
	}

	adopt(template: Template, plate: Plate): void {
		const slots = this.#slotSet(this.#sizeKey(template, plate.size), plate.slots);
		this.#plates.set(this.#plateKey(template, plate.size, slots), Promise.resolve(plate));
	}

	async #paint(template: Template, size: Size, values: BoundValues): Promise<Painted> {
		const plate = await this.#plate(template, size, Object.keys(values));
		if (plate.kind === "whole") return this.#whole(template, size, values, plate.reason);
		if (Object.values(values).some(blends))
			return this.#whole(template, size, values, "blend-over-slot");
		return this.paintPlate(plate, `${template.name} ${size.width}x${size.height}`, values);
	}

	async paintPlate(plate: Plate, name: string, values: BoundValues): Promise<Painted> {
		const tiles = await Promise.all(plate.units.map((_, unit) => this.#tile(plate, unit, values)));
		const patches = groupTiles(tiles).map((group) => this.#patch(plate, group));
		return plate.ladder.write(patches, name, this.#bands);
	}

	#patch(plate: Plate, group: TileGroup): Patch {
		const key = `${this.#name(plate)} ${group.tiles.map((placed) => placed.key).join("\n")}`;
		const [only] = group.tiles;
		const known =
			this.#patches.get(key) ??
			(group.tiles.length === 1 && only !== undefined
				? plate.patches.get(only.key)?.(key)
				: undefined);
		if (known !== undefined) {
			this.#patches.set(key, known);
			return known;
		}
		const patch = composePatch(plate, key, group);
		// A title that nobody asks for again would only drive out what is asked for often.
		if (group.tiles.every(({ isKnown }) => isKnown)) this.#patches.set(key, patch);
		return patch;
	}

	async drawTile(plate: Plate, unit: number, values: BoundValues): Promise<PlacedTile> {
		return this.#tile(plate, unit, values);
	}

	/** The plate of a template at a size for these slots. */
	async #plate(template: Template, size: Size, slots: readonly string[]): Promise<Plate | Whole> {
		const wanted = this.#slotSet(this.#sizeKey(template, size), slots);
		const key = this.#plateKey(template, size, wanted);
		const known = await this.#plates.get(key);
		if (known !== undefined) return known;
		// A key that is no slot is the caller's mistake: told before anything is drawn.
		template.checkValues(Object.fromEntries(wanted.map((id) => [id, true])));
		return this.#share(`plate ${key}`, async () => {
			const { rasterizer, ...rest } = this.#options;
			const { compilePlate } = await import("./compile-plate.js");
			const plate = await compilePlate(template, size, wanted, rasterizer, rest);
			this.#plates.set(key, Promise.resolve(plate));
			return plate;
		});
	}

	/**
	 * A page and its fallback fill different slots, and a group that one of them hides would be one unit with all
	 * that the other one fills within it: so each set of slots has a plate of its own. Where a site fills ever other
	 * sets, one plate holds them all.
	 */
	#slotSet(key: string, slots: readonly string[]): readonly string[] {
		const sets = this.#sets.get(key) ?? [];
		this.#sets.set(key, sets);
		const wanted = slots.toSorted();
		const known = sets.find(
			(set) => set.length === wanted.length && set.every((id, i) => id === wanted[i]),
		);
		if (known !== undefined) return known;
		if (sets.length < MAX_SLOT_SETS) {
			sets.push(wanted);
			return wanted;
		}
		const all = [...new Set([...sets.flat(), ...wanted])].toSorted();
		sets[MAX_SLOT_SETS - 1] = all;
		return all;
	}

	async #tile(plate: Plate, unit: number, values: BoundValues): Promise<PlacedTile> {
		const key = tileKey(plate, unit, values);
		const kept = `${this.#name(plate)} ${key}`;
		const known = this.#tiles.get(kept) ?? this.#shipped(plate, key, kept);
		if (known !== undefined) return { unit, key, tile: known, isKnown: true };
		const tile = await this.#share(`tile ${kept}`, async () => {
			const drawn = await this.#draw(plate, unit, values);
			this.#tiles.set(kept, drawn);
			return drawn;
		});
		return { unit, key, tile, isKnown: false };
	}

	#shipped(plate: Plate, key: string, kept: string): Tile | undefined {
		const tile = plate.tiles.get(key)?.();
		if (tile !== undefined) this.#tiles.set(kept, tile);
		return tile;
	}

	async #draw({ units, size }: Plate, number: number, values: BoundValues): Promise<Tile> {
		const unit = units[number];
		if (unit === undefined || isHidden(unit, values)) return EMPTY_TILE;
		this.#drawer ??= import("./draw-unit.js").then(
			({ UnitDrawer }) => new UnitDrawer(this.#options),
		);
		return (await this.#drawer).draw(unit, unitValues(unit, values), size);
	}

	async #whole(template: Template, size: Size, values: BoundValues, wholeReason: WholeReason) {
		const { width, height } = size;
		const { bind } = this.#options;
		const svg = bind
			? (await bind(template, values, size)).svg
			: template.bind(values, { width, height });
		const bitmap = await this.#options.rasterizer.pixels({ svg, width, height });
		const { maxBytes = DEFAULT_MAX_BYTES, isLossless = false } = this.#options;
		const name = `${template.name} ${width}x${height}`;
		return { ...writeBitmap(bitmap, name, { maxBytes, isLossless }), wholeReason };
	}

	#sizeKey(template: Template, { width, height }: Size): string {
		return `${this.#name(template)} ${width}x${height}`;
	}

	#plateKey(template: Template, size: Size, slots: readonly string[]): string {
		return `${this.#sizeKey(template, size)} ${JSON.stringify(slots)}`;
	}

	#name(thing: Template | Plate): string {
		let name = this.#names.get(thing);
		if (name === undefined) {
			name = String(this.#named++);
			this.#names.set(thing, name);
		}
		return name;
	}

	/** Joins a drawing of the same thing that is under way. */
	async #share<T>(key: string, draw: () => Promise<T>): Promise<T> {
		const open = this.#open.get(key) as Promise<T> | undefined;
		if (open !== undefined) return open;
		const own = draw().finally(() => this.#open.delete(key));
		this.#open.set(key, own);
		return own;
	}
}

/** A value that makes its slot, or something within it, blend with what lies under it. */
function blends(value: BoundValues[string]): boolean {
	if (typeof value !== "object" || value === null) return false;
	if (isFragmentValue(value)) return value.svg.includes("mix-blend-mode");
	const mode = "mix-blend-mode" in value ? value["mix-blend-mode"] : "normal";
	return mode !== "normal";
}
