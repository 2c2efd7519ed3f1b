/**
 * Adler-32 (RFC 1950, section 8.2): the checksum that ends a zlib stream. It is linear in the data, so
 * the sums of parts combine into the sum of the whole, and a changed patch corrects a known sum without
 * reading anything else. CRC-32 needs no such help: `node:zlib` has it.
 */

const MODULUS = 65521;
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
		a %= MODULUS;
		b %= MODULUS;
	}
	return ((b << 16) | a) >>> 0;
}

/** Adler-32 of two pieces of data laid end to end, from their own sums and the length of the second. */
export function combineAdler32(first: number, second: number, secondLength: number): number {
	const a1 = first & 0xffff;
	const a = (a1 + (second & 0xffff) + MODULUS - 1) % MODULUS;
	// The second piece's `b` was summed from a start of 1; the first piece moves that start to a1. The
	// product is exact: it stays below 2^53.
	const moved = ((secondLength % MODULUS) * (a1 + MODULUS - 1)) % MODULUS;
	const b = ((first >>> 16) + (second >>> 16) + moved) % MODULUS;
	return ((b << 16) | a) >>> 0;
}

/** Rows of bytes that may have changed: `width` bytes at `start`, and at every `stride` after it. */
export interface ChangedRows {
	readonly start: number;
	readonly stride: number;
	readonly width: number;
	readonly rows: number;
}

/** Adler-32 of `after`, from that of `before`, where only the given bytes differ: only they are read. */
export function changeAdler32(
	adler: number,
	before: Uint8Array,
	after: Uint8Array,
	{ start, stride, width, rows }: ChangedRows,
): number {
	let a = 0;
	let b = 0;
	for (let row = 0; row < rows; row++) {
		const from = start + row * stride;
		// A byte counts once in a, and in b once for itself and each byte after it.
		let weight = after.length - from;
		for (let i = from; i < from + width; i++, weight--) {
			const change = (after[i] as number) - (before[i] as number);
			if (change === 0) continue;
			a += change;
			b += change * weight;
		}
		// Below 2^53 for rows of any picture; reduced so that it stays so.
		b %= MODULUS;
	}
	const low = modulo((adler & 0xffff) + a);
	const high = modulo((adler >>> 16) + b);
	return ((high << 16) | low) >>> 0;
}

function modulo(value: number): number {
	return ((value % MODULUS) + MODULUS) % MODULUS;
}
