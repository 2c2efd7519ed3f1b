/**
 * The static art of a plate that a build has finished: its sheet, whose bands are joined as they are, and the
 * pixels that it stands for, which are inflated only for what the build has not drawn.
 */
import { inflateRawSync } from "node:zlib";
import type { Size } from "../site/definition.js";
import { ColourTable } from "./colours.js";
import { concat } from "./concat.js";
import { IndexedSheet } from "./indexed-sheet.js";
import { invalidPlate, numbersOf, type RestHead, type SheetHead } from "./plate-format.js";
import { type Band, LAST_BLOCK } from "./png-file.js";
import type { SectionReader } from "./sections.js";
import { BAND_ROWS } from "./sheet.js";
import { type Backdrop, cut, layOver, type Pixels, type Rect, type Tile } from "./tile.js";

export function readSheet(
	head: SheetHead,
	{ width, height }: Size,
	sections: SectionReader,
): IndexedSheet {
	const bands = head.bands.map(
		([section, adler, length]): Band => ({ deflated: sections.raw(section), adler, length }),
	);
	// A picture by shipped tiles alone needs the rows it touches, and no colour by its value: both wait until they are asked.
	const rows = new LazyRows(bands, width + 1, height);
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
		filtered: (top = 0, bottom = height) => rows.upTo(top, bottom),
	});
}

/** Rows of finished bands, inflated as they are asked for: a cold function's first picture touches a part of them. */
class LazyRows {
	readonly #rows: Uint8Array;
	readonly #isThere: boolean[];

	constructor(
		readonly bands: readonly Band[],
		readonly stride: number,
		height: number,
	) {
		this.#rows = new Uint8Array(height * stride);
		this.#isThere = bands.map(() => false);
	}

	upTo(top: number, bottom: number): Uint8Array {
		const last = Math.ceil(bottom / BAND_ROWS);
		for (let first = Math.floor(top / BAND_ROWS); first < last; first++) {
			if (this.#isThere[first]) continue;
			let end = first + 1;
			while (end < last && !this.#isThere[end]) end++;
			this.#inflate(first, end);
			first = end;
		}
		return this.#rows;
	}

	#inflate(first: number, end: number): void {
		const bands = this.bands.slice(first, end);
		const length = bands.reduce((sum, band) => sum + band.length, 0);
		this.#rows.set(inflateBands(bands, length), first * BAND_ROWS * this.stride);
		this.#isThere.fill(true, first, end);
	}
}

/** Bands can be joined, so one stream inflates them all; with an end, without which workerd's zlib may refuse it. */
function inflateBands(bands: readonly Band[], length: number): Uint8Array {
	const joined = concat([...bands.map(({ deflated }) => deflated), LAST_BLOCK]);
	const rows = inflateRawSync(joined, { maxOutputLength: length + 1, chunkSize: length + 64 });
	if (rows.length === length) return rows;
	throw invalidPlate(`${length} bytes of rows`, `${rows.length}`);
}

/** Pixels of an exact sheet: what its indices stand for. */
export function sheetBackdrop({ parts }: IndexedSheet): Backdrop {
	return {
		cut: ({ x, y, width, height }) => {
			const rows = parts.filtered(y, y + height);
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

export function readFloor(
	{ floor, covered }: RestHead,
	size: Size,
	sections: SectionReader,
	sheet: IndexedSheet | undefined,
): Backdrop {
	if (floor !== undefined) {
		let pixels: Pixels | undefined;
		return {
			cut: (rect) => {
				pixels ??= { ...size, data: numbersOf(sections.read(floor, size.width * size.height * 4)) };
				return cut(pixels, rect);
			},
		};
	}
	// An exact sheet is the base; where overlays cover the floor, the pixels under them were shipped beside it.
	if (sheet === undefined) throw invalidPlate("a plate with a floor or an exact sheet", "neither");
	const base = sheetBackdrop(sheet);
	return {
		cut: (rect) => {
			const out = base.cut(rect);
			for (const { data, ...area } of covered)
				if (area.width > 0) layRect(rect, out, area, () => numbersOf(sections.read(data)));
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

export function laidOver(floor: Backdrop, overlays: readonly Tile[]): Backdrop {
	return {
		cut: (rect) => {
			const out = floor.cut(rect);
			for (const overlay of overlays) layOver(rect, out, overlay);
			return out;
		},
	};
}
