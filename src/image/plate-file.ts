/**
 * Plates as bytes, for builds to ship: "PLPL", a version, a JSON head, sections of deflated data, and a CRC-32
 * over all before it. Reading checks all of that and inflates nothing yet: a cold function pays only for
 * what its picture needs. Only plates whose pictures are indexed can be shipped finished; others are shipped
 * as pixels, and their bands are made again where they are read.
 */
import { constants, crc32, inflateRawSync } from "node:zlib";
import { PlacardError, shown } from "../errors.js";
import type { Size } from "../site/definition.js";
import { ColourTable } from "./colours.js";
import { type IndexedParts, IndexedSheet } from "./indexed-sheet.js";
import { type Climbed, DEFAULT_MAX_BYTES, Ladder, type LadderOptions } from "./ladder.js";
import type { IndexedPatch, Patch } from "./patch.js";
import { composePatch, groupTiles, type Plate, type PlateLadder } from "./plate.js";
import type { Band } from "./png.js";
import { SectionReader, SectionWriter } from "./sections.js";
import type { BandCache, Rung, Sheet } from "./sheet.js";
import type { Unit } from "./split.js";
import { type Backdrop, cut, layOver, type Pixels, type Rect, type Tile } from "./tile.js";

const MAGIC = 0x504c504c;
/** Raised whenever the bytes or the pixels that they give change. */
const VERSION = 1;
const HEAD_BYTES = 12;
const MAX_SIDE = 2400;

interface TileHead extends Rect {
	readonly key: string;
	readonly colour?: number;
	readonly data: number;
	/** Sections of the indices that it makes of the static art, and of what they do to the checksum. */
	readonly indices?: number;
	readonly changes?: number;
}

interface SheetHead {
	readonly rung: Rung;
	readonly palette: readonly number[];
	readonly error: number;
	readonly maxError: number;
	readonly moving: IndexedParts["moving"];
	/** Per band: section, Adler-32, length of the filtered rows. */
	readonly bands: readonly (readonly [number, number, number])[];
	/** Sections: static colours as 32-bit numbers, and their palette indices. */
	readonly colours: number;
	readonly indices: number;
}

interface Head {
	readonly size: Size;
	readonly slots: readonly string[];
	readonly units: readonly Unit[];
	readonly options: Pick<LadderOptions, "maxBytes" | "isLossless">;
	/** Section of the floor's pixels; without it they are the sheet's own, under `covered`. */
	readonly floor?: number;
	/** Floor pixels under overlays, where the floor itself is not shipped. */
	readonly covered: readonly (Rect & { readonly data: number })[];
	readonly overlays: readonly TileHead[];
	readonly tiles: readonly TileHead[];
	readonly sheet?: SheetHead;
}

/** The plate as bytes. `tiles` are shipped along with those that the plate has already. */
export function plateToBytes(
	plate: Plate,
	options: Pick<LadderOptions, "maxBytes" | "isLossless"> = {},
	tiles: ReadonlyMap<string, Tile> = new Map(),
): Uint8Array {
	const out = new SectionWriter();
	const first = plate.ladder.first();
	// A palette by median cut has no list of its colours, and its pictures are rare.
	const sheet = first instanceof IndexedSheet && first.rung !== "palette" ? first : undefined;
	const isExact = sheet?.parts.error === 0;
	const writeTile = (key: string, tile: Tile): TileHead => {
		const { x, y, width, height, data, colour } = tile;
		return {
			key,
			x,
			y,
			width,
			height,
			data: out.add(data),
			...(colour === undefined ? {} : { colour }),
		};
	};
	const all = new Map([...[...plate.tiles].map(([key, read]) => [key, read()] as const), ...tiles]);
	const whole = { x: 0, y: 0, ...plate.size };
	const head: Head = {
		size: plate.size,
		slots: plate.slots,
		units: plate.units,
		options: pick(options),
		covered: isExact
			? plate.overlays.map(({ x, y, width, height }) => {
					const rect = { x, y, width, height };
					return { ...rect, data: out.add(bytesOf(plate.floor.cut(rect))) };
				})
			: [],
		...(isExact ? {} : { floor: out.add(bytesOf(plate.floor.cut(whole))) }),
		overlays: plate.overlays.map((tile) => writeTile("", tile)),
		tiles: [...all].map(([key, tile]) => ({
			...writeTile(key, tile),
			...(sheet === undefined ? {} : writePatch(plate, sheet, key, tile, out)),
		})),
		...(sheet === undefined ? {} : { sheet: writeSheet(sheet, out) }),
	};
	return frame(new TextEncoder().encode(JSON.stringify(head)), out);
}

/** The patch that the tile makes by itself, where all its colours are in the palette. */
function writePatch(
	plate: Plate,
	sheet: IndexedSheet,
	key: string,
	tile: Tile,
	out: SectionWriter,
) {
	const unit = Number.parseInt(key, 10);
	const [group] = groupTiles([{ unit, key, tile, isKnown: true }]);
	if (group === undefined) return {};
	const { indices, freshAt, changes } = sheet.finishPatch(composePatch(plate, key, group));
	if (freshAt.length > 0 || changes === undefined) return {};
	const numbers = Int32Array.of(...changes.sums, ...changes.moments);
	return {
		indices: out.add(indices),
		changes: out.addRaw(bytesOf(new Uint32Array(numbers.buffer))),
	};
}

function pick({ maxBytes, isLossless }: Pick<LadderOptions, "maxBytes" | "isLossless">) {
	return {
		...(maxBytes === undefined ? {} : { maxBytes }),
		...(isLossless === undefined ? {} : { isLossless }),
	};
}

function writeSheet({ parts }: IndexedSheet, out: SectionWriter): SheetHead {
	const { rung, palette, error, maxError, moving, bands, colours, find } = parts;
	return {
		rung,
		palette,
		error,
		maxError,
		moving,
		bands: bands.map(({ deflated, adler, length }) => [out.addRaw(deflated), adler, length]),
		colours: out.add(bytesOf(Uint32Array.from(colours))),
		indices: out.add(Uint8Array.from(colours, find)),
	};
}

function frame(head: Uint8Array, sections: SectionWriter): Uint8Array {
	const body = sections.finish();
	const out = new Uint8Array(HEAD_BYTES + head.length + body.length + 4);
	const view = new DataView(out.buffer);
	view.setUint32(0, MAGIC);
	view.setUint32(4, VERSION);
	view.setUint32(8, head.length);
	out.set(head, HEAD_BYTES);
	out.set(body, HEAD_BYTES + head.length);
	view.setUint32(out.length - 4, crc32(out.subarray(0, out.length - 4)));
	return out;
}

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

function bytesOf(numbers: Uint32Array): Uint8Array {
	const out = new Uint8Array(numbers.length * 4);
	const view = new DataView(out.buffer);
	for (const [i, number] of numbers.entries()) view.setUint32(4 * i, number);
	return out;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(4 * i));
}
