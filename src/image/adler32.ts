/**
 * Adler-32 (RFC 1950, section 8.2): the checksum that ends a zlib stream. It is linear in the data, so
 * the sums of parts combine into the sum of the whole, and a changed patch corrects a known sum without
 * reading anything else. CRC-32 needs no such help: `node:zlib` has it.
 */

export const ADLER_MODULUS = 65521;
/** Bytes that can be summed before 31 bits could overflow: small integers are twice as fast as doubles. */
const RUN = 3800;

/** Adler-32 of `data`, unsigned. `seed` continues an earlier sum; 1 is the sum of nothing. */
export function adler32(data: Uint8Array, seed = 1): number {
	let a = seed & 0xffff;
	let b = seed >>> 16;
	for (let start = 0; start < data.length; start += RUN) {
		const end = Math.min(start + RUN, data.length);
		for (let i = start; i < end; i++) {
			a += data[i] as number;
			b += a;
		}
		a %= ADLER_MODULUS;
		b %= ADLER_MODULUS;
	}
	return ((b << 16) | a) >>> 0;
}

/** Adler-32 of two pieces of data laid end to end, from their own sums and the length of the second. */
export function combineAdler32(first: number, second: number, secondLength: number): number {
	const a1 = first & 0xffff;
	const a = (a1 + (second & 0xffff) + ADLER_MODULUS - 1) % ADLER_MODULUS;
	// The second piece's `b` was summed from a start of 1; the first piece moves that start to a1. The
	// product is exact: it stays below 2^53.
	const moved = ((secondLength % ADLER_MODULUS) * (a1 + ADLER_MODULUS - 1)) % ADLER_MODULUS;
	const b = ((first >>> 16) + (second >>> 16) + moved) % ADLER_MODULUS;
	return ((b << 16) | a) >>> 0;
}

/** Adler-32 of pieces laid end to end. */
export function combineAll(pieces: readonly { adler: number; length: number }[]): number {
	let adler = 1;
	for (const piece of pieces) adler = combineAdler32(adler, piece.adler, piece.length);
	return adler;
}

/** Rows of bytes that may have changed: `width` bytes at `start`, and at every `stride` after it. */
export interface ChangedRows {
	readonly start: number;
	readonly stride: number;
	readonly width: number;
	readonly rows: number;
}

/** What changed rows do to a sum, wherever the bytes before and after them are: see `applyChange`. */
export interface AdlerChange {
	/** Sum of the changes, and sum of the changes times their distance from the first byte. */
	readonly sum: number;
	readonly moment: number;
}

/** Changes of the first n rows, for every n from 0: any run of rows is a difference of two. */
export interface RowChanges {
	readonly sums: Float64Array;
	/** Modulo 65521. */
	readonly moments: Float64Array;
}

/** @param after the changed bytes alone, row by row */
export function measureRows(
	before: Uint8Array,
	after: Uint8Array,
	{ start, stride, width, rows }: ChangedRows,
): RowChanges {
	const sums = new Float64Array(rows + 1);
	const moments = new Float64Array(rows + 1);
	for (let row = 0, i = 0; row < rows; row++) {
		let sum = 0;
		let moment = 0;
		const from = row * stride;
		for (let x = 0; x < width; x++, i++) {
			const change = (after[i] as number) - (before[start + from + x] as number);
			sum += change;
			moment += change * (from + x);
		}
		sums[row + 1] = (sums[row] as number) + sum;
		moments[row + 1] = ((moments[row] as number) + moment) % ADLER_MODULUS;
	}
	return { sums, moments };
}

/** The change that rows `first` to `end` make, with moments from their own first byte. */
export function changeOfRows(
	{ sums, moments }: RowChanges,
	first: number,
	end: number,
	stride: number,
): AdlerChange {
	const sum = (sums[end] as number) - (sums[first] as number);
	const moment = (moments[end] as number) - (moments[first] as number);
	return { sum, moment: moment - first * stride * sum };
}

/**
 * Adler-32 of changed data, from that of the data before. A byte counts once in the low half, and in the
 * high half once for itself and each byte after it.
 *
 * @param length of the data
 * @param start of the changed rows in it
 */
export function applyChange(
	adler: number,
	{ sum, moment }: AdlerChange,
	length: number,
	start: number,
): number {
	const low = modulo((adler & 0xffff) + sum);
	const high = modulo(
		(adler >>> 16) + ((length - start) % ADLER_MODULUS) * (sum % ADLER_MODULUS) - moment,
	);
	return ((high << 16) | low) >>> 0;
}

function modulo(value: number): number {
	return ((value % ADLER_MODULUS) + ADLER_MODULUS) % ADLER_MODULUS;
}
