/**
 * Tiles and patches that a build has drawn: read as they are needed. A picture by tiles that were all drawn
 * beforehand takes their indices, and neither their pixels nor those under them are ever inflated.
 */
import type { IndexedPatch, Patch } from "./patch.js";
import { composePatch, type Plate } from "./plate.js";
import { numbersOf, type TileHead } from "./plate-format.js";
import type { SectionReader } from "./sections.js";
import type { Tile } from "./tile.js";

/** Inflated when its pixels are asked for: most pictures need no more than its place. */
export class ShippedTile {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly colour: number | undefined;
	readonly #head: TileHead;
	readonly #sections: SectionReader;
	#data: Uint8Array | undefined;

	constructor(head: TileHead, sections: SectionReader) {
		this.x = head.x;
		this.y = head.y;
		this.width = head.width;
		this.height = head.height;
		this.colour = head.colour;
		this.#head = head;
		this.#sections = sections;
	}

	get data(): Uint8Array {
		const bytes = this.width * this.height * (this.colour === undefined ? 4 : 1);
		this.#data ??= this.#sections.read(this.#head.data, bytes);
		return this.#data;
	}
}

/** Indices at once, pixels only for the rungs that need them. */
export class ShippedPatch implements Patch {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly #plate: Plate;
	readonly #head: TileHead;
	readonly #sections: SectionReader;
	#composed: Patch | undefined;

	constructor(
		plate: Plate,
		readonly key: string,
		head: TileHead,
		sections: SectionReader,
	) {
		this.x = head.x;
		this.y = head.y;
		this.width = head.width;
		this.height = head.height;
		this.#plate = plate;
		this.#head = head;
		this.#sections = sections;
	}

	get pixels(): Uint32Array {
		return this.#compose().pixels;
	}

	still(): Uint32Array {
		return this.#compose().still();
	}

	get fills(): readonly number[] {
		return this.#compose().fills;
	}

	indexed(): IndexedPatch {
		const { indices = -1, changes = -1 } = this.#head;
		const numbers = Float64Array.from(
			new Int32Array(numbersOf(this.#sections.raw(changes)).buffer),
		);
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

	#compose(): Patch {
		const { key } = this.#head;
		const tile = new ShippedTile(this.#head, this.#sections) as Tile;
		const placed = { unit: Number.parseInt(key, 10), key, tile, isKnown: true };
		this.#composed ??= composePatch(this.#plate, this.key, { rect: this, tiles: [placed] });
		return this.#composed;
	}
}
