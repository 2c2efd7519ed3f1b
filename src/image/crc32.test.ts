import { crc32 as zlibCrc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { crc32, ownCrc32 } from "./crc32.js";

/** xorshift32: the same bytes on every run. */
function randomBytes(length: number, seed: number): Uint8Array {
	let state = seed;
	return Uint8Array.from({ length }, () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return state;
	});
}

describe("crc32", () => {
	it("gives the catalogued check value", () => {
		// CRC-32/ISO-HDLC of the digits 1 to 9.
		expect(ownCrc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
	});

	it("sums as zlib does, whatever the length and the place in memory", () => {
		for (let length = 0; length < 70; length++)
			for (const start of [0, 1, 3]) {
				const data = randomBytes(length + start, 1 + length).subarray(start);
				expect(ownCrc32(data), `${length} bytes from ${start}`).toBe(zlibCrc32(data));
			}
	});

	it("gives the same before and after it has changed to zlib", async () => {
		const data = randomBytes(50_000, 7);
		const due = zlibCrc32(data);
		for (let i = 0; i < 4; i++) {
			expect(crc32(data)).toBe(due);
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
	});
});
