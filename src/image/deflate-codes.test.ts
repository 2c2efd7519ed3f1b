/** Deflate's codes: the RFC's own tables, and zlib as the oracle of whole blocks. */
import { inflateRawSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { random as randomOf } from "../../test/image/support/outlines.js";
import { BitWriter } from "./bit-writer.js";
import {
	canonicalCodes,
	codeLengths,
	distanceSymbol,
	END_OF_BLOCK,
	lengthSymbol,
	writeBlockHeader,
} from "./deflate-codes.js";

/** RFC 1951, section 3.2.5: first length of each symbol from 257 on, and its extra bits. */
const LENGTHS = [
	[3, 0],
	[4, 0],
	[5, 0],
	[6, 0],
	[7, 0],
	[8, 0],
	[9, 0],
	[10, 0],
	[11, 1],
	[13, 1],
	[15, 1],
	[17, 1],
	[19, 2],
	[23, 2],
	[27, 2],
	[31, 2],
	[35, 3],
	[43, 3],
	[51, 3],
	[59, 3],
	[67, 4],
	[83, 4],
	[99, 4],
	[115, 4],
	[131, 5],
	[163, 5],
	[195, 5],
	[227, 5],
	[258, 0],
] as const;
const DISTANCES = [
	[1, 0],
	[2, 0],
	[3, 0],
	[4, 0],
	[5, 1],
	[7, 1],
	[9, 2],
	[13, 2],
	[17, 3],
	[25, 3],
	[33, 4],
	[49, 4],
	[65, 5],
	[97, 5],
	[129, 6],
	[193, 6],
	[257, 7],
	[385, 7],
	[513, 8],
	[769, 8],
	[1025, 9],
	[1537, 9],
	[2049, 10],
	[3073, 10],
	[4097, 11],
	[6145, 11],
	[8193, 12],
	[12289, 12],
	[16385, 13],
	[24577, 13],
] as const;

test("lengths and distances are the RFC's", () => {
	for (let length = 3; length <= 258; length++) {
		const symbol = LENGTHS.findLastIndex(([first]) => first <= length);
		const [first, extraBits] = LENGTHS[symbol] as readonly [number, number];
		expect(lengthSymbol(length)).toEqual({ symbol, extra: length - first, extraBits });
	}
	for (let distance = 1; distance <= 32_768; distance++) {
		const symbol = DISTANCES.findLastIndex(([first]) => first <= distance);
		const [first, extraBits] = DISTANCES[symbol] as readonly [number, number];
		const own = distanceSymbol(distance);
		if (own.symbol !== symbol || own.extra !== distance - first || own.extraBits !== extraBits)
			expect({ distance, ...own }).toEqual({
				distance,
				symbol,
				extra: distance - first,
				extraBits,
			});
	}
});

/** Bits of the best code without a limit: Huffman's own way, which gives the sum of all joined weights. */
function bestBits(counts: readonly number[]): number {
	const weights = counts.filter((count) => count > 0).sort((a, b) => a - b);
	let bits = 0;
	while (weights.length > 1) {
		const joined = (weights.shift() as number) + (weights.shift() as number);
		bits += joined;
		const at = weights.findIndex((weight) => weight > joined);
		weights.splice(at === -1 ? weights.length : at, 0, joined);
	}
	return bits;
}

const sumOf = (counts: readonly number[], lengths: Uint8Array) =>
	counts.reduce((sum, count, symbol) => sum + count * (lengths[symbol] as number), 0);

describe("codeLengths", () => {
	it("are the best where no limit binds, and fill the code", () => {
		const random = randomOf(7);
		for (let round = 0; round < 50; round++) {
			const counts = Array.from({ length: 2 + (round % 60) }, () => 1 + Math.floor(random() * 90));
			const lengths = codeLengths(counts);
			expect(sumOf(counts, lengths)).toBe(bestBits(counts));
			expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
		}
	});

	it("keep the limit where the best code would not, and still fill the code", () => {
		const fibonacci = [1, 1];
		while (fibonacci.length < 30)
			fibonacci.push((fibonacci.at(-1) as number) + (fibonacci.at(-2) as number));
		const lengths = codeLengths(fibonacci, 7);
		expect(Math.max(...lengths)).toBe(7);
		expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
	});

	it.each([
		[
			[0, 0, 0],
			[0, 0, 0],
		],
		[
			[0, 5, 0],
			[0, 1, 0],
		],
		[
			[3, 5],
			[1, 1],
		],
		[
			[4, 1, 1],
			[1, 2, 2],
		],
	])("of %j are %j", (counts, lengths) => {
		expect([...codeLengths(counts)]).toEqual(lengths);
	});
});

test("the RFC's own example of a code", () => {
	// Section 3.2.2: lengths (3, 3, 3, 3, 3, 2, 4, 4) give 010, 011, 100, 101, 110, 00, 1110, 1111; here from the last bit.
	const codes = canonicalCodes(Uint8Array.of(3, 3, 3, 3, 3, 2, 4, 4));
	const asRead = [..."ABCDEFGH"].map((_, i) =>
		(codes[i] as number).toString(2).padStart([3, 3, 3, 3, 3, 2, 4, 4][i] as number, "0"),
	);
	expect(asRead.map((bits) => [...bits].reverse().join(""))).toEqual([
		"010",
		"011",
		"100",
		"101",
		"110",
		"00",
		"1110",
		"1111",
	]);
});

test("blocks of literals, joined at bytes, are read by zlib", () => {
	const random = randomOf(3);
	for (let round = 0; round < 40; round++) {
		// From a few symbols to all of them, so that headers have runs of each kind.
		const bytes = Uint8Array.from({ length: 300 }, () =>
			Math.floor(random() ** 3 * (1 + round * 6)),
		);
		const counts = Array.from({ length: 286 }, () => 0);
		for (const symbol of [...bytes, END_OF_BLOCK]) counts[symbol] = (counts[symbol] as number) + 1;
		const lengths = codeLengths(counts);
		const codes = canonicalCodes(lengths);
		const out = new BitWriter(64);
		for (let block = 0; block < 2; block++) {
			writeBlockHeader(out, lengths, Uint8Array.of(1, 1));
			for (const symbol of [...bytes, END_OF_BLOCK])
				out.put(codes[symbol] as number, lengths[symbol] as number);
			out.align();
		}
		const stream = Buffer.concat([out.bytes(), Uint8Array.of(3, 0)]);
		expect(inflateRawSync(stream).equals(Buffer.concat([bytes, bytes]))).toBe(true);
	}
});
