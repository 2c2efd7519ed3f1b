/**
 * Sheets of palette indices: static pixels as the indices of a palette that keeps room for the colours of
 * tiles. A request copies the rows that its patches touch, lays indices in and deflates them; their
 * checksum is corrected by what changed.
 */
import {
	type AdlerChange,
	applyChange,
	changeOfRows,
	combineAdler32,
	measureChange,
	measureRows,
	type RowChanges,
} from "./adler32.js";
import { type ColourTable, colourDistance, type Mapping } from "./colours.js";
import {
	type IndexedPatch,
	indexPatch,
	type Numbering,
	numberColours,
	type Patch,
	Scratch,
} from "./patch.js";
import { type Band, deflateFiltered, type Effort } from "./png.js";
import {
	BAND_ROWS,
	type BandCache,
	type Rung,
	type Sheet,
	type SheetOptions,
	splice,
	type Written,
} from "./sheet.js";
import type { Pixels } from "./tile.js";

/**
 * A sheet of palette indices.
 *
 * @param mapping palette and index of the colours in `table`, which are all that `pixels` has
 * @param options `maxError` in levels, for colours that patches bring; `knownError` for those among them that
 * `mapping` has
 */
export function indexedSheet(
	pixels: Pixels,
	table: Pick<ColourTable, "find" | "colours">,
	mapping: Mapping,
	rung: Rung,
	options: SheetOptions & Pick<IndexedParts, "maxError" | "knownError">,
): IndexedSheet {
	const { width, height, data } = pixels;
	const filtered = new Uint8Array(height * (width + 1));
	for (let y = 0, from = 0, to = 1; y < height; y++, to++)
		for (let x = 0; x < width; x++)
			filtered[to++] = mapping.index[table.find(data[from++] as number)] as number;
	const { bands, moving } = deflateIndices(filtered, (width + 1) * BAND_ROWS, options);
	return new IndexedSheet({
		width,
		height,
		rung,
		palette: mapping.palette,
		error: mapping.error,
		colours: table.colours,
		find: (colour) => {
			const at = table.find(colour);
			return at === -1 ? -1 : (mapping.index[at] as number);
		},
		maxError: options.maxError,
		knownError: options.knownError,
		moving,
		bands,
		filtered: () => filtered,
	});
}

/** Flat art is all runs, which are found three times faster than strings, and often shorter; gradients are not. */
const RUNS = { level: 1, runsOnly: true };
/** How much longer runs alone may be for their speed. */
const RUNS_WORTH = 1.2;

