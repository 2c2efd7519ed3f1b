/** A mosaic as sections of a plate's bytes. What is coded is not deflated again, so reading it inflates nothing. */

import type { Size } from "../site/definition.js";
import type { BitRows } from "./bit-writer.js";
import type { CodedRows } from "./coded-rows.js";
import type { CodingMosaic } from "./coding-mosaic.js";
import type { CodedCell, MosaicParts } from "./mosaic.js";
import { type Cell, layoutOf } from "./mosaic-layout.js";
import { invalidPlate, type MosaicHead, type TileHead } from "./plate-format.js";
import type { SectionTable } from "./section-table.js";
import type { SectionWriter } from "./sections.js";

type CodedHead = NonNullable<TileHead["coded"]>;

export function writeMosaic({ parts, code }: CodingMosaic, out: SectionWriter): MosaicHead {
	const { cells, gaps } = parts;
	return {
		cells,
		lengths: out.addRaw(code.lengths),
		header: out.addRaw(bytesOfRows(code.frame.header)),
		end: code.frame.end,
		gaps: gaps.map((gap) => out.addRaw(bytesOfRows(gap))),
	};
}

export function writeCell(cell: CodedCell, out: SectionWriter): CodedHead {
	return [out.addRaw(bytesOfRows(cell)), cell.sum, cell.moment];
}

/** @throws PlacardError `plate-invalid` */
export function readMosaicParts(
	{ cells, header, end, gaps }: MosaicHead,
	tiles: readonly TileHead[],
	size: Size,
	sections: SectionTable,
): MosaicParts {
	const layout = layoutOf(cells, size);
	const coded = layout.gaps.map(({ height }, i) =>
		rowsOfBytes(sections.raw(gaps[i] ?? -1), height),
	);
	const shipped = new Map<string, () => CodedCell>();
	for (const { key, coded: own } of tiles) {
		const cell = cells.find(({ units }) => units[0] === Number.parseInt(key, 10));
		if (own !== undefined && cell !== undefined) shipped.set(key, lazyCell(own, cell, sections));
	}
	const frame = { header: rowsOfBytes(sections.raw(header), 1), end };
	return { cells, frame, gaps: coded, shipped };
}

function lazyCell(
	[section, sum, moment]: CodedHead,
	{ height }: Cell,
	sections: SectionTable,
): () => CodedCell {
	let cell: CodedCell | undefined;
	return () => {
		cell ??= { ...rowsOfBytes(sections.raw(section), height), sum, moment };
		return cell;
	};
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
