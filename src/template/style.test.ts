/** The cascade as the rasteriser applies it: which rules match, and which declaration is the last. */
import { describe, expect, test } from "vitest";
import { parseTree } from "./parse.js";
import { indexIds } from "./references.js";
import { parseSelector } from "./selector.js";
import { Styles } from "./style.js";
import type { TemplateElement } from "./tree.js";

const BODY = `<g id="outer" class="layer big"><g id="inner"><rect id="first"/><text id="t" class="title big" data-kind="head-line" lang="en-GB">x</text></g></g>`;

function parse(css: string, body = BODY) {
	const root = parseTree(
		`<svg xmlns="http://www.w3.org/2000/svg"><style>${css}</style>${body}</svg>`,
		"a.svg",
	);
	const ids = indexIds(root);
	const at = (id: string): TemplateElement => {
		const found = ids.get(id);
		if (found === undefined) throw new Error(`no ${id}`);
		return found;
	};
	return { styles: new Styles(root), at };
}

describe("a selector", () => {
	const { at } = parse("");
	test.each([
		["text", true],
		["*", true],
		["#t", true],
		[".title", true],
		["text.title.big#t", true],
		["g text", true],
		["g > text", true],
		["#outer text", true],
		["#outer > text", false],
		["g>g>text", true],
		[".layer > g > .title", true],
		["svg g g text", true],
		["g g g text", false],
		["rect", false],
		[".titl", false],
		["[data-kind]", true],
		['[data-kind="head-line"]', true],
		["[data-kind^=head]", true],
		["[data-kind$=line]", true],
		["[data-kind*='d-l']", true],
		["[data-kind~=head]", false],
		["[lang|=en]", true],
		["[missing]", false],
		["rect:first-child", false],
		["text:first-child", false],
		["#inner:first-child > text", true],
	])("%s: %s", (selector, isMatching) => {
		expect(parseSelector(selector)?.matches(at("t"))).toBe(isMatching);
	});

	test.each([
		"",
		"text +",
		"rect + text",
		"a ~ b",
		"text:hover",
		"text::before",
		":not(g)",
		"text >",
		"a".repeat(3) + " b".repeat(40),
	])("%s is not understood", (selector) => {
		expect(parseSelector(selector)).toBeUndefined();
	});

	test("of many steps takes no time in a deep tree", () => {
		const deep = `${"<g>".repeat(90)}<text id="t">x</text>${"</g>".repeat(90)}`;
		const selector = parseSelector(`rect ${"g ".repeat(10)}text`);
		const start = performance.now();
		expect(selector?.matches(parse("", deep).at("t"))).toBe(false);
		expect(performance.now() - start).toBeLessThan(200);
	});
});

describe("what an element declares", () => {
	test.each([
		["a rule over an attribute", "text{fill:red}", 'fill="blue"', "red"],
		["style over a rule", "#t{fill:red}", 'style="fill:blue"', "blue"],
		["style over an important rule", "#t{fill:red!important}", 'style="fill:blue"', "blue"],
		["the later of two rules", "text{fill:red}text{fill:lime}", "", "lime"],
		["an id over a class", "#t{fill:red}.a{fill:lime}", 'class="a"', "red"],
		["two classes over one", ".a.b{fill:red}.b{fill:lime}", 'class="a b"', "red"],
		["a class over types", ".a{fill:red}svg text{fill:lime}", 'class="a"', "red"],
		["a list of selectors", "rect,text{fill:red}", "", "red"],
		["no rule within @media", "@media print{text{fill:red}}text{color:lime}", "", undefined],
		["a rule after @import", "@charset 'x';text{fill:red}", "", "red"],
		["nothing of a broken selector", "text:hover{fill:red}", "", undefined],
		["an unclosed rule", "text{fill:red", "", "red"],
	])("is %s", (_, css, attributes, expected) => {
		const { styles, at } = parse(css, `<text id="t" ${attributes}>x</text>`);
		expect(styles.declared(at("t"), "fill")).toBe(expected);
	});

	test.each([
		[
			"font:bold 40px/1.2 'Noto Sans',serif",
			{
				"font-weight": "bold",
				"font-size": "40px",
				"line-height": "1.2",
				"font-family": "'Noto Sans',serif",
				"font-style": "normal",
			},
		],
		[
			"font-weight:700;font:italic small-caps condensed 1em A",
			{
				"font-weight": "normal",
				"font-style": "italic",
				"font-variant": "small-caps",
				"font-stretch": "condensed",
				"font-size": "1em",
				"font-family": "A",
			},
		],
		["font:12px A;font-size:20px", { "font-size": "20px", "font-family": "A" }],
		["font-size:9px;font:nonsense", { "font-size": "9px", "font-family": undefined }],
	])("reads %s", (style, expected) => {
		const { styles, at } = parse("", `<text id="t" style="${style}">x</text>`);
		for (const [property, value] of Object.entries(expected))
			expect([property, styles.declared(at("t"), property)]).toEqual([property, value]);
	});
});