/** Each static band as its shortest, and the way that suits the bands of requests. */
function deflateIndices(
	filtered: Uint8Array,
	stride: number,
	{ still, moving }: SheetOptions,
): { bands: Band[]; moving: Effort } {
	const bands: Band[] = [];
	let runs = 0;
	let strings = 0;
	for (let at = 0; at < filtered.length; at += stride) {
		const rows = filtered.subarray(at, at + stride);
		const short = deflateFiltered(rows, RUNS);
		const long = deflateFiltered(rows, still, short.adler);
		const quick = still.level === moving.level ? long : deflateFiltered(rows, moving, short.adler);
		runs += short.deflated.length;
		strings += quick.deflated.length;
		bands.push(short.deflated.length < long.deflated.length ? short : long);
	}
	return { bands, moving: runs < strings * RUNS_WORTH ? { ...moving, ...RUNS } : moving };
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
	/** The most that the palette moves a colour that patches were known to bring, in levels. */
	readonly knownError: number;
	/** All that the static art has; made when a plate is serialised. */
	readonly colours: readonly number[];
	/** Palette index of a colour that static art has, else -1. */
	readonly find: (colour: number) => number;
	readonly moving: Effort;
	readonly bands: readonly Band[];
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
		const { palette, maxError, width, height, rung } = this.parts;
		const error = patches.length === 0 ? this.parts.error : this.#movedError;
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

	get #movedError(): number {
		return Math.max(this.parts.error, this.parts.knownError);
	}

	/** A copy of static rows to lay patches in. One buffer for all: fresh ones would cost more than the deflating. */
	#scratch(from: number, to: number): Uint8Array {
		const still = this.parts.filtered();
		this.#rows ??= new Uint8Array(still.length);
		const rows = this.#rows.subarray(0, to - from);
		rows.set(still.subarray(from, to));
		return rows;
	}

	/** The patch's indices with what they do to the checksum, for a build to ship. */
	finishPatch(patch: Patch): IndexedPatch {
		const indexed = this.#index(patch);
		if (indexed.freshAt.length > 0) return indexed;
		return { ...indexed, changes: this.#rowChanges(patch, indexed) };
	}

	#index(patch: Patch): IndexedPatch {
		let indexed = this.#indexed.get(patch);
		if (indexed === undefined) {
			if (patch.indexed !== undefined) {
				indexed = patch.indexed();
				this.#indexed.set(patch, indexed);
				return indexed;
			}
			const { width, filtered, find, palette } = this.parts;
			indexed = indexPatch(
				patch,
				{ width, filtered: filtered(), find },
				256 - palette.length,
				this.#lists,
			);
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
		const still = this.parts.filtered().subarray(top * stride, bottom * stride);
		let adler = this.#stillAdler(top, bottom);
		for (const i of touching) {
			const patch = patches[i];
			const own = numbers[i];
			if (patch === undefined || own === undefined) continue;
			const indexed = this.#index(patch);
			const window = windowOf(patch, stride, top, bottom);
			layIndices(rows, window, patch.width, indexed, own);
			const change = this.#change(patch, indexed, window, still, rows);
			adler = applyChange(adler, change, rows.length, window.start);
		}
		return deflateFiltered(rows, this.parts.moving, adler);
	}

	/** Measured once for a patch without fresh colours, which is the same in every picture. */
	#change(
		patch: Patch,
		indexed: IndexedPatch,
		window: PatchWindow,
		still: Uint8Array,
		rows: Uint8Array,
	): AdlerChange {
		if (indexed.freshAt.length > 0) return measureChange(still, rows, window);
		const { stride, skipped } = window;
		return changeOfRows(this.#rowChanges(patch, indexed), skipped, skipped + window.rows, stride);
	}

	#rowChanges(patch: Patch, indexed: IndexedPatch): RowChanges {
		if (indexed.changes !== undefined) return indexed.changes;
		const stride = this.parts.width + 1;
		const start = patch.y * stride + 1 + patch.x;
		const place = { start, stride, width: patch.width, rows: patch.height };
		const changes = measureRows(this.parts.filtered(), indexed.indices, place);
		this.#indexed.set(patch, { ...indexed, changes });
		return changes;
	}

	/** Adler-32 of static rows, from those of their bands. */
	#stillAdler(top: number, bottom: number): number {
		const { bands } = this.parts;
		let adler = 1;
		for (let band = top / BAND_ROWS; band * BAND_ROWS < bottom; band++) {
			const { adler: own, length } = bands[band] as Band;
			adler = combineAdler32(adler, own, length);
		}
		return adler;
	}
}

/** The part of a patch that lies in a run of rows, as places in their bytes. */
interface PatchWindow {
	readonly start: number;
	readonly stride: number;
	readonly width: number;
	readonly rows: number;
	/** The patch's first row that lies in the run. */
	readonly skipped: number;
}

function windowOf(patch: Patch, stride: number, top: number, bottom: number): PatchWindow {
	const skipped = Math.max(0, top - patch.y);
	const rows = Math.min(patch.height, bottom - patch.y) - skipped;
	const start = (patch.y + skipped - top) * stride + 1 + patch.x;
	return { start, stride, width: patch.width, rows, skipped };
}

function layIndices(
	out: Uint8Array,
	{ start, stride, rows, skipped }: PatchWindow,
	width: number,
	{ indices, freshAt, freshColour }: IndexedPatch,
	numbers: Uint8Array,
): void {
	for (let row = 0; row < rows; row++) {
		const from = (skipped + row) * width;
		out.set(indices.subarray(from, from + width), start + row * stride);
	}
	// The list is in order, so rows are counted and not divided out.
	let row = -skipped;
	let end = width;
	for (let i = 0; i < freshAt.length; i++) {
		const at = freshAt[i] as number;
		for (; at >= end; end += width) row++;
		if (row < 0 || row >= rows) continue;
		const place = start + row * stride + at - end + width;
		out[place] = numbers[freshColour[i] as number] as number;
	}
}

function quadruples(palette: readonly number[]): Uint8Array {
	const out = new Uint8Array(palette.length * 4);
	for (const [i, colour] of palette.entries())
		out.set([colour >>> 16, (colour >>> 8) & 255, colour & 255, 255], 4 * i);
	return out;
}

/** The most that a mapping moves any of the colours, in levels. */
export function errorOf(colours: readonly number[], { palette, index }: Mapping): number {
	let error = 0;
	for (const [i, colour] of colours.entries())
		error = Math.max(error, colourDistance(colour, palette[index[i] as number] as number));
	return error;
}
