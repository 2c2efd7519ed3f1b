/**
 * Mosaics: pictures of cells whose values are finite, put together from rows that were coded once. Nothing is laid
 * out, deflated or summed for a picture: its bits are those of its cells and of the static gaps between them, in the
 * order of the rows, and its checksum is the static one, corrected by what each cell is known to change.
 */
import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import { applyChange } from "./adler32.js";
import { type BitRows, BitWriter } from "./bit-writer.js";
import type { BlockFrame, CodedRows } from "./coded-rows.js";
import type { MosaicGround, RowSum } from "./mosaic-ground.js";
import type { Cell, Shelf } from "./mosaic-layout.js";
import { type Band, joinAfter } from "./png-file.js";
import { BAND_ROWS, type Written, writtenPng } from "./sheet.js";

/** A cell with one choice of values. */
export interface CodedCell extends CodedRows {
	/** What its indices do to the checksum of the rows that it lies in: see `AdlerChange`. */
	readonly sum: number;
	readonly moment: number;
}

/** What lies on the ground. */
export interface MosaicParts {
	readonly cells: readonly Cell[];
	/** How they lie on the picture: see `layoutOf`. */
	readonly shelves: readonly Shelf[];
	/** Of each shelf's block. */
	readonly frame: BlockFrame;
	/** The static pixels between cells, as `layoutOf` lists them. */
	readonly gaps: readonly CodedRows[];
	/** Cells that a build has coded, by their tiles' keys. */
	readonly shipped: { get(key: string): CodedCell | undefined };
}

export class Mosaic {
	/** @param maxBytes of a file */
	constructor(
		readonly ground: MosaicGround,
		readonly parts: MosaicParts,
		readonly maxBytes = DEFAULT_MAX_BYTES,
	) {}

	/**
	 * @param coded a choice of each cell, in their order
	 * @returns undefined when the file is larger than it may be
	 */
	write(coded: readonly CodedCell[]): Written | undefined {
		const { head, stills, rung, error, width, height } = this.ground;
		const all: Band[] = [];
		for (const [i, still] of stills.entries()) {
			all.push(still);
			const shelf = this.parts.shelves[i];
			if (shelf !== undefined) all.push(this.#join(shelf, this.ground.sums[i] as RowSum, coded));
		}
		const bytes = joinAfter(head, all, height * (width + 1));
		return bytes.length <= this.maxBytes ? writtenPng(bytes, rung, error) : undefined;
	}

	#join(shelf: Shelf, still: RowSum, coded: readonly CodedCell[]): Band {
		const { header, end } = this.parts.frame;
		let bits = gapBitsOf(shelf, this.parts.gaps) + (header.counts[0] as number) + FRAME_BITS;
		for (const place of shelf.cells) bits += (coded[place] as CodedCell).bits;
		const out = new BitWriter(bits);
		out.appendRows([header], 1);
		const { gaps, cells } = this.parts;
		for (const { top, rows, parts } of shelf.strips) {
			const strings = parts.map(({ kind, place }) =>
				kind === "gap"
					? (gaps[place] as CodedRows)
					: fromRow(coded[place] as CodedCell, top - (cells[place] as Cell).y),
			);
			out.appendRows(strings, rows);
		}
		out.put(...end);
		out.align();
		return { deflated: out.bytes(), ...this.#checksum(shelf, still, coded) };
	}

	#checksum(
		{ firstBand, cells }: Shelf,
		{ adler: still, length }: RowSum,
		coded: readonly CodedCell[],
	) {
		const stride = this.ground.width + 1;
		const top = firstBand * BAND_ROWS;
		let adler = still;
		for (const place of cells) {
			const { x, y } = this.parts.cells[place] as Cell;
			adler = applyChange(adler, coded[place] as CodedCell, length, (y - top) * stride + 1 + x);
		}
		return { adler, length };
	}
}

function gapBitsOf({ strips }: Shelf, gaps: readonly CodedRows[]): number {
	let bits = 0;
	for (const { parts } of strips)
		for (const { kind, place } of parts)
			if (kind === "gap") bits += (gaps[place] as CodedRows).bits;
	return bits;
}

/** The end of a block and of its last byte, at the most. */
const FRAME_BITS = 64;

function fromRow({ words, starts, counts }: CodedCell, row: number): BitRows {
	return row === 0
		? { words, starts, counts }
		: { words, starts: starts.subarray(row), counts: counts.subarray(row) };
}
