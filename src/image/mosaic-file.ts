/** A mosaic as sections of a plate's bytes. What is coded is not deflated again, so reading it inflates nothing. */

import type { BitRows } from "./bit-writer.js";
import type { CodedRows } from "./coded-rows.js";
import type { CodingMosaic } from "./coding-mosaic.js";
import type { CodedCell, MosaicParts } from "./mosaic.js";
import type { Cell } from "./mosaic-layout.js";
import { invalidPlate, type MosaicHead, type TileHead } from "./plate-format.js";
import type { SectionTable } from "./section-table.js";
import type { SectionWriter } from "./sections.js";

type CodedHead = NonNullable<TileHead["coded"]>;

export function writeMosaic(mosaic: CodingMosaic, out: SectionWriter): MosaicHead {
	const { parts, code, ground } = mosaic;
	const { cells, shelves, gaps } = parts;
	return {
		cells,
		shelves,
		png: out.addRaw(ground.head),
		lengths: out.addRaw(code.lengths),
		header: out.addRaw(bytesOfRows(code.frame.header)),
		end: code.frame.end,
		gaps: gaps.map((gap) => [out.addRaw(bytesOfRows(gap)), gap.counts.length] as const),
	};
}

export function writeCell(cell: CodedCell, out: SectionWriter): CodedHead {
	return [out.addRaw(bytesOfRows(cell)), cell.sum, cell.moment];
}

/**
 * @param tiles of the plate, by their keys
 * @throws PlacardError `plate-invalid`
 */
export function readMosaicParts(
	{ cells, shelves, header, end, gaps }: MosaicHead,
	tiles: ReadonlyMap<string, TileHead>,
	sections: SectionTable,
): MosaicParts {
	return {
		cells,
		shelves,
		frame: { header: rowsOfBytes(sections.raw(header), 1), end },
		gaps: gaps.map(([section, rows]) => rowsOfBytes(sections.raw(section), rows)),
		shipped: new ShippedCells(cells, tiles, sections),
	};
}

/** Read as they are asked for: a picture has one of each, of dozens. */
class ShippedCells {
	readonly #read = new Map<string, CodedCell>();
	/** By the first of their units. */
	readonly #heights: ReadonlyMap<number, number>;

	constructor(
		cells: readonly Cell[],
		readonly tiles: ReadonlyMap<string, TileHead>,
		readonly sections: SectionTable,
	) {
		this.#heights = new Map(cells.map(({ units, height }) => [units[0] ?? -1, height]));
	}

	get(key: string): CodedCell | undefined {
		const known = this.#read.get(key);
		if (known !== undefined) return known;
		const coded = this.tiles.get(key)?.coded;
		const height = this.#heights.get(Number.parseInt(key, 10));
		if (coded === undefined || height === undefined) return undefined;
		const [section, sum, moment] = coded;
		const cell = { ...rowsOfBytes(this.sections.raw(section), height), sum, moment };
		this.#read.set(key, cell);
		return cell;
	}
}

/** Words, then the length of each row in 16 bits: 0 for one that shares the bits of the row above. */
function bytesOfRows({ words, starts, counts }: BitRows): Uint8Array {
	const own = counts.map((count, row) => (row > 0 && starts[row] === starts[row - 1] ? 0 : count));
	const out = new Uint8Array(words.byteLength + own.byteLength);
	out.set(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
	out.set(new Uint8Array(own.buffer), words.byteLength);
	return out;
}

function rowsOfBytes(bytes: Uint8Array, rows: number): CodedRows {
	const length = bytes.length - 2 * rows;
	if (length < 0 || length % 4 !== 0)
		throw invalidPlate(`coded bits of ${rows} rows`, `${bytes.length} bytes`);
	// A copy, since words have to stand at a multiple of four; and not by `slice`, which is none for Node's Buffer.
	const { buffer } = new Uint8Array(bytes);
	const words = new Uint32Array(buffer, 0, length / 4);
	const counts = new Uint16Array(buffer, length, rows);
	const starts = new Uint32Array(rows);
	let next = 0;
	let bits = 0;
	for (let row = 0; row < rows; row++) {
		const own = counts[row] as number;
		starts[row] = own === 0 ? (starts[row - 1] ?? 0) : next;
		if (own === 0) counts[row] = counts[row - 1] ?? 0;
		next += own;
		bits += counts[row] as number;
	}
	if (next > 32 * words.length) throw invalidPlate(`at most ${32 * words.length} bits`, `${next}`);
	return { words, starts, counts, bits };
}
