/** Every byte of the rows of a shelf is in one part, and in the order of the stream. */
import { describe, expect, it } from "vitest";
import { random as randomOf } from "../../test/image/support/outlines.js";
import { type Cell, layoutOf } from "./mosaic-layout.js";
import { BAND_ROWS } from "./sheet.js";
import { meets } from "./tile.js";

const SIZE = { width: 200, height: 170 };
const BANDS = Math.ceil(SIZE.height / BAND_ROWS);

/** Cells that do not meet. */
function cellsBy(random: () => number): Cell[] {
	const cells: Cell[] = [];
	for (let i = 0; i < 12; i++) {
		const x = Math.floor(random() * SIZE.width);
		const y = Math.floor(random() * SIZE.height);
		const width = 1 + Math.floor(random() * Math.min(90, SIZE.width - x - 1));
		const height = 1 + Math.floor(random() * Math.min(60, SIZE.height - y - 1));
		const cell = { x, y, width, height, units: [i] };
		if (!cells.some((other) => meets(other, cell))) cells.push(cell);
	}
	return cells;
}

/** The bytes of filtered rows that the parts stand for, in their order, as [row, column]. */
function bytesOf(cells: readonly Cell[]): { bytes: number[]; bands: Set<number> } {
	const { shelves, gaps } = layoutOf(cells, SIZE);
	const bytes: number[] = [];
	const bands = new Set<number>();
	for (const { firstBand, endBand, strips } of shelves) {
		for (let band = firstBand; band < endBand; band++) bands.add(band);
		for (const { top, rows, parts } of strips)
			for (let y = top; y < top + rows; y++)
				for (const { kind, place } of parts) {
					const { x, width } = (kind === "gap" ? gaps[place] : cells[place]) as Cell;
					const start = kind === "gap" ? x : x + 1;
					for (let column = start; column < start + width; column++)
						bytes.push(y * (SIZE.width + 1) + column);
				}
	}
	return { bytes, bands };
}

describe("layoutOf", () => {
	it.each([
		["none", [], 0],
		["one at the left edge", [{ x: 0, y: 40, width: 20, height: 10, units: [0] }], 1],
		["one at the right edge", [{ x: 180, y: 40, width: 20, height: 30, units: [0] }], 2],
		["the whole picture", [{ x: 0, y: 0, ...SIZE, units: [0] }], BANDS],
		[
			"one in the last band, which is shorter",
			[{ x: 3, y: 165, width: 9, height: 5, units: [0] }],
			1,
		],
	] as const)("%s: every byte of the touched bands once, in order", (_, cells, count) => {
		const { bytes, bands } = bytesOf(cells);
		expect(bands.size).toBe(count);
		const expected = [...bands].sort((a, b) => a - b).flatMap(bytesOfBand);
		expect(bytes).toEqual(expected);
	});

	it("holds for cells anywhere", () => {
		const random = randomOf(5);
		for (let round = 0; round < 60; round++) {
			const cells = cellsBy(random);
			const { bytes, bands } = bytesOf(cells);
			const touched = cells.flatMap(({ y, height }) => {
				const last = Math.floor((y + height - 1) / BAND_ROWS);
				const first = Math.floor(y / BAND_ROWS);
				return Array.from({ length: last - first + 1 }, (_, i) => first + i);
			});
			expect([...bands].sort((a, b) => a - b)).toEqual([...new Set(touched)].sort((a, b) => a - b));
			const expected = [...bands].sort((a, b) => a - b).flatMap(bytesOfBand);
			// Not `toEqual`, which takes a second over so many numbers.
			expect(bytes.length).toBe(expected.length);
			expect(bytes.every((byte, i) => byte === expected[i])).toBe(true);
		}
	});
});

function bytesOfBand(band: number): number[] {
	const stride = SIZE.width + 1;
	const start = band * BAND_ROWS * stride;
	const end = Math.min(SIZE.height, (band + 1) * BAND_ROWS) * stride;
	return Array.from({ length: end - start }, (_, i) => start + i);
}
