import { parseXml } from "@rgrove/parse-xml";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, escapeAttribute, escapeText, MAX_GRAPHEMES } from "./clean.js";

const grapheme = new Intl.Segmenter("en", { granularity: "grapheme" });
const countGraphemes = (text: string) => [...grapheme.segment(text)].length;
const anyText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 400 }),
	fc.string({ unit: "grapheme", maxLength: 400 }),
	fc
		.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 })
		.map((units) => String.fromCharCode(...units)),
	fc
		.array(
			fc.constantFrom(
				"a",
				"\u0301",
				"\u200d",
				"\u202e",
				"\ud83d",
				"\n",
				"👩‍👩‍👧",
				"]]>",
				"&#0;",
				"\0",
			),
			{
				maxLength: 300,
			},
		)
		.map((parts) => parts.join("")),
);

describe("cleanText", () => {
	test.each([
		["plain text", "Hello, world", "Hello, world"],
		["markup is text", "<b>&amp;]]></b>", "<b>&amp;]]></b>"],
		["line breaks of every system", "a\r\nb\nc\rd\u2028e\u2029f\u0085g", "a b c d e f g"],
		["tabs", "a\tb", "a b"],
		["NUL and control characters", "a\u0000\u0008\u001b[31mb\u007f\u009b", "a[31mb"],
		["a lone surrogate", "a\ud800b\udc00", "a\ufffdb\ufffd"],
		["what is no character", "a\ufffe\uffffb", "ab"],
		["zalgo", `Z${"\u0301".repeat(50)}a`, `Z${"\u0301".repeat(3)}a`],
		["zalgo held together by joiners", `Z${"\u0301\u200d".repeat(50)}`, "Z\u0301\u200d\u0301"],
		["overrides, embeddings and isolates", "a\u202eb\u202ac\u2066d\u2069e\u202cf", "abcdef"],
		["direction marks stay", "\u200fשלום 12\u200e!", "\u200fשלום 12\u200e!"],
		["Hebrew with points and Thai", "שָׁלוֹם น้ำ", "שָׁלוֹם น้ำ"],
		["an emoji family", "👩🏽‍❤️‍💋‍👨🏽🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👩🏽‍❤️‍💋‍👨🏽🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
		["nothing", "", ""],
	])("%s", (_matter, value, expected) => {
		expect(cleanText(value)).toBe(expected);
	});

	test("280 graphemes are kept, not one more, however many code units they take", () => {
		const family = "👩‍👩‍👧";
		expect(cleanText("x".repeat(280))).toBe("x".repeat(280));
		expect(cleanText("x".repeat(281))).toBe("x".repeat(280));
		expect(cleanText(family.repeat(281))).toBe(family.repeat(280));
	});

	test("a cut never halves a surrogate pair", () => {
		expect(cleanText(`a${"😀".repeat(5_000)}`)).toBe(`a${"😀".repeat(279)}`);
		expect(cleanText(`a${"\u{e0061}".repeat(5_000)}`)).not.toContain("\ufffd");
	});

	test("100 kB and 1 MB cost no more than 5 kB", () => {
		for (const text of ["a\u0301\u0302\u0303\u0304", "😀", "\u0000", "\u1100", "<&>"]) {
			const megabyte = text.repeat(1_000_000 / text.length);
			const start = performance.now();
			for (let i = 0; i < 20; i++) cleanText(megabyte);
			expect((performance.now() - start) / 20).toBeLessThan(20);
		}
	});

	test("whatever comes in: bounded, well-formed, XML characters, one line, no more on a second pass", () => {
		fc.assert(
			fc.property(anyText, (value) => {
				const text = cleanText(value);
				expect(text.isWellFormed()).toBe(true);
				expect(countGraphemes(text)).toBeLessThanOrEqual(MAX_GRAPHEMES);
				expect(text).not.toMatch(
					/[\x00-\x1f\x7f-\x9f\ufffe\uffff\u2028\u2029\u202a-\u202e\u2066-\u2069]/,
				);
				expect(text).not.toMatch(/\p{M}{4}/u);
				expect(cleanText(text)).toBe(text);
			}),
			{ numRuns: 1_000 },
		);
	});
});

describe("escaping", () => {
	test("text and attribute survive a strict parser as they are", () => {
		const xmlText = anyText.map((text) =>
			text.toWellFormed().replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ""),
		);
		fc.assert(
			fc.property(xmlText, (text) => {
				const { root } = parseXml(
					`<a b="${escapeAttribute(text)}" c='${escapeAttribute(text)}'>${escapeText(text)}</a>`,
				);
				expect(root?.text).toBe(text);
				expect(root?.attributes).toEqual({ b: text, c: text });
			}),
			{ numRuns: 500 },
		);
	});
});
