/** Letters from the cache against the same text as one path, which test/image/coverage.slow.test.ts holds to the truth. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { farthest, wholeMask } from "../../test/image/support/masks.js";
import type { Matrix } from "../template/matrix.js";
import {
	type FontBook,
	type LineGlyph,
	layoutInline,
	loadFonts,
	outlinePath,
} from "../text/index.js";
import { AccountRoom, coverOutline } from "./coverage.js";
import { coverLetters, LetterCache } from "./letters.js";

const SIZE = { width: 320, height: 96 };
const noto = (script: string, weight: number) =>
	`noto-sans${script === "latin" ? "" : `-${script}`}/files/noto-sans${script === "latin" ? "" : `-${script}`}-${script}-${weight}-normal.woff`;
const FILES = [
	["Latin", `@fontsource/${noto("latin", 700)}`],
	["Arabic", `@fontsource/${noto("arabic", 700)}`],
	["Devanagari", `@fontsource/${noto("devanagari", 700)}`],
	["Inter", "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"],
] as const;

let book: FontBook;
beforeAll(async () => {
	book = await loadFonts(
		FILES.map(([family, file]) => ({
			bytes: new Uint8Array(readFileSync(new URL(`../../node_modules/${file}`, import.meta.url))),
			where: file,
			family,
		})),
	);
});

function glyphsOf(family: string, text: string, x = 12.3, letterSpacing = 0): readonly LineGlyph[] {
	const style = { families: [family], size: 48, weight: 700, letterSpacing };
	return layoutInline(book, [{ text, style }], { x: [x], y: [60.7] }).glyphs;
}

function draw(glyphs: readonly LineGlyph[], transform?: Matrix, cache = new LetterCache()) {
	return wholeMask(coverLetters(glyphs, transform, SIZE, new AccountRoom(), cache), SIZE);
}

/** Numbers of a path are rounded to a hundredth, which an edge of full height shows as 1.3 levels. */
const ROUNDED = 2;

describe("coverLetters", () => {
	it.each([
		["letters apart", "Latin", "Sphinx 017", 0],
		["a kerned pair", "Latin", "AVATo.", 0],
		["letters over one another", "Latin", "OOO@@", -20],
		["letters that join", "Arabic", "مرحبا بالعالم", 0],
		["letters under a common line", "Devanagari", "नमस्ते दुनिया", 0],
		["letters of contours that overlap", "Inter", "Qt&8 Rh", 0],
	] as const)("draws %s as one path does", (_, family, text, spacing) => {
		const glyphs = glyphsOf(family, text, 12.3, spacing);
		const expected = wholeMask(coverOutline({ d: outlinePath(glyphs) }, SIZE), SIZE);
		expect(Math.max(...expected)).toBe(255);
		expect(farthest(draw(glyphs), expected)).toBeLessThanOrEqual(ROUNDED);
	});

	it.each([
		["moved", [1, 0, 0, 1, 7.25, -3.5]],
		["turned", [0.9, 0.2, -0.2, 0.9, 10, -8]],
		["mirrored", [-1, 0, 0, 1, 300, 0]],
		["cut on the left and at the top", [1, 0, 0, 1, -60, -40]],
		["cut on the right and at the bottom", [1.5, 0, 0, 1.5, 100, 10]],
	] as const)("draws text that is %s", (_, transform) => {
		const glyphs = glyphsOf("Latin", "Where g");
		const expected = wholeMask(coverOutline({ d: outlinePath(glyphs), transform }, SIZE), SIZE);
		expect(farthest(draw(glyphs, transform), expected)).toBeLessThanOrEqual(ROUNDED);
	});

	it("draws the same whatever was drawn before", () => {
		const cache = new LetterCache();
		draw(glyphsOf("Latin", "abcdefgh"), undefined, cache);
		// The same letters at other fractions of a pixel, and at so many sizes that the first are forgotten.
		for (let n = 1; n < 40; n++)
			draw(glyphsOf("Latin", "hgfedcba", n / 7), [n / 20, 0, 0, 1, 0, 0], cache);
		const glyphs = glyphsOf("Latin", "heard", 3.9);
		expect(draw(glyphs, undefined, cache)).toEqual(draw(glyphs));
	});

	it("covers nothing with spaces, and nothing outside of the picture", () => {
		for (const transform of [undefined, [1, 0, 0, 1, 5000, 0]] as const) {
			const text = transform === undefined ? "   " : "abc";
			const mask = coverLetters(
				glyphsOf("Latin", text),
				transform,
				SIZE,
				new AccountRoom(),
				new LetterCache(),
			);
			expect(mask?.data.length).toBe(0);
		}
	});

	it("leaves to the rasteriser what is not finite", () => {
		const glyphs = glyphsOf("Latin", "abc");
		for (const transform of [
			[1, 0, 0, 1, Number.NaN, 0],
			[Infinity, 0, 0, 1, 0, 0],
		] as const)
			expect(
				coverLetters(glyphs, transform, SIZE, new AccountRoom(), new LetterCache()),
			).toBeUndefined();
	});
});
