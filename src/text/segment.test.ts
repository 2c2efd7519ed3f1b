import { describe, expect, it } from "vitest";
import { breakOpportunities, graphemeStarts, isEmoji } from "./segment.js";

function cut(text: string, at: readonly number[]): string[] {
	return at.map((end, i) => text.slice(at[i - 1] ?? 0, end));
}

function graphemes(text: string): string[] {
	return cut(text, graphemeStarts(text).slice(1));
}

function breaks(text: string): string {
	const at = breakOpportunities(text).map((one) => one.at);
	return cut(text, [...at, text.length]).join("|");
}

describe("graphemeStarts", () => {
	it.each([
		["letters", "abcé", ["a", "b", "c", "é"]],
		["combining marks", "e\u0301a", ["e\u0301", "a"]],
		["a family", "a👨‍👩‍👧b", ["a", "👨‍👩‍👧", "b"]],
		["flags", "🇩🇪🇫🇷", ["🇩🇪", "🇫🇷"]],
		["CRLF", "a\r\nb", ["a", "\r\n", "b"]],
		["conjoining jamo", "\u1112\u1161\u11ab", ["\u1112\u1161\u11ab"]],
		["nothing", "", []],
	])("%s", (_, text, expected) => {
		expect(graphemes(text)).toEqual(expected);
	});
});

it("cuts every character of the basic plane from its neighbours as ICU does", () => {
	const icu = new Intl.Segmenter("en", { granularity: "grapheme" });
	const wrong: string[] = [];
	for (let code = 0; code < 0xd800; code++) {
		const text = `a${String.fromCharCode(code)}a`;
		const expected = Array.from(icu.segment(text), ({ segment }) => segment);
		if (graphemes(text).join("|") !== expected.join("|")) wrong.push(code.toString(16));
	}
	expect(wrong).toEqual([]);
});

describe("breakOpportunities", () => {
	it.each([
		["after spaces and hyphens", "two words well-kept", "two |words |well-|kept"],
		["not at no-break spaces", "10\u00a0km away", "10\u00a0km |away"],
		["after soft hyphens", "ex\u00adtra", "ex\u00ad|tra"],
		["not inside emoji", "a 👨‍👩‍👧 b", "a |👨‍👩‍👧 |b"],
		["between ideographs, not before their punctuation", "日本、東京。", "日|本、|東|京。"],
		["before small kana, as CSS's normal strictness", "ニュース", "ニ|ュ|ー|ス"],
		["Thai by dictionary", "ภาษาไทย", "ภาษา|ไทย"],
		["Lao by dictionary", "ພາສາລາວ", "ພາສາ|ລາວ"],
		["Khmer by dictionary", "ខ្ញុំស្រលាញ់អ្នក", "ខ្ញុំ|ស្រលាញ់|អ្នក"],
		["quotes beside ideographs", "说“好”了", "说|“好”|了"],
		["a letter beside a full-width bracket", "SVG「図」a", "SVG|「図」|a"],
		["not after the slashes of a URL", "https://a.example/b/c", "https://a.example/b/c"],
		["numbers with a hyphen", "10-20", "10-|20"],
		["a maqaf", "סבא־רבא", "סבא־|רבא"],
	])("%s", (_, text, expected) => {
		expect(breaks(text)).toBe(expected);
	});

	it.each(["\n", "\r\n", "\u2028", "\u2029", "\u0085"])("must break after %j", (end) => {
		const found = breakOpportunities(`a${end}b c`);
		expect(found.map((one) => [one.at, one.isRequired])).toEqual([
			[1 + end.length, true],
			[1 + end.length + 2, false],
		]);
	});
});

describe("isEmoji", () => {
	it.each(["😀", "❤️", "1️⃣", "🇩🇪", "👍🏽", "☝🏿", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤‍🔥"])(
		"%s is",
		(cluster) => {
			expect(isEmoji(cluster)).toBe(true);
		},
	);

	it.each(["1", "#", "©", "❤", "😀\ufe0e", "a", "🇩", "é", "→"])("%s is not", (cluster) => {
		expect(isEmoji(cluster)).toBe(false);
	});
});
