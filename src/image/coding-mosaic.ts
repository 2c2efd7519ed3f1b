/**
 * A mosaic that codes choices of its cells: drawn patches → bits, by its plate's palette and code. A build codes those
 * of cells of one unit; those of cells that units share are coded when they are first asked for.
 */
import { measureRows } from "./adler32.js";
import { type RowCode, type Tokens, tokenize } from "./coded-rows.js";
import type { IndexedSheet } from "./indexed-sheet.js";
import { layIndices, windowOf } from "./lay-indices.js";
import { type CodedCell, Mosaic, type MosaicParts } from "./mosaic.js";
import { groundOf } from "./mosaic-ground.js";
import type { Patch } from "./patch.js";
import type { Rect } from "./tile.js";

export class CodingMosaic extends Mosaic {
	/** @param sheet of its plate */
	constructor(
		readonly sheet: IndexedSheet,
		readonly code: RowCode,
		parts: Omit<MosaicParts, "frame">,
		maxBytes?: number,
	) {
		super(groundOf(sheet.parts, parts.shelves), { ...parts, frame: code.frame }, maxBytes);
	}

	/**
	 * One choice of a cell's values as bits.
	 *
	 * @param place of the cell
	 * @param patches that lie in it; what they leave is static
	 * @returns undefined when the palette lacks one of their colours
	 */
	encode(place: number, patches: readonly Patch[]): CodedCell | undefined {
		const drawn = drawCell(this.sheet, this.parts.cells[place] as Rect, patches);
		return drawn && { ...this.code.code(drawn.tokens), sum: drawn.sum, moment: drawn.moment };
	}
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
