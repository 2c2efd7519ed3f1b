/**
 * Sheets: the static pixels of a picture as one rung of the ladder writes them, in bands that are finished
 * once. Given the patches of a request, a sheet filters and deflates the bands that they touch and splices
 * them in: the work is that of the touched rows.
 */
import { colourDistance, type Mapping } from "./colours.js";
import {
	type IndexedPatch,
	indexPatch,
	type Numbering,
	numberColours,
	type Patch,
	Scratch,
} from "./patch.js";
import {
	type Band,
	deflateBand,
	deflateFiltered,
	type Effort,
	joinBands,
	type PngHeader,
} from "./png.js";
import type { Pixels } from "./tile.js";

/** How a picture was written; the ladder's order. */
export type Rung = "rgba" | "indexed" | "indexed-near" | "rgb" | "rgb-hard" | "palette" | "jpeg";

export interface Written {
	readonly bytes: Uint8Array;
	readonly type: "image/png" | "image/jpeg";
	readonly rung: Rung;
	/** The most that a channel of any pixel was moved, in levels; undefined where no bound is known. */
	readonly error: number | undefined;
}

/** Finished bands by what they hold, kept for pictures that share them. */
export interface BandCache {
	get(key: string): Band | undefined;
	set(key: string, band: Band): void;
}

export interface Sheet {
	readonly rung: Rung;
	/** Undefined when the patches cannot be written on this rung. */
	write(patches: readonly Patch[], cache?: BandCache): Written | undefined;
}

/** Rows of a band: fewer cost bytes (3 % at 30), more cost time where little changes. */
export const BAND_ROWS = 30;

/** Bands in a row that the same patches touch. Without patches: finished already. */
interface Segment {
	readonly first: number;
	/** Not included. */
	readonly end: number;
	/** Places in the request's list of patches. */
	readonly touching: readonly number[];
}

function segmentsOf(height: number, patches: readonly Patch[]): Segment[] {
	const segments: Segment[] = [];
	const touching: number[][] = Array.from({ length: Math.ceil(height / BAND_ROWS) }, () => []);
	for (const [i, { y, height: rows, width }] of patches.entries()) {
		if (width === 0 || rows === 0) continue;
		const last = Math.floor((y + rows - 1) / BAND_ROWS);
		for (let band = Math.floor(y / BAND_ROWS); band <= last; band++) touching[band]?.push(i);
	}
	for (const [band, own] of touching.entries()) {
		const before = segments.at(-1);
		if (before !== undefined && isSameList(before.touching, own))
			segments[segments.length - 1] = { ...before, end: band + 1 };
		else segments.push({ first: band, end: band + 1, touching: own });
	}
	return segments;
}

