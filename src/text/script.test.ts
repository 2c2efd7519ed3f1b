import { describe, expect, it } from "vitest";
import { ScriptFinder, takesLetterSpacing } from "./script.js";
import { graphemeStarts } from "./segment.js";

function runs(text: string): string {
	const scripts = new ScriptFinder().scripts(text, graphemeStarts(text));
	return scripts.filter((script, i) => script !== scripts[i - 1]).join(" ");
}

describe("ScriptFinder", () => {
	it.each([
		["one script", "Hello, world 1", "Latn"],
		["common characters follow", "abc (где) 12", "Latn Cyrl"],
		["leading punctuation looks ahead", "«Привет»", "Cyrl"],
		["all common", "123 !", "Zyyy"],
		["marks belong to their base", "e\u0301 ש\u05b8", "Latn Hebr"],
		["kana and ideographs", "漢字とカナ", "Hani Hira Kana"],
		["astral letters", "𞤀𞤁 a", "Adlm Latn"],
	])("%s", (_, text, expected) => {
		expect(runs(text)).toBe(expected);
	});
});

describe("takesLetterSpacing", () => {
	it.each([
		["Latn", true],
		["Hebr", true],
		["Arab", false],
		["Deva", false],
	])("%s: %s", (script, expected) => {
		expect(takesLetterSpacing(script)).toBe(expected);
	});
});
