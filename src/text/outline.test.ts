import { describe, expect, it } from "vitest";
import { outlinePath } from "./outline.js";
import { lastResort } from "./resort.js";

/** The last resort's box: 0.5 to 5.5 wide and 7 high at 10 px, a frame of 0.5. */
const glyph = { font: lastResort, glyph: 1, x: 100, y: 50, size: 10, span: 0, cluster: 0 };

describe("outlinePath", () => {
	it("flips the font's y, scales and places, with the fewest separators", () => {
		expect(outlinePath([glyph])).toBe("M100.5 50v-7h5v7zM101 49.5h4v-6h-4z");
	});

	it("writes no separator before a minus", () => {
		expect(outlinePath([{ ...glyph, x: -200, y: 0 }])).toContain("M-199.5 0v-7h5");
	});

	it("applies a transform to every point", () => {
		const transform = [0, 1, -1, 0, 1000, 0] as const;
		expect(outlinePath([glyph], { transform })).toContain("M950 100.5h7v5h-7z");
	});

	it("takes the glyphs of one span", () => {
		const other = { ...glyph, span: 1, x: 0 };
		expect(outlinePath([glyph, other], { span: 1 })).toBe(outlinePath([other]));
		expect(outlinePath([glyph], { span: 3 })).toBe("");
	});
});
