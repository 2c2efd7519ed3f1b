import { describe, expect, test } from "vitest";
import {
	changedAreas,
	changedPixels,
	decodePng,
	encodePng,
	hashAreas,
	hashPixels,
	overlaps,
	type Pixels,
} from "./pixels.js";

const grey = (width: number, height: number): Pixels => ({
	width,
	height,
	data: new Uint8Array(width * height * 4).fill(128),
});

/** The picture with other levels at some places, each as pixel, channel and level. */
function dotted(
	pixels: Pixels,
	dots: readonly (readonly [number, number, number, number])[],
): Pixels {
	const data = Uint8Array.from(pixels.data);
	for (const [x, y, channel, level] of dots) data[(y * pixels.width + x) * 4 + channel] = level;
	return { ...pixels, data };
}

test("what is written is read, pixel by pixel", () => {
	const pixels = dotted(grey(5, 3), [[4, 2, 0, 7]]);
	const { width, height, data } = decodePng(encodePng(pixels));
	expect([width, height, ...data]).toEqual([5, 3, ...pixels.data]);
});

describe("the hash", () => {
	const base = grey(6, 4);
	test.each([
		["one level of one channel", dotted(base, [[5, 3, 3, 129]])],
		["another size with the same bytes", { ...base, width: 4, height: 6 }],
	])("tells %s", (_, other) => {
		expect(hashPixels(other)).not.toBe(hashPixels(base));
		expect(hashPixels({ ...base, data: Uint8Array.from(base.data) })).toBe(hashPixels(base));
	});
});

const cases = [
	{ dots: [], region: undefined, share: undefined, count: 0, most: 0 },
	{
		dots: [[40, 5, 0, 138]],
		region: { x: 40, y: 5, width: 1, height: 1 },
		areas: { x: 32, y: 0, width: 32, height: 32 },
		share: 1 / 8,
		count: 1,
		most: 10,
	},
	{
		// The second lies in the last, narrower area.
		dots: [
			[0, 40, 2, 128 - 20],
			[99, 63, 3, 255],
		],
		region: { x: 0, y: 40, width: 100, height: 24 },
		areas: { x: 0, y: 32, width: 100, height: 32 },
		share: 2 / 8,
		count: 2,
		most: 127,
	},
] as const;

describe("where two pictures of 100x64 differ", () => {
	const base = grey(100, 64);
	test.each(cases)("$count pixels", ({ dots, region, share, count, most, ...rest }) => {
		const other = dotted(base, dots);
		const exact = changedPixels(base, other);
		expect(exact).toEqual(region && { region, count, most });
		const coarse = changedAreas(hashAreas(base), hashAreas(other), base);
		expect(coarse).toEqual(share && { region: "areas" in rest && rest.areas, share });
	});
});

test.each([
	[{ x: 0, y: 0, width: 10, height: 10 }, { x: 10, y: 0, width: 5, height: 5 }, false],
	[{ x: 0, y: 0, width: 10, height: 10 }, { x: 9, y: 9, width: 5, height: 5 }, true],
	[{ x: 0, y: 0, width: 10, height: 10 }, { x: 2, y: 10, width: 5, height: 5 }, false],
	[{ x: 3, y: 3, width: 1, height: 1 }, { x: 0, y: 0, width: 9, height: 9 }, true],
])("%j and %j overlap: %s", (a, b, expected) => {
	expect(overlaps(a, b)).toBe(expected);
	expect(overlaps(b, a)).toBe(expected);
});
