/** Coded rows put side by side, read back by zlib: any combination of rectangles has to give their rows. */
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { random as randomOf } from "../../test/image/support/outlines.js";
import { BitWriter } from "./bit-writer.js";
import { type CodedRows, RowCode, type Tokens, tokenize } from "./coded-rows.js";

/** Rows of a few colours with runs, that repeat themselves and the row above in whole or in part, as art does. */
function artOf(random: () => number, width: number, rows: number): Uint8Array {
	const out = new Uint8Array(width * rows);
	for (let row = 0; row < rows; row++) {
		const kept = row === 0 ? 0 : Math.floor(random() * 1.7 * width);
		for (let x = 0; x < width; x++) {
			const at = row * width + x;
			const isRun = x > 0 && random() < 0.9;
			const isAgain = x > 20 && row % 3 === 0;
			if (x < kept) out[at] = out[at - width] as number;
			else if (isAgain) out[at] = out[at - 20] as number;
			else out[at] = isRun ? (out[at - 1] as number) : Math.floor(random() ** 4 * 256);
		}
	}
	return out;
}

function codeOf(stride: number, samples: readonly Tokens[]): RowCode {
	const code = RowCode.of(stride, 256, samples);
	if (code === undefined) throw new Error(`no code for a stride of ${stride}`);
	return code;
}

/** The rows of rectangles side by side as one block, inflated. */
function joined(code: RowCode, parts: readonly CodedRows[], rows: number): Buffer {
	const { header, end } = code.frame;
	const bits = parts.reduce((sum, part) => sum + part.bits, 64 + (header.counts[0] as number));
	const out = new BitWriter(bits);
	out.appendRows([header], 1);
	out.appendRows(parts, rows);
	out.put(...end);
	out.align();
	return inflateRawSync(Buffer.concat([out.bytes(), Uint8Array.of(3, 0)]));
}

describe("coded rows", () => {
	it.each([
		["one byte wide", [1, 6, 1], 9],
		["two rectangles", [5, 40], 30],
		["longer than a match", [700, 3, 600], 12],
		["as wide as a picture may be", [2401], 3],
		["one row", [20, 20], 1],
	])("%s: give the rows of all, in each order", (_, widths, rows) => {
		const random = randomOf(widths.length * 31 + rows);
		for (let round = 0; round < 20; round++) {
			const arts = widths.map((width) => artOf(random, width, rows));
			const stride = widths.reduce((sum, width) => sum + width, 0);
			const tokens = arts.map((art, i) => tokenize(art, widths[i] as number));
			const code = codeOf(stride, tokens.slice(0, 1));
			const coded = tokens.map((own) => code.code(own));
			for (const order of [[...widths.keys()], [...widths.keys()].reverse()]) {
				const expected = Buffer.concat(
					Array.from({ length: rows }, (_, row) =>
						order.map((i) => {
							const width = widths[i] as number;
							return (arts[i] as Uint8Array).subarray(row * width, (row + 1) * width);
						}),
					).flat(),
				);
				const parts = order.map((i) => coded[i] as CodedRows);
				expect(joined(code, parts, rows).equals(expected)).toBe(true);
			}
		}
	});

	it("share the bits of rows that read alike", () => {
		const plain = tokenize(new Uint8Array(100 * 50).fill(7), 100);
		const { words, starts, bits, counts } = codeOf(100, [plain]).code(plain);
		// The first row is a byte and its run, the others repeat it or say the same again.
		expect(new Set(starts).size).toBeLessThanOrEqual(2);
		expect(words.length).toBeLessThan(5);
		expect(bits).toBe(counts.reduce((sum, count) => sum + count, 0));
	});

	it.each([
		["in a row", 1, 400],
		["at the beginning of every row", 3, 400],
	])("say once what stands again and again %s", (_, rows, width) => {
		const motif = [9, 1, 8, 2, 7, 3, 6, 4, 5, 0];
		const art = Uint8Array.from({ length: rows * width }, (_, i) =>
			i < width
				? (motif[i % 10] as number)
				: (motif[(i + 3 * Math.floor(i / width)) % 10] as number),
		);
		const tokens = tokenize(art, width);
		// Its bytes once in each row, and a match that is as long as matches may be, and another one.
		expect(tokens.list.length).toBeLessThanOrEqual(rows * (motif.length + 2));
		const code = codeOf(width, [tokens]);
		expect(joined(code, [code.code(tokens)], rows).equals(art)).toBe(true);
	});

	it("have a code for bytes, lengths and distances that no sample had", () => {
		const code = codeOf(300, [tokenize(new Uint8Array(300), 300)]);
		const twice = Uint8Array.from({ length: 300 }, (_, i) => (i % 149) + (i % 7));
		expect(joined(code, [code.code(tokenize(twice, 300))], 1).equals(twice)).toBe(true);
		const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256);
		expect(joined(code, [code.code(tokenize(bytes, 300))], 1).equals(bytes)).toBe(true);
	});

	it("refuse a stride that no match reaches over", () => {
		expect(RowCode.of(32_769, 256, [])).toBeUndefined();
	});
});
