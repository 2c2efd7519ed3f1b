/** Indices of a patch into rows of a sheet, as far as they lie in those rows. */
import { ADLER_MODULUS, type AdlerChange } from "./adler32.js";
import type { IndexedPatch } from "./patch.js";
import type { Rect } from "./tile.js";

/** The part of a patch that lies in a run of rows, as places in their bytes. */
export interface PatchWindow {
	readonly start: number;
	readonly stride: number;
	readonly rows: number;
	/** The patch's first row that lies in the run. */
	readonly skipped: number;
}

/** @param stride bytes of a row, its filter byte included */
export function windowOf(patch: Rect, stride: number, top: number, bottom: number): PatchWindow {
	const skipped = Math.max(0, top - patch.y);
	const rows = Math.min(patch.height, bottom - patch.y) - skipped;
	const start = (patch.y + skipped - top) * stride + 1 + patch.x;
	return { start, stride, rows, skipped };
}

/**
 * Lays indices in, then the fresh colours by their numbers.
 *
 * @param out rows, the first of them the run's
 * @returns what the fresh colours do to the checksum, on top of what the indices do
 */
export function layIndices(
	out: Uint8Array,
	{ start, stride, rows, skipped }: PatchWindow,
	width: number,
	{ indices, runs: { at: places, lengths, colours } }: IndexedPatch,
	numbers: Uint8Array,
): AdlerChange {
	for (let row = 0; row < rows; row++) {
		const from = (skipped + row) * width;
		out.set(indices.subarray(from, from + width), start + row * stride);
	}
	let sum = 0;
	let moment = 0;
	// The list is in order, so rows are counted and not divided out.
	let row = -skipped;
	let end = width;
	for (let i = 0; i < places.length; i++) {
		const at = places[i] as number;
		for (; at >= end; end += width) {
			row++;
			// Below 2^53 for a row of any picture; reduced so that it stays so.
			moment %= ADLER_MODULUS;
		}
		if (row < 0 || row >= rows) continue;
		const distance = row * stride + at - end + width;
		const number = numbers[colours[i] as number] as number;
		const length = lengths[i] as number;
		// What was laid there is 0, so that the number itself is the change.
		for (let to = start + distance; to < start + distance + length; to++) out[to] = number;
		sum += number * length;
		moment += number * length * (distance + (length - 1) / 2);
	}
	return { sum, moment };
}
