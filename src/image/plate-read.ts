/**
 * The bytes of a plate → the plate. Checked at once, inflated piece by piece when a picture needs it: a cold
 * function pays for the rows and tiles of its first picture alone.
 */
import { crc32 } from "node:zlib";
import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import type { Size } from "../site/definition.js";
import { RowCode } from "./coded-rows.js";
import { CodingMosaic } from "./coding-mosaic.js";
import type { IndexedSheet } from "./indexed-sheet.js";
import type { Climbed, Ladder, LadderOptions } from "./ladder.js";
import { readMosaicParts } from "./mosaic-file.js";
import type { Patch } from "./patch.js";
import type { Plate, PlateLadder } from "./plate.js";
import type { Head, MosaicHead, RestHead, TileHead } from "./plate-format.js";
import { checkSum, readHead } from "./plate-head.js";
import { SectionReader } from "./sections.js";
import type { BandCache, Sheet } from "./sheet.js";
import { laidOver, readFloor, readSheet, sheetBackdrop } from "./shipped-sheet.js";
import { ShippedPatch, ShippedTile } from "./shipped-tiles.js";
import type { Unit } from "./split.js";
import type { Backdrop, Tile } from "./tile.js";

/**
 * A plate from its bytes. Trusted as much as the build that wrote them: they are checked against damage and
 * other versions, not against malice.
 *
 * @throws PlacardError `plate-invalid`
 */
export function plateFromBytes(bytes: Uint8Array): Plate {
	checkSum(bytes, crc32);
	const { head, body } = readHead(bytes);
	const sections = new SectionReader(body);
	const { size, slots, units, options } = head;
	const rest = readJson<RestHead>(head.rest, sections);
	const { overlays, tiles } = rest;
	const readTile = (tile: TileHead): Tile => new ShippedTile(tile, sections) as Tile;
	const read = overlays.map(readTile);
	const sheet = rest.sheet === undefined ? undefined : readSheet(rest.sheet, size, sections);
	const floor = readFloor(rest, size, sections, sheet);
	const base =
		rest.floor === undefined && sheet !== undefined ? sheetBackdrop(sheet) : laidOver(floor, read);
	const patches = new Map<string, (key: string) => Patch>();
	const plate: Plate = {
		kind: "plate",
		size,
		slots,
		units: readUnits(units, rest.sources, sections),
		floor,
		base,
		overlays: read,
		ladder: new ShippedLadder(sheet, size, base, options),
		tiles: new Map(tiles.map((tile) => [tile.key, () => readTile(tile)])),
		patches,
		...(sheet === undefined || head.mosaic === undefined
			? {}
			: { mosaic: readMosaic(head.mosaic, options.maxBytes, sheet, sections) }),
	};
	for (const tile of tiles)
		if (tile.indices !== undefined)
			patches.set(tile.key, (key) => new ShippedPatch(plate, key, tile, sections));
	return plate;
}

function readMosaic(
	head: MosaicHead,
	maxBytes: number | undefined,
	sheet: IndexedSheet,
	sections: SectionReader,
): CodingMosaic {
	const parts = readMosaicParts(head, sections);
	const code = new RowCode(sheet.parts.width + 1, sections.raw(head.lengths), parts.frame);
	return new CodingMosaic(sheet, code, parts, maxBytes);
}

function readJson<Value>(section: number, sections: SectionReader): Value {
	return JSON.parse(new TextDecoder().decode(sections.read(section))) as Value;
}

/** Their templates are read when a tile is to be drawn that the build has not. */
function readUnits(heads: Head["units"], section: number, sections: SectionReader): Unit[] {
	let texts: readonly string[] | undefined;
	return heads.map(({ slots, self, name }, i) => ({
		slots,
		self,
		source: {
			name,
			get text() {
				texts ??= readJson<string[]>(section, sections);
				return texts[i] ?? "";
			},
		},
	}));
}

/** The shipped sheet first; the whole ladder only for a picture that it cannot take. */
class ShippedLadder implements PlateLadder {
	#ladder: Promise<Ladder> | undefined;

	constructor(
		readonly sheet: IndexedSheet | undefined,
		readonly size: Size,
		readonly base: Backdrop,
		readonly options: Pick<LadderOptions, "maxBytes" | "isLossless">,
	) {}

	async write(patches: readonly Patch[], name: string, cache?: BandCache): Promise<Climbed> {
		const written = this.sheet?.write(patches, cache);
		const maxBytes = this.options.maxBytes ?? DEFAULT_MAX_BYTES;
		if (written !== undefined && written.bytes.length <= maxBytes)
			return { ...written, passed: [] };
		return (await this.#whole()).write(patches, name, cache);
	}

	async first(): Promise<Sheet | undefined> {
		return this.sheet ?? (await this.#whole()).first();
	}

	/** Its code is loaded here: a cold function whose pictures are on the shipped sheet never parses it. */
	#whole(): Promise<Ladder> {
		this.#ladder ??= import("./ladder.js").then(({ Ladder: Rungs }) => {
			const data = this.base.cut({ x: 0, y: 0, ...this.size });
			return new Rungs({ ...this.size, data }, this.options);
		});
		return this.#ladder;
	}
}
