/**
 * The bytes of a plate → the plate. Checked at once, inflated piece by piece when a picture needs it: a cold
 * function pays for the rows and tiles of its first picture alone.
 */

import { constants, crc32, inflateRawSync } from "node:zlib";
import { PlacardError, shown } from "../errors.js";
import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import type { Size } from "../site/definition.js";
import { ColourTable } from "./colours.js";
import { IndexedSheet } from "./indexed-sheet.js";
import { type Climbed, Ladder, type LadderOptions } from "./ladder.js";
import type { IndexedPatch, Patch } from "./patch.js";
import { composePatch, type Plate, type PlateLadder } from "./plate.js";
import {
	HEAD_BYTES,
	type Head,
	MAGIC,
	numbersOf,
	type SheetHead,
	type TileHead,
	VERSION,
} from "./plate-format.js";
import type { Band } from "./png.js";
import { SectionReader } from "./sections.js";
import type { BandCache, Sheet } from "./sheet.js";
import { type Backdrop, cut, layOver, type Pixels, type Rect, type Tile } from "./tile.js";

const MAX_SIDE = 2400;

/**
 * A plate from its bytes. Trusted as much as the build that wrote them: they are checked against damage and
 * other versions, not against malice.
 *
 * @throws PlacardError `plate-invalid`
 */
export function plateFromBytes(bytes: Uint8Array): Plate {
	const { head, sections } = unframe(bytes);
	const { size, slots, units, options, overlays, tiles } = head;
	const readTile = (tile: TileHead): Tile => new ShippedTile(tile, sections) as Tile;
	const read = overlays.map(readTile);
	const sheet = head.sheet === undefined ? undefined : readSheet(head.sheet, size, sections);
	const floor = readFloor(head, sections, sheet);
	const base =
		head.floor === undefined && sheet !== undefined ? sheetBackdrop(sheet) : laidOver(floor, read);
	const patches = new Map<string, (key: string) => Patch>();
	const plate: Plate = {
		kind: "plate",
		size,
		slots,
		units,
		floor,
		base,
		overlays: read,
		ladder: new ShippedLadder(sheet, size, base, options),
		tiles: new Map(tiles.map((tile) => [tile.key, () => readTile(tile)])),
		patches,
	};
	for (const tile of tiles)
		if (tile.indices !== undefined)
			patches.set(tile.key, (key) => new ShippedPatch(plate, key, tile, sections));
	return plate;
}

/** Inflated when its pixels are asked for: most pictures need no more than its place. */
class ShippedTile {
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
class ShippedPatch implements Patch {
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
			freshAt: new Uint32Array(0),
			freshColour: new Uint16Array(0),
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

function unframe(bytes: Uint8Array): { head: Head; sections: SectionReader } {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < HEAD_BYTES + 4 || view.getUint32(0) !== MAGIC)
		throw invalid("a plate", "other bytes");
	if (view.getUint32(4) !== VERSION)
		throw invalid(`a plate of version ${VERSION}`, `version ${view.getUint32(4)}`);
	const end = bytes.length - 4;
	if (view.getUint32(end) !== crc32(bytes.subarray(0, end)))
		throw invalid("a plate whose checksum is right", "a damaged one");
	const body = HEAD_BYTES + view.getUint32(8);
	const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(HEAD_BYTES, body)));
	const { width, height } = head.size;
	if (![width, height].every((side) => Number.isInteger(side) && side > 0 && side <= MAX_SIDE))
		throw invalid(`sides of at most ${MAX_SIDE} pixels`, shown(head.size));
	return { head, sections: new SectionReader(bytes.subarray(body, end)) };
}

function invalid(expected: string, received: string): PlacardError {
	return new PlacardError({
		code: "plate-invalid",
		where: "plateFromBytes",
		expected,
		received,
		remedy: "Build again: plates and the package that reads them belong together.",
	});
}

function readSheet(
	head: SheetHead,
	{ width, height }: Size,
	sections: SectionReader,
): IndexedSheet {
	const bands = head.bands.map(
		([section, adler, length]): Band => ({ deflated: sections.raw(section), adler, length }),
	);
	let rows: Uint8Array | undefined;
	let known: { table: ColourTable; indices: Uint8Array } | undefined;
	const colours = () => numbersOf(sections.read(head.colours));
	const lookUp = () => {
		const table = new ColourTable();
		for (const colour of colours()) table.add(colour);
		return { table, indices: sections.read(head.indices) };
	};
	return new IndexedSheet({
		...head,
		width,
		height,
		bands,
		get colours() {
			return [...colours()];
		},
		find: (colour) => {
			known ??= lookUp();
			const at = known.table.find(colour);
			return at === -1 ? -1 : (known.indices[at] as number);
		},
		filtered: () => {
			rows ??= inflateBands(bands, height * (width + 1));
			return rows;
		},
	});
}

