import { describe, expect, test } from "vitest";
import { charactersOf, closedOver } from "./drawn-characters.js";

const has = (known: ReadonlySet<number>, text: string) =>
	[...text].filter((char) => known.has(char.codePointAt(0) ?? 0)).join("");

describe("characters of texts", () => {
	test("are ASCII and what stands for cut and broken text, whatever the texts", () => {
		expect(charactersOf([]).size).toBe(95 + 6);
		expect(has(charactersOf([]), " ~Az09\u00a0\u00ad\u2010…\u25cc\ufffdé")).toBe(
			" ~Az09\u00a0\u00ad\u2010…\u25cc\ufffd",
		);
	});

	test.each([
		["composed and decomposed", "é", "é\u0301"],
		["of compatibility", "ﬁ…", "fi."],
		["with syllables and their letters", "한", "한\u1112\u1161\u11ab"],
		["of a Thai vowel in two parts", "\u0e33", "\u0e33\u0e4d\u0e32\uf700\uf71a"],
		["of a Khmer vowel in two parts", "\u17be", "\u17be\u17c1"],
		["beyond the basic plane, selectors included", "\u{1f600}\ufe0f", "\u{1f600}\ufe0f"],
		["for a half of a pair", "\ud800", "\ufffd"],
	])("are those %s", (_, text, due) => {
		expect(has(charactersOf([text]), due)).toBe(due);
	});
});

test("a font's forms of known characters count as known, and others do not", () => {
	const ofFont = [..."\u0628\ufe91\ufef5\u200a\u2011é"].map((char) => char.codePointAt(0) ?? 0);
	const closed = closedOver(charactersOf(["\u0628"]), ofFont);
	expect(has(closed, "\u0628\ufe91\u200a\u2011")).toBe("\u0628\ufe91\u200a\u2011");
	expect(has(closed, "\ufef5é")).toBe("");
});
