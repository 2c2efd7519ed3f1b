import jpeg from "jpeg-js";
import { describe, expect, it } from "vitest";
import {
	codeRow,
	joinRows,
	MCU,
	MCU_VALUES,
	pixelReader,
	quantisers,
	Transformer,
} from "./jpeg.js";
import type { Pixels } from "./tile.js";

/** Rows coded one by one, as a sheet codes them. */
function encode(pixels: Pixels, quality: number): Uint8Array {
	const tables = quantisers(quality);
	const transformer = new Transformer(tables);
	const read = pixelReader(pixels);
	const squares = Math.ceil(pixels.width / MCU);
	const rows = Array.from({ length: Math.ceil(pixels.height / MCU) }, (_, row) => {
		const values = new Int16Array(squares * MCU_VALUES);
		for (let i = 0; i < squares; i++)
			transformer.square(read, i * MCU, row * MCU, values, i * MCU_VALUES);
		return codeRow(values, squares);
	});
	return joinRows(pixels, tables, rows);
}

function picture(width: number, height: number, at: (x: number, y: number) => number): Pixels {
	const data = Uint32Array.from({ length: width * height }, (_, i) =>
		at(i % width, Math.floor(i / width)),
	);
	return { width, height, data };
}

const smooth = (x: number, y: number) =>
	(Math.round(127 + 120 * Math.sin(x / 19)) << 16) |
	(Math.round(127 + 120 * Math.cos(y / 23)) << 8) |
	Math.round(127 + 100 * Math.sin((x + y) / 31));

/** Mean and largest distance to the original, as an independent decoder sees it. */
function compare(pixels: Pixels, bytes: Uint8Array): { mean: number; most: number } {
	const { width, height, data } = jpeg.decode(bytes, { useTArray: true });
	expect([width, height]).toEqual([pixels.width, pixels.height]);
	let sum = 0;
	let most = 0;
	for (let i = 0; i < pixels.data.length; i++)
		for (let c = 0; c < 3; c++) {
			const error = Math.abs(((pixels.data[i]! >>> (16 - 8 * c)) & 255) - data[4 * i + c]!);
			sum += error / (3 * pixels.data.length);
			most = Math.max(most, error);
		}
	return { mean: sum, most };
}

describe("JPEG", () => {
	it.each([
		[16, 16],
		[200, 177],
		[37, 163],
		[1, 1],
	])("%i x %i is read back near the original", (width, height) => {
		const pixels = picture(width, height, smooth);
		const { mean, most } = compare(pixels, encode(pixels, 95));
		expect(mean).toBeLessThan(2);
		expect(most).toBeLessThan(16);
	});

	it("keeps flat colours, whatever the quality", () => {
		for (const colour of [0x000000, 0xffffff, 0x336699, 0xff0000, 0x00ff00, 0x0000ff]) {
			const pixels = picture(40, 40, () => colour);
			expect(compare(pixels, encode(pixels, 80)).most).toBeLessThanOrEqual(6);
		}
	});

	it("holds the largest coefficients there are", () => {
		const checks = picture(64, 64, (x, y) => ((x ^ y) & 1 ? 0xffffff : 0));
		expect(compare(checks, encode(checks, 100)).mean).toBeLessThan(2);
		const bars = picture(64, 64, (x) => (x % 16 < 8 ? 0xffffff : 0));
		expect(compare(bars, encode(bars, 100)).most).toBeLessThanOrEqual(2);
	});

	it("is smaller at a lower quality", () => {
		const pixels = picture(
			128,
			128,
			(x, y) => smooth(x, y) ^ (((x * 7919 + y * 104729) % 64) * 0x010101),
		);
		const sizes = [95, 80, 60, 30].map((quality) => encode(pixels, quality).length);
		expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
	});
});