/** Bands can be joined, so one stream inflates them all. It has no last block: its end is no end of data. */
function inflateBands(bands: readonly Band[], length: number): Uint8Array {
	const joined = new Uint8Array(bands.reduce((sum, { deflated }) => sum + deflated.length, 0));
	let at = 0;
	for (const { deflated } of bands) {
		joined.set(deflated, at);
		at += deflated.length;
	}
	const options = {
		finishFlush: constants.Z_SYNC_FLUSH,
		maxOutputLength: length,
		chunkSize: length,
	};
	const rows = inflateRawSync(joined, options);
	if (rows.length === length) return rows;
	throw invalid(`${length} bytes of rows`, `${rows.length}`);
}

/** Pixels of an exact sheet: what its indices stand for. */
function sheetBackdrop({ parts }: IndexedSheet): Backdrop {
	return {
		cut: ({ x, y, width, height }) => {
			const rows = parts.filtered();
			const out = new Uint32Array(width * height);
			for (let row = 0, to = 0; row < height; row++) {
				const from = (y + row) * (parts.width + 1) + 1 + x;
				for (let i = from; i < from + width; i++)
					out[to++] = parts.palette[rows[i] as number] as number;
			}
			return out;
		},
	};
}

function readFloor(head: Head, sections: SectionReader, sheet: IndexedSheet | undefined): Backdrop {
	const { size, floor } = head;
	if (floor !== undefined) {
		let pixels: Pixels | undefined;
		return {
			cut: (rect) => {
				pixels ??= { ...size, data: numbersOf(sections.read(floor, size.width * size.height * 4)) };
				return cut(pixels, rect);
			},
		};
	}
	if (sheet === undefined) throw invalid("a plate with a floor or an exact sheet", "neither");
	const base = sheetBackdrop(sheet);
	return {
		cut: (rect) => {
			const out = base.cut(rect);
			for (const { data, ...covered } of head.covered)
				if (covered.width > 0) layRect(rect, out, covered, () => numbersOf(sections.read(data)));
			return out;
		},
	};
}

/** Copies the pixels of `from` to where it meets `area`. */
function layRect(area: Rect, out: Uint32Array, from: Rect, read: () => Uint32Array): void {
	const left = Math.max(area.x, from.x);
	const right = Math.min(area.x + area.width, from.x + from.width);
	const top = Math.max(area.y, from.y);
	const bottom = Math.min(area.y + area.height, from.y + from.height);
	if (left >= right || top >= bottom) return;
	const pixels = read();
	for (let y = top; y < bottom; y++) {
		const start = (y - from.y) * from.width + left - from.x;
		out.set(
			pixels.subarray(start, start + right - left),
			(y - area.y) * area.width + left - area.x,
		);
	}
}

function laidOver(floor: Backdrop, overlays: readonly Tile[]): Backdrop {
	return {
		cut: (rect) => {
			const out = floor.cut(rect);
			for (const overlay of overlays) layOver(rect, out, overlay);
			return out;
		},
	};
}

/** The shipped sheet first; the whole ladder only for a picture that it cannot take. */
class ShippedLadder implements PlateLadder {
	#ladder: Ladder | undefined;

	constructor(
		readonly sheet: IndexedSheet | undefined,
		readonly size: Size,
		readonly base: Backdrop,
		readonly options: Pick<LadderOptions, "maxBytes" | "isLossless">,
	) {}

	write(patches: readonly Patch[], name: string, cache?: BandCache): Climbed {
		const written = this.sheet?.write(patches, cache);
		const maxBytes = this.options.maxBytes ?? DEFAULT_MAX_BYTES;
		if (written !== undefined && written.bytes.length <= maxBytes)
			return { ...written, passed: [] };
		return this.#whole().write(patches, name, cache);
	}

	first(): Sheet | undefined {
		return this.sheet ?? this.#whole().first();
	}

	#whole(): Ladder {
		const data = () => this.base.cut({ x: 0, y: 0, ...this.size });
		this.#ladder ??= new Ladder({ ...this.size, data: data() }, this.options);
		return this.#ladder;
	}
}
