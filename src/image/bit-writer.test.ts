import { expect, test } from "vitest";
import { random as randomOf } from "../../test/image/support/outlines.js";
import { BitWriter } from "./bit-writer.js";

/** Bits as text, the first at the left: what a writer has written. */
function bitsOf(writer: BitWriter): string {
	return [...writer.bytes()]
		.map((byte) => [...byte.toString(2).padStart(8, "0")].reverse().join(""))
		.join("")
		.slice(0, writer.length);
}

/** `count` random bits as a number and as text. */
function bitsBy(random: () => number, count: number): { value: number; text: string } {
	const text = Array.from({ length: count }, () => (random() < 0.5 ? "0" : "1")).join("");
	const value = [...text].reduce((sum, bit, i) => sum + (bit === "1" ? 2 ** i : 0), 0);
	return { value, text };
}

test("bits of any number are written one after the other", () => {
	const random = randomOf(11);
	for (let round = 0; round < 30; round++) {
		const writer = new BitWriter(1);
		let expected = "";
		for (let i = 0; i < 200; i++) {
			const { value, text } = bitsBy(random, Math.floor(random() * 33));
			writer.put(value | 0, text.length);
			expected += text;
		}
		expect(writer.length).toBe(expected.length);
		expect(bitsOf(writer)).toBe(expected);
	}
});

test("rows side by side are appended from any bit to any bit", () => {
	const random = randomOf(12);
	for (let round = 0; round < 30; round++) {
		const parts = Array.from({ length: 3 }, () => {
			const own = new BitWriter();
			const texts = Array.from({ length: 9 }, () => {
				const { value, text } = bitsBy(random, 1 + Math.floor(random() * 32));
				const more = bitsBy(random, Math.floor(random() * 33));
				own.put(value | 0, text.length);
				own.put(more.value | 0, more.text.length);
				return text + more.text;
			});
			const counts = Uint16Array.from(texts, (text) => text.length);
			const starts = new Uint32Array(9);
			for (let row = 1; row < 9; row++)
				starts[row] = (starts[row - 1] as number) + (counts[row - 1] as number);
			return { rows: { words: own.words(), starts, counts }, texts };
		});
		const before = bitsBy(random, round % 33);
		const writer = new BitWriter(3 * 9 * 64 + 64);
		writer.put(before.value | 0, before.text.length);
		writer.appendRows(
			parts.map(({ rows }) => rows),
			9,
		);
		const rows = Array.from({ length: 9 }, (_, row) =>
			parts.map(({ texts }) => texts[row]).join(""),
		);
		expect(bitsOf(writer)).toBe(before.text + rows.join(""));
	}
});

test.each([0, 1, 4, 5, 6, 7, 8, 13])("after %i bits the end is a byte's", (count) => {
	const writer = new BitWriter();
	writer.put(0, count);
	writer.align();
	// RFC 1951, section 3.2.4: three bits, the rest of the byte, then a length of 0 and its complement.
	expect(writer.length).toBe(8 * Math.ceil((count + 3) / 8) + 32);
	expect([...writer.bytes()].slice(-4)).toEqual([0, 0, 255, 255]);
});
