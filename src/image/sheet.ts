/**
 * Sheets: the static pixels of a picture as one rung of the ladder writes them, in bands that are finished
 * once. Given the patches of a request, a sheet filters and deflates the bands that they touch and splices
 * them in: the work is that of the touched rows.
 */
import type { Patch } from "./patch.js";
import type { Effort } from "./png.js";
import { type Band, joinBands, type PngHeader } from "./png-file.js";

/** How a picture was written; the ladder's order. */
export type Rung = "rgba" | "indexed" | "indexed-near" | "rgb" | "rgb-hard" | "palette" | "jpeg";

export interface Written {
	readonly bytes: Uint8Array;
	readonly type: "image/png" | "image/jpeg";
	readonly rung: Rung;
	/** The most that a channel of any pixel was moved, in levels; undefined where no bound is known. */
	readonly error: number | undefined;
}

/** @param error the most that a pixel of it was moved, in levels */
export function writtenPng(bytes: Uint8Array, rung: Rung, error: number): Written {
	const isNear = rung === "indexed" && error > 0;
	return { bytes, type: "image/png", rung: isNear ? "indexed-near" : rung, error };
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
	/** Whether one of the patches is new: what is finished is not kept, and need not be parted for being found again. */
	readonly isNew: boolean;
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
		const next = {
			first: band,
			end: band + 1,
			touching: own,
			isNew: own.some((i) => patches[i]?.isNew === true),
		};
		const before = segments.at(-1);
		if (before !== undefined && belongsTo(before, next))
			segments[segments.length - 1] = joined(before, next);
		else segments.push(next);
	}
	return segments;
}

function belongsTo(before: Segment, next: Segment): boolean {
	return (before.isNew && next.isNew) || isSameList(before.touching, next.touching);
}

function joined(before: Segment, { end, touching }: Segment): Segment {
	return { ...before, end, touching: [...new Set([...before.touching, ...touching])] };
}

function isSameList(a: readonly number[], b: readonly number[]): boolean {
	return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** What the two kinds of PNG sheets differ in. */
export interface Writer {
	/** Distinguishes bands of other sheets and other numberings in the cache. */
	readonly mark: string;
	readonly header: PngHeader;
	readonly bands: readonly Band[];
	/** Finishes rows `top` to `bottom` with the patches laid in. */
	finish(top: number, bottom: number, touching: readonly number[]): Band;
}

export function splice(
	writer: Writer,
	patches: readonly Patch[],
	cache: BandCache | undefined,
): Uint8Array {
	const { height } = writer.header;
	const bands: Band[] = [];
	for (const { first, end, touching, isNew } of segmentsOf(height, patches)) {
		if (touching.length === 0) {
			bands.push(...writer.bands.slice(first, end));
			continue;
		}
		const finish = () =>
			writer.finish(first * BAND_ROWS, Math.min(height, end * BAND_ROWS), touching);
		if (isNew) {
			bands.push(finish());
			continue;
		}
		const keys = touching.map((i) => patches[i]?.key);
		// Another patch below may end the same patches' segment sooner.
		const key = `${writer.mark}\n${first} ${end}\n${keys.join("\n")}`;
		let band = cache?.get(key);
		if (band === undefined) {
			band = finish();
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
