/** Lines one by one; that they are Chromium's, in every script, is tested in test/text/reference.test.ts. */
import { describe, expect, it } from "vitest";
import { familiesFor, fontSources } from "../../test/text/reference/fonts.js";
import { loadFonts } from "./fonts.js";
import { breakLines, buildLine, lowerBound, rangeWidth, union } from "./lines.js";
import { analyse } from "./paragraph.js";
import { tailWidth } from "./tail.js";

const book = await loadFonts(fontSources());
const paragraph = (text: string, more = {}) =>
	analyse(book, [{ text, style: { families: familiesFor("en"), size: 50, ...more } }]);

describe("breakLines", () => {
	it("looks at one line more than the limit, and no further", () => {
		expect(breakLines(paragraph("a ".repeat(300)), 60, 4)).toHaveLength(5);
	});

	it("leaves hanging spaces out of a line, and keeps no-break spaces", () => {
		expect(breakLines(paragraph("aa   bb\u00a0"), 100, 9)).toEqual([
			{ start: 0, end: 2, tail: "" },
			{ start: 5, end: 8, tail: "" },
		]);
	});

	it("ends a line at a soft hyphen only when the hyphen fits too", () => {
		const text = "over\u00adflow";
		const whole = paragraph(text);
		const first = rangeWidth(whole, 0, 4);
		const hyphen = tailWidth(whole, 4, "\u00ad");
		expect(hyphen).toBeGreaterThan(5);
		expect(breakLines(whole, first + hyphen, 9)[0]).toEqual({ start: 0, end: 4, tail: "\u00ad" });
		expect(breakLines(whole, first + hyphen - 1, 9)[0]?.tail).toBe("");
	});

	it("puts a cluster that is wider than the measure on a line of its own", () => {
		expect(breakLines(paragraph("WW"), 1, 9).map((line) => line.end)).toEqual([1, 2]);
	});
});

describe("buildLine", () => {
	it("ends without letter-spacing", () => {
		const text = paragraph("abc", { letterSpacing: 10 });
		const plain = paragraph("abc");
		const range = { start: 0, end: 3, tail: "" };
		const spaced = buildLine(text, range).width;
		expect(spaced - buildLine(plain, range).width).toBeCloseTo(20, 1);
		expect(rangeWidth(text, 0, 3)).toBeCloseTo(spaced, 6);
	});

	it("puts an ellipsis on the left of right-to-left text", () => {
		const line = buildLine(paragraph("שלום"), { start: 0, end: 3, tail: "…" });
		const [first, second] = line.glyphs;
		expect(line.glyphs).toHaveLength(4);
		expect(first?.x).toBe(0);
		expect(second?.x).toBeGreaterThan(10);
		expect(first?.font).not.toBe(second?.font);
	});

	it("has no ink for a blank line", () => {
		const line = buildLine(paragraph("a b"), { start: 1, end: 2, tail: "" });
		expect(line.ink).toBeUndefined();
		expect(line.width).toBeGreaterThan(0);
	});
});

describe("lowerBound", () => {
	it.each([
		[0, 0],
		[2, 1],
		[3, 1],
		[6, 3],
	])("of %i", (wanted, index) => {
		expect(lowerBound([1, 3, 5], wanted)).toBe(index);
	});
});

describe("union", () => {
	it("is the box round all boxes", () => {
		expect(union([])).toBeUndefined();
		expect(
			union([
				[0, 1, 2, 3],
				[-1, 2, 1, 9],
			]),
		).toEqual([-1, 1, 2, 9]);
	});
});