function isSameList(a: readonly number[], b: readonly number[]): boolean {
	return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** What the two kinds of PNG sheets differ in. */
interface Writer {
	/** Distinguishes bands of other sheets and other numberings in the cache. */
	readonly mark: string;
	readonly header: PngHeader;
	readonly bands: readonly Band[];
	/** Finishes rows `top` to `bottom` with the patches laid in. */
	finish(top: number, bottom: number, touching: readonly number[]): Band;
}

function splice(
	writer: Writer,
	patches: readonly Patch[],
	cache: BandCache | undefined,
): Uint8Array {
	const { height } = writer.header;
	const bands: Band[] = [];
	for (const { first, end, touching } of segmentsOf(height, patches)) {
		if (touching.length === 0) {
			bands.push(...writer.bands.slice(first, end));
			continue;
		}
		const keys = touching.map((i) => patches[i]?.key);
		const key = `${writer.mark}\n${first}\n${keys.join("\n")}`;
		let band = cache?.get(key);
		if (band === undefined) {
			band = writer.finish(first * BAND_ROWS, Math.min(height, end * BAND_ROWS), touching);
			cache?.set(key, band);
		}
		bands.push(band);
	}
	return joinBands(writer.header, bands);
}

export interface SheetOptions {
	/** For the static bands, deflated once. */
	readonly still: Effort;
	/** For the bands of a request. */
	readonly moving: Effort;
}

/**
 * A sheet of palette indices.
 *
 * @param mapping palette and index of the colours in `table`, which are all that `pixels` has
 * @param maxError in levels, for colours that patches bring
 */
export function indexedSheet(
	pixels: Pixels,
	table: { readonly find: (colour: number) => number },
	mapping: Mapping,
	rung: Rung,
	options: SheetOptions & { readonly maxError: number },
): IndexedSheet {
	const { width, height, data } = pixels;
	const filtered = new Uint8Array(height * (width + 1));
	for (let y = 0, from = 0, to = 1; y < height; y++, to++)
		for (let x = 0; x < width; x++)
			filtered[to++] = mapping.index[table.find(data[from++] as number)] as number;
	const bands: Band[] = [];
	const stride = (width + 1) * BAND_ROWS;
	for (let at = 0; at < filtered.length; at += stride)
		bands.push(deflateFiltered(filtered.subarray(at, at + stride), options.still));
	return new IndexedSheet({
		width,
		height,
		rung,
		palette: mapping.palette,
		error: mapping.error,
		find: (colour) => {
			const at = table.find(colour);
			return at === -1 ? -1 : (mapping.index[at] as number);
		},
		maxError: options.maxError,
		moving: options.moving,
		bands,
		pixels: () => pixels,
		filtered: () => filtered,
	});
}

/** All that an indexed sheet is made of; what a serialised plate brings along. */
export interface IndexedParts {
	readonly width: number;
	readonly height: number;
	readonly rung: Rung;
	readonly palette: readonly number[];
	/** Of the static pixels, in levels. */
	readonly error: number;
	readonly maxError: number;
	/** Palette index of a colour that static art has, else -1. */
	readonly find: (colour: number) => number;
	readonly moving: Effort;
	readonly bands: readonly Band[];
	readonly pixels: () => Pixels;
	/** Static rows, each led by its filter byte, which is 0. */
	readonly filtered: () => Uint8Array;
}

export class IndexedSheet implements Sheet {
	readonly rung: Rung;
	/** A patch is indexed once for as long as it is kept. */
	readonly #indexed = new WeakMap<Patch, IndexedPatch>();
	#rows: Uint8Array | undefined;
	readonly #lists = new Scratch();

	constructor(readonly parts: IndexedParts) {
		this.rung = parts.rung;
	}

	write(patches: readonly Patch[], cache?: BandCache): Written | undefined {
		const { palette, maxError, error, width, height, rung } = this.parts;
		const indexed = patches.map((patch) => this.#index(patch));
		const numbering = numberColours(palette, indexed, maxError);
		if (numbering === undefined) return undefined;
		const added = numbering.palette.slice(palette.length);
		const bytes = splice(
			{
				mark: `${this.rung} ${added.join()}`,
				header: { width, height, kind: "indexed", palette: quadruples(numbering.palette) },
				bands: this.parts.bands,
				finish: (top, bottom, touching) => this.#finish(top, bottom, touching, patches, numbering),
			},
			patches,
			cache,
		);
		const worst = Math.max(error, numbering.error);
		const isNear = rung === "indexed" && worst > 0;
		return { bytes, type: "image/png", rung: isNear ? "indexed-near" : rung, error: worst };
	}

	/** A copy of static rows to lay patches in. One buffer for all: fresh ones would cost more than the deflating. */
	#scratch(from: number, to: number): Uint8Array {
		const still = this.parts.filtered();
		this.#rows ??= new Uint8Array(still.length);
		const rows = this.#rows.subarray(0, to - from);
		rows.set(still.subarray(from, to));
		return rows;
	}

	#index(patch: Patch): IndexedPatch {
		let indexed = this.#indexed.get(patch);
		if (indexed === undefined) {
			const { pixels, filtered, find } = this.parts;
			indexed = indexPatch(patch, { pixels: pixels(), filtered: filtered(), find }, this.#lists);
			this.#indexed.set(patch, indexed);
		}
		return indexed;
	}

	#finish(
		top: number,
		bottom: number,
		touching: readonly number[],
		patches: readonly Patch[],
		{ numbers }: Numbering,
	): Band {
		const stride = this.parts.width + 1;
		const rows = this.#scratch(top * stride, bottom * stride);
		for (const i of touching) {
			const patch = patches[i];
			const own = numbers[i];
			if (patch !== undefined && own !== undefined)
				layIndices(rows, { stride, top, bottom }, patch, this.#index(patch), own);
		}
		return deflateFiltered(rows, this.parts.moving);
	}
}

function layIndices(
	rows: Uint8Array,
	{
		stride,
		top,
		bottom,
	}: { readonly stride: number; readonly top: number; readonly bottom: number },
	{ x, y, width, height }: Patch,
	{ indices, freshAt, freshColour }: IndexedPatch,
	numbers: Uint8Array,
): void {
	const first = Math.max(0, top - y);
	const end = Math.min(height, bottom - y);
	for (let row = first; row < end; row++)
		rows.set(indices.subarray(row * width, (row + 1) * width), (y + row - top) * stride + 1 + x);
	for (let i = 0; i < freshAt.length; i++) {
		const at = freshAt[i] as number;
		const row = (at / width) | 0;
		if (row < first || row >= end) continue;
		rows[(y + row - top) * stride + 1 + x + at - row * width] = numbers[
			freshColour[i] as number
		] as number;
	}
}

function quadruples(palette: readonly number[]): Uint8Array {
	const out = new Uint8Array(palette.length * 4);
	for (const [i, colour] of palette.entries())
		out.set([colour >>> 16, (colour >>> 8) & 255, colour & 255, 255], 4 * i);
	return out;
}

/** A sheet of RGB samples: exact, whatever the colours. */
export class RgbSheet implements Sheet {
	readonly #rgb: Uint8Array;
	readonly #bands: readonly Band[];

	constructor(
		readonly pixels: Pixels,
		readonly rung: "rgb" | "rgb-hard",
		readonly options: SheetOptions,
	) {
		const { width, data } = pixels;
		this.#rgb = new Uint8Array(data.length * 3);
		layRgb(this.#rgb, 0, data);
		const stride = width * 3 * BAND_ROWS;
		const bands: Band[] = [];
		for (let at = 0; at < this.#rgb.length; at += stride)
			bands.push(deflateBand(this.#rgb.subarray(at, at + stride), width, "rgb", options.still));
		this.#bands = bands;
	}

	write(patches: readonly Patch[], cache?: BandCache): Written {
		const { width, height } = this.pixels;
		const bytes = splice(
			{
				mark: this.rung,
				header: { width, height, kind: "rgb" },
				bands: this.#bands,
				finish: (top, bottom, touching) => this.#finish(top, bottom, touching, patches),
			},
			patches,
			cache,
		);
		return { bytes, type: "image/png", rung: this.rung, error: 0 };
	}

	#finish(
		top: number,
		bottom: number,
		touching: readonly number[],
		patches: readonly Patch[],
	): Band {
		const { width } = this.pixels;
		const rows = this.#rgb.slice(top * width * 3, bottom * width * 3);
		for (const i of touching) {
			const patch = patches[i];
			if (patch === undefined) continue;
			const first = Math.max(0, top - patch.y);
			const end = Math.min(patch.height, bottom - patch.y);
			for (let row = first; row < end; row++) {
				const line = patch.pixels.subarray(row * patch.width, (row + 1) * patch.width);
				layRgb(rows, ((patch.y + row - top) * width + patch.x) * 3, line);
			}
		}
		return deflateBand(rows, width, "rgb", this.options.moving);
	}
}

function layRgb(out: Uint8Array, start: number, pixels: Uint32Array): void {
	for (let i = 0, at = start; i < pixels.length; i++) {
		const colour = pixels[i] as number;
		out[at++] = colour >>> 16;
		out[at++] = (colour >>> 8) & 255;
		out[at++] = colour & 255;
	}
}

/** The most that a mapping moves any of the colours, in levels. */
export function errorOf(colours: readonly number[], { palette, index }: Mapping): number {
	let error = 0;
	for (const [i, colour] of colours.entries())
		error = Math.max(error, colourDistance(colour, palette[index[i] as number] as number));
	return error;
}
