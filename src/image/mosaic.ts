/**
 * Mosaics: pictures of cells whose values are finite, put together from rows that were coded once. Nothing is laid
 * out, deflated or summed for a picture: its bits are those of its cells and of the static gaps between them, in the
 * order of the rows, and its checksum is the static one, corrected by what each cell is known to change.
 */
import { DEFAULT_MAX_BYTES } from "../site/budget.js";
import { applyChange, measureRows } from "./adler32.js";
import { type BitRows, BitWriter } from "./bit-writer.js";
import { type CodedRows, type RowCode, type Tokens, tokenize } from "./coded-rows.js";
import type { IndexedSheet } from "./indexed-sheet.js";
import { layIndices, windowOf } from "./lay-indices.js";
import { type Cell, layoutOf, type Shelf } from "./mosaic-layout.js";
import type { Patch } from "./patch.js";
import type { Band } from "./png-file.js";
import { BAND_ROWS, type Written } from "./sheet.js";
import type { Rect } from "./tile.js";

/** A cell with one choice of values. */
export interface CodedCell extends CodedRows {
	/** What its indices do to the checksum of the rows that it lies in: see `AdlerChange`. */
	readonly sum: number;
	readonly moment: number;
}

export class Mosaic {
	readonly #shelves: readonly ShelfBits[];

	/**
	 * @param gaps the static pixels between cells, as `layoutOf` lists them
	 * @param shipped cells that a build has coded, by their tiles' keys
	 * @param maxBytes of a file
	 */
	constructor(
		readonly sheet: IndexedSheet,
		readonly cells: readonly Cell[],
		readonly code: RowCode,
		readonly gaps: readonly CodedRows[],
		readonly shipped: ReadonlyMap<string, () => CodedCell>,
		readonly maxBytes = DEFAULT_MAX_BYTES,
	) {
		this.#shelves = layoutOf(cells, sheet.parts).shelves.map((shelf) => ({
			shelf,
			gapBits: shelf.strips
				.flatMap(({ parts }) => parts)
				.reduce((sum, { kind, place }) => sum + (kind === "gap" ? (gaps[place]?.bits ?? 0) : 0), 0),
			adler: sheet.stillAdler(shelf.firstBand, shelf.endBand),
		}));
	}

	/**
	 * One choice of a cell's values as bits.
	 *
	 * @param place of the cell
	 * @param patches that lie in it; what they leave is static
	 * @returns undefined when the palette lacks one of their colours
	 */
	encode(place: number, patches: readonly Patch[]): CodedCell | undefined {
		const drawn = drawCell(this.sheet, this.cells[place] as Cell, patches);
		return drawn && { ...this.code.code(drawn.tokens), sum: drawn.sum, moment: drawn.moment };
	}

	/**
	 * @param coded a choice of each cell, in their order
	 * @returns undefined when the file is larger than it may be
	 */
	write(coded: readonly CodedCell[]): Written | undefined {
		const { bands } = this.sheet.parts;
		const all: Band[] = [];
		let band = 0;
		for (const shelf of this.#shelves) {
			const { firstBand, endBand } = shelf.shelf;
			all.push(...bands.slice(band, firstBand), this.#join(shelf, coded));
			band = endBand;
		}
		all.push(...bands.slice(band));
		const written = this.sheet.finished(all);
		return written.bytes.length <= this.maxBytes ? written : undefined;
	}

	#join({ shelf, gapBits, adler: still }: ShelfBits, coded: readonly CodedCell[]): Band {
		const { header, end } = this.code.frame;
		let bits = gapBits + (header.counts[0] as number) + FRAME_BITS;
		for (const place of shelf.cells) bits += (coded[place] as CodedCell).bits;
		const out = new BitWriter(bits);
		out.appendRows([header], 1);
		for (const { top, rows, parts } of shelf.strips) {
			const strings = parts.map(({ kind, place }) =>
				kind === "gap"
					? (this.gaps[place] as CodedRows)
					: fromRow(coded[place] as CodedCell, top - (this.cells[place] as Cell).y),
			);
			out.appendRows(strings, rows);
		}
		out.put(...end);
		out.align();
		return { deflated: out.bytes(), ...this.#checksum(shelf, still, coded) };
	}

	#checksum({ firstBand, endBand, cells }: Shelf, still: number, coded: readonly CodedCell[]) {
		const { width, height } = this.sheet.parts;
		const stride = width + 1;
		const top = firstBand * BAND_ROWS;
		const length = (Math.min(height, endBand * BAND_ROWS) - top) * stride;
		let adler = still;
		for (const place of cells) {
			const { x, y } = this.cells[place] as Cell;
			adler = applyChange(adler, coded[place] as CodedCell, length, (y - top) * stride + 1 + x);
		}
		return { adler, length };
	}
}

/** The end of a block and of its last byte, at the most. */
const FRAME_BITS = 64;

function fromRow({ words, starts, counts }: CodedCell, row: number): BitRows {
	return row === 0
		? { words, starts, counts }
		: { words, starts: starts.subarray(row), counts: counts.subarray(row) };
}

interface ShelfBits {
	readonly shelf: Shelf;
	readonly gapBits: number;
	/** Adler-32 of its static rows. */
	readonly adler: number;
}

/** A cell with one choice of values, before its plate's code is known. */
export interface DrawnCell extends Pick<CodedCell, "sum" | "moment"> {
	readonly tokens: Tokens;
}

/** A cell's tokens, and what it does to the checksum; undefined when the palette lacks a colour of a patch. */
export function drawCell(
	sheet: IndexedSheet,
	cell: Rect,
	patches: readonly Patch[],
): DrawnCell | undefined {
	const { x, y, width, height } = cell;
	const stride = sheet.parts.width + 1;
	const still = sheet.parts.filtered(y, y + height);
	const indices = cutRows(still, stride, { x: x + 1, y, width, height });
	for (const patch of patches) {
		const indexed = sheet.index(patch);
		if (indexed.fresh.length > 0) return undefined;
		// Not `...patch`, whose pixels are composed when they are read.
		const inside = { x: patch.x - x - 1, y: patch.y, width: patch.width, height: patch.height };
		layIndices(indices, windowOf(inside, width, y, y + height), patch.width, indexed, NO_NUMBERS);
	}
	const start = y * stride + 1 + x;
	const { sums, moments } = measureRows(still, indices, { start, stride, width, rows: height });
	return {
		tokens: tokenize(indices, width),
		sum: sums[height] as number,
		moment: moments[height] as number,
	};
}

const NO_NUMBERS = new Uint8Array(0);

/** @param rect in bytes of the rows */
export function cutRows(
	rows: Uint8Array,
	stride: number,
	{ x, y, width, height }: Rect,
): Uint8Array {
	const out = new Uint8Array(width * height);
	for (let row = 0; row < height; row++) {
		const from = (y + row) * stride + x;
		out.set(rows.subarray(from, from + width), row * width);
	}
	return out;
}
