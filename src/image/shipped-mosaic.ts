/**
 * A plate's bytes → pictures of cells that a build has coded, and what else the plate has: as much as a cold function
 * reads of it for its first picture. `plate-read.ts` reads the whole of it.
 */
import type { BoundValues } from "../template/template.js";
import { type CodedCell, Mosaic } from "./mosaic.js";
import { readMosaicParts } from "./mosaic-file.js";
import { movedError } from "./mosaic-ground.js";
import type { Head, TileHead } from "./plate-format.js";
import { readHead } from "./plate-head.js";
import type { Band } from "./png-file.js";
import { SectionTable } from "./section-table.js";
import type { Written } from "./sheet.js";
import { isBuilt, tileKey } from "./tile-key.js";

export class ShippedMosaic {
	readonly #head: Head;
	readonly #tiles: ReadonlyMap<string, TileHead>;
	readonly #body: Uint8Array;
	#mosaic: Mosaic | undefined;

	/** @throws PlacardError `plate-invalid`; the checksum is left to who reads more of it */
	constructor(bytes: Uint8Array) {
		const { head, body } = readHead(bytes);
		this.#head = head;
		this.#body = body;
		this.#tiles = new Map(head.tiles.map((tile) => [tile.key, tile]));
	}

	/** Whether nothing of such a picture is left to draw. */
	hasTiles(values: BoundValues): boolean {
		const { units } = this.#head;
		const built = { units, tiles: this.#tiles };
		return units.every((_, unit) => isBuilt(built, unit, values, tileKey(built, unit, values)));
	}

	/**
	 * @param values `hasTiles` of them
	 * @returns undefined where cells have to be coded first, or the picture would be larger than it may be
	 */
	write(values: BoundValues): Written | undefined {
		const mosaic = this.#read();
		if (mosaic === undefined) return undefined;
		const coded: CodedCell[] = [];
		for (const { units } of mosaic.parts.cells) {
			const [first = -1] = units;
			const cell = mosaic.parts.shipped.get(tileKey(this.#head, first, values));
			if (cell === undefined) return undefined;
			coded.push(cell);
		}
		return mosaic.write(coded);
	}

	#read(): Mosaic | undefined {
		const { sheet, mosaic, size, options } = this.#head;
		if (sheet === undefined || mosaic === undefined) return undefined;
		if (this.#mosaic !== undefined) return this.#mosaic;
		const sections = new SectionTable(this.#body);
		const bands = sheet.bands.map(
			([section, adler, length]): Band => ({ deflated: sections.raw(section), adler, length }),
		);
		const { rung } = sheet;
		const head = sections.raw(mosaic.png);
		this.#mosaic = new Mosaic(
			{ ...size, head, bands, rung, error: movedError(sheet) },
			readMosaicParts(mosaic, this.#tiles, sections),
			options.maxBytes,
		);
		return this.#mosaic;
	}
}
