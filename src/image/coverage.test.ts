import { describe, expect, it } from "vitest";
import { farthest, wholeMask } from "../../test/image/support/masks.js";
import { exactRows } from "../../test/image/support/oracle.js";
import { outline } from "../../test/image/support/outlines.js";
import { coverOutline } from "./coverage.js";
import { flatten } from "./path.js";

const SIZE = { width: 64, height: 64 };

describe("coverOutline", () => {
	// test/image/coverage.slow.test.ts has more of these, with more samples.
	it("is within 2 levels of the true area over 36 random outlines", () => {
		const rows = 128;
		const error = 255 / rows / 2;
		for (let seed = 0; seed < 36; seed++) {
			const { name, d, contours, transform, rule } = outline(seed);
			const drawn = wholeMask(coverOutline({ d, transform, rule }, SIZE), SIZE);
			const truth = exactRows(contours, rule, SIZE, rows);
			expect(farthest(drawn, truth), name).toBeLessThanOrEqual(2 + error);
		}
	});

	it.each([
		["two boxes of one direction", "M2 2h4v4h-4zM4 4h4v4h-4z", "nonzero", [255, 255, 255]],
		["two boxes of one direction", "M2 2h4v4h-4zM4 4h4v4h-4z", "evenodd", [255, 0, 255]],
		["two boxes of two directions", "M2 2h4v4h-4zM4 4v4h4v-4z", "nonzero", [255, 0, 255]],
		["a hole", "M2 2h7v7h-7zM4 4v2h2v-2z", "nonzero", [255, 0, 255]],
	] as const)("%s, %s, %s", (_, d, rule, [a, b, c]) => {
		const drawn = wholeMask(coverOutline({ d, rule }, SIZE), SIZE);
		const at = (x: number, y: number) => drawn[y * 64 + x];
		expect([at(3, 3), at(5, 5), at(7, 7)]).toEqual([a, b, c]);
	});

	it("covers a quarter of a pixel with a quarter of a pixel, wherever it lies", () => {
		const drawn = wholeMask(coverOutline({ d: "M.25.25h.5v.5h-.5zM3.5 5h1v.5h-1z" }, SIZE), SIZE);
		expect([drawn[0], drawn[5 * 64 + 3], drawn[5 * 64 + 4]]).toEqual([64, 64, 64]);
	});

	it("cuts at the borders, and covers what lies across the left one", () => {
		const mask = coverOutline({ d: "M-1e4-1e4H1e4V1e4H-1e4z" }, { width: 3, height: 2 });
		expect(mask).toEqual({ x: 0, y: 0, width: 3, height: 2, data: new Uint8Array(6).fill(255) });
		const slanted = coverOutline({ d: "M-10 0L70 20L-10 40z" }, SIZE);
		const points = [
			[
				[-10, 0],
				[70, 20],
				[-10, 40],
			],
		] as const;
		expect(
			farthest(wholeMask(slanted, SIZE), exactRows(points, "nonzero", SIZE)),
		).toBeLessThanOrEqual(1);
	});

	it.each([
		["nothing", ""],
		["what lies outside", "M100 100h9v9z"],
		["what has no area", "M1 1h9"],
	])("covers nothing with %s", (_, d) => {
		expect(coverOutline({ d }, SIZE)?.data.length).toBe(0);
	});

	it("leaves to the rasteriser what is not finite or too tangled", () => {
		expect(coverOutline({ d: "M0 0L1e999 0L0 9z" }, SIZE)).toBeUndefined();
		let tangle = "M0 0";
		for (let i = 0; i < 2000; i++) tangle += `L${(i * 37.7) % 64} ${(i * 23.3) % 64}`;
		const start = performance.now();
		expect(coverOutline({ d: tangle }, SIZE)).toBeUndefined();
		expect(performance.now() - start).toBeLessThan(3000);
	});
});

describe("flatten", () => {
	it.each([
		["M1 2L3 4 5 6Z", [[1, 2, 3, 4, 5, 6]]],
		["m1 2 2 2 2 2", [[1, 2, 3, 4, 5, 6]]],
		[
			"M1,2H4V5z m1 1h1v1",
			[
				[1, 2, 4, 2, 4, 5],
				[2, 3, 3, 3, 3, 4],
			],
		],
		["M.5.5-1-1+2+2", [[0.5, 0.5, -1, -1, 2, 2]]],
		["M0 0L1e1-2E-1 3 4", [[0, 0, 10, -0.2, 3, 4]]],
		["M0 0L1.00000000000000000001e1-2E-1,30e-1+.4e1", [[0, 0, 10, -0.2, 3, 4]]],
		["M0 0L123456789012345678901e-20 0 0 5", [[0, 0, Number("1.23456789012345678901"), 0, 0, 5]]],
		["M0 0L9 9L1 nonsense", []],
		["M0 0L9 9 8 0L1 x L5 5", [[0, 0, 9, 9, 8, 0]]],
	])("%s", (d, contours) => {
		expect(flatten(d)).toEqual(contours);
	});

	it.each([
		[
			"an arc with packed flags",
			"M0 10a10 10 0 01 20 0z",
			(x: number, y: number) => Math.hypot(x - 10, y - 10),
		],
		["a large arc", "M10 0A10 10 0 1 1 0 10", (x: number, y: number) => Math.hypot(x - 10, y - 10)],
	])("keeps %s on its circle", (_, d, radius) => {
		const points = flatten(d)[0] ?? [];
		for (let i = 0; i < points.length; i += 2)
			expect(Math.abs(radius(points[i]!, points[i + 1]!) - 10)).toBeLessThan(0.005);
	});

	it("mirrors the last control point for smooth curves, and the pen for others", () => {
		const smooth = flatten("M0 0C0 5 5 5 5 0S10-5 10 0z");
		expect(smooth).toEqual(flatten("M0 0C0 5 5 5 5 0C5-5 10-5 10 0z"));
		expect(flatten("M0 0Q2 4 4 0T8 0z")).toEqual(flatten("M0 0Q2 4 4 0Q6-4 8 0z"));
		expect(flatten("M0 0L4 0T8 4L0 4z")).toEqual(flatten("M0 0L4 0Q4 0 8 4L0 4z"));
	});
});
