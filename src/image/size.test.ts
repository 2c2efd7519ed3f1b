import { describe, expect, test } from "vitest";
import { requestedSize } from "./size.js";

const image = { width: 1200, height: 600 };

describe("requestedSize", () => {
	test.each([
		["", 1200, 600],
		["width=600&height=600", 600, 600],
		["width=600", 600, 300],
		["height=300", 600, 300],
		["width=&height=", 1200, 600],
		["width=%20&height=x", 1200, 600],
		["width=0", 1200, 600],
		["width=-5&height=-1", 1200, 600],
		["width=-5&height=300", 600, 300],
		["width=NaN&height=Infinity", 1200, 600],
		["width=1e400", 1200, 600],
		["width=1e9", 2400, 1200],
		["width=2401&height=2401", 2400, 2400],
		["width=99999999999999999999&height=10", 2400, 10],
		["height=2400", 2400, 2400],
		["width=0.2", 1, 1],
		["width=600.4", 600, 300],
		["width=1", 1, 1],
		["width=0x10", 16, 8],
		["width=600&width=7", 600, 300],
	])("?%s is %i x %i", (query, width, height) => {
		expect(requestedSize(image, new URLSearchParams(query))).toEqual({ width, height });
	});
});
