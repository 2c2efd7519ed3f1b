/**
 * Values → a mosaic's picture. Cells of one unit were coded at build; those that units share are coded from their tiles
 * when they are first asked for, and kept as bits, in a cache that is bounded in bytes.
 */
import type { BoundValues } from "../template/template.js";
import type { CodingMosaic } from "./coding-mosaic.js";
import { Looks } from "./looks.js";
import type { CodedCell } from "./mosaic.js";
import { composePatch, groupTiles, type PlacedTile, type Plate } from "./plate.js";
import type { Written } from "./sheet.js";
import { SizedCache } from "./sized-cache.js";
import type { Rect } from "./tile.js";
import { isBuilt, tileKey } from "./tile-key.js";

export class MosaicPainter {
	/** By their values, and by their looks. */
	readonly #cells: SizedCache<CodedCell>;
	readonly #looks = new WeakMap<Plate, Looks>();

	/**
	 * @param maxBytes of the cells that are kept
	 * @param tileOf a unit's tile for these values, drawn at build
	 * @param nameOf tells plates apart
	 */
	constructor(
		maxBytes: number,
		readonly tileOf: (plate: Plate, unit: number, values: BoundValues) => Promise<PlacedTile>,
		readonly nameOf: (plate: Plate) => string,
	) {
		this.#cells = new SizedCache(
			maxBytes,
			({ words, starts }) => 4 * words.length + 6 * starts.length + 200,
		);
	}

	/**
	 * The picture by its cells alone; undefined where a tile was not drawn at build, or the picture is too large so. What
	 * was drawn since is no part of it: a picture's bytes must not depend on what was asked for before.
	 */
	async paint(
		plate: Plate,
		mosaic: CodingMosaic,
		values: BoundValues,
	): Promise<Written | undefined> {
		const keys = plate.units.map((_, unit) => tileKey(plate, unit, values));
		// Of all units: one whose declared values draw nothing is in no cell, and another value of it may draw something.
		if (!keys.every((key, unit) => isBuilt(plate, unit, values, key))) return undefined;
		const coded: CodedCell[] = [];
		for (const [place, { units }] of mosaic.parts.cells.entries()) {
			const own = units.map((unit) => keys[unit] as string);
			const cell =
				mosaic.parts.shipped.get(own[0] as string) ??
				(await this.#shared(plate, mosaic, place, own, values));
			if (cell === undefined) return undefined;
			coded.push(cell);
		}
		return mosaic.write(coded);
	}

	async #shared(
		plate: Plate,
		mosaic: CodingMosaic,
		place: number,
		keys: readonly string[],
		values: BoundValues,
	): Promise<CodedCell | undefined> {
		const key = `${this.nameOf(plate)} ${keys.join("\n")}`;
		const known = this.#cells.get(key);
		if (known !== undefined) return known;
		const units = mosaic.parts.cells[place]?.units ?? [];
		const tiles = await Promise.all(units.map((unit) => this.tileOf(plate, unit, values)));
		// A cell's bits do not depend on its place: what looks the same elsewhere is the same.
		const look = this.#lookOf(plate, mosaic.parts.cells[place] as Rect, tiles);
		// They are all that is kept: the patches themselves are a hundred times as large.
		const patches = () => groupTiles(tiles).map((group) => composePatch(plate, key, group));
		const cell =
			(look === undefined ? undefined : this.#cells.get(look)) ?? mosaic.encode(place, patches());
		if (cell === undefined) return undefined;
		this.#cells.set(key, cell);
		if (look !== undefined) this.#cells.set(look, cell);
		return cell;
	}

	#lookOf(plate: Plate, rect: Rect, tiles: readonly PlacedTile[]): string | undefined {
		const looks = this.#looks.get(plate) ?? new Looks(plate);
		this.#looks.set(plate, looks);
		const look = looks.of(rect, tiles);
		return look && `${this.nameOf(plate)} look ${look}`;
	}
}
