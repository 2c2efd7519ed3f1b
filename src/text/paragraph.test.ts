import { describe, expect, it } from "vitest";
import { familiesFor, fontSources } from "../../test/text/reference/fonts.js";
import { loadFonts } from "./fonts.js";
import { analyse, MAX_CODE_UNITS, MAX_GRAPHEMES, type ParagraphOptions } from "./paragraph.js";
import { shapePiece } from "./shape.js";

const book = await loadFonts(fontSources());

function paragraph(text: string, more = {}, options: ParagraphOptions = {}) {
	return analyse(
		book,
		[{ text, style: { families: familiesFor("en"), size: 50, ...more } }],
		options,
	);
}

/** The parts that are shaped together. */
const items = (text: string) =>
	paragraph(text).items.map((item) => `${item.script} ${text.slice(item.start, item.end)}`);

const width = (text: string, more = {}) => paragraph(text, more).advances.at(-1) ?? 0;

describe("analyse", () => {
	it.each([
		["one script, one run", "Hello, world!", ["Latn Hello, world!"]],
		["a change of script", "abc где", ["Latn abc ", "Cyrl где"]],
		["a change of direction", "ab שלום", ["Latn ab ", "Hebr שלום"]],
		["digits in right-to-left text", "שלום12", ["Hebr שלום", "Hebr 12"]],
		["a space of the first font that has one", "ש ל", ["Hebr ש", "Hebr  ", "Hebr ל"]],
		["a letter of another font", "aşb", ["Latn a", "Latn ş", "Latn b"]],
	])("cuts text into runs: %s", (_, text, expected) => {
		expect(items(text)).toEqual(expected);
	});

	it("sums advances over offsets, and they grow with the size alone", () => {
		const { advances } = paragraph("abc");
		expect(advances).toHaveLength(4);
		expect([...advances]).toEqual([...advances].sort((a, b) => a - b));
		expect(width("abc", { size: 100 })).toBeCloseTo(2 * width("abc"), 6);
	});

	it("adds spacing to every cluster and every space", () => {
		const plain = width("a bc");
		expect(width("a bc", { letterSpacing: 7 }) - plain).toBeCloseTo(28, 1);
		expect(width("a b c", { wordSpacing: 7 }) - width("a b c")).toBeCloseTo(14, 6);
	});

	it("keeps letters joined that spacing would tear apart", () => {
		expect(width("سلام", { letterSpacing: 7 })).toBeCloseTo(width("سلام"), 6);
	});

	it("turns features on and off", () => {
		const glyphs = (more: object) => [...(paragraph("AV", more).items[0]?.run.advances ?? [])];
		expect(glyphs({})).not.toEqual(glyphs({ features: { kern: 0 } }));
	});

	it.each([
		["a language that is none", { language: "<é>" }],
		["features that are none", { features: { é: 1, kernn: 1, kern: NaN, liga: -1 } }],
		["axes that are none", { variations: { wght: NaN, "": 3 } }],
	])("passes over %s", (_, more) => {
		expect(width("AV fi", more)).toBeCloseTo(width("AV fi"), 6);
	});

	it("joins Arabic letters across a change of style", () => {
		const style = { families: familiesFor("ar"), size: 50 };
		const spans = [
			{ text: "كت", style },
			{ text: "اب", style: { ...style, weight: 700 } },
		];
		const joined = analyse(book, spans).items[0]?.run.glyphs;
		expect([...(joined ?? [])]).not.toEqual([...(paragraph("كت").items[0]?.run.glyphs ?? [])]);
	});

	it("shapes the same text once", () => {
		const [one, two] = [paragraph("Same"), paragraph("Same", { size: 20 })];
		expect(one.items[0]?.run).toBe(two.items[0]?.run);
		expect(shapePiece(book, one.items[0]!)).toBe(one.items[0]?.run);
	});

	it("treats a tab as a space and a control as nothing", () => {
		expect(width("a\tb")).toBeCloseTo(width("a b"), 6);
		expect(width("a\u0007b")).toBeCloseTo(width("a\u200bb"), 6);
		expect(paragraph("a\u0007\u0085\ud800").missing).toEqual([]);
	});

	it.each([
		["code units", `a${"\u0301".repeat(MAX_CODE_UNITS)}`, MAX_CODE_UNITS],
		["grapheme clusters", "x".repeat(MAX_GRAPHEMES + 1), MAX_GRAPHEMES],
	])("leaves out what is over the bound of %s", (_, text, length) => {
		const { isCut, text: kept, advances } = paragraph(text);
		expect({ isCut, length: kept.length }).toEqual({ isCut: true, length });
		expect(advances).toHaveLength(length + 1);
		expect(paragraph("x".repeat(MAX_GRAPHEMES)).isCut).toBe(false);
	});
});
