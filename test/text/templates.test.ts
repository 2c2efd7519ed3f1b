/**
 * Slot text in templates, as outlines against resvg's own drawing of the same document with the text as `<text>`: at most
 * 0.5 % of the covered pixels may differ by more than 16 levels. The cases are about where the style comes from:
 * attributes, groups, `style`, rules, tspans. What this resvg gets wrong is left out, as in resvg.test.ts: it does not know
 * the `font` shorthand, nor weights between the hundreds, and paints nothing by a pattern in units of the box.
 */
import { afterAll, describe, expect, it } from "vitest";
import type { SlotValues } from "../../src/site/definition.js";
import { differingShare } from "./reference/resvg.js";
import { openDrawing } from "./support/drawing.js";

const MOST_DIFFERING = 0.005;
const LEVELS = 16;

const drawing = await openDrawing();
afterAll(() => drawing.close());

interface Case {
	readonly name: string;
	/** What is in the template. */
	readonly body: string;
	readonly values?: SlotValues;
}

const VALUES: SlotValues = { t: "Hamburg AVA To 42" };
const FONT = 'font-family="Noto Sans" font-size="52"';

/** One text with the attributes. */
function plain(
	name: string,
	attributes: string,
	value = "Hamburg AVA To 42",
	family = "Noto Sans",
): Case {
	const body = `<text id="t" x="60" y="120" font-family="${family}" font-size="52" ${attributes}>x</text>`;
	return { name, body, values: { t: value } };
}

const positioned = [
	plain("x and y in mm", 'x="30mm" y="28mm"'),
	plain("x in per cent", 'x="50%" text-anchor="middle"'),
	plain("dx and dy", 'dx="14" dy="-9"'),
	plain("dy in em", 'dy=".6em"'),
	plain("end", 'x="840" text-anchor="end"'),
	plain("no y", 'y="0" dominant-baseline="hanging"'),
].map((one) => ({ ...one, body: deduplicated(one.body) }));

/** The last of an attribute that is there twice. */
function deduplicated(body: string): string {
	return body.replace(/ (x|y)="[^"]*"(?=[^>]* \1=")/g, "");
}

const styled = [
	plain("weight", 'font-weight="bold"'),
	plain("numeric weight", 'font-weight="600"'),
	plain("lighter than bold", 'style="font-weight:lighter"'),
	plain("em size", 'style="font-size:1.5em"'),
	plain("size in pt", 'style="font-size:30pt"'),
	plain("named size", 'style="font-size:xx-large"'),
	plain("letter-spacing", 'letter-spacing="6"'),
	plain("letter-spacing in em", 'style="letter-spacing:-0.04em"'),
	plain("word-spacing", 'word-spacing="30"'),
	plain("kerning off", 'style="font-kerning:none"'),
	plain("an unknown family before", "", "Hamburg", "Nowhere, 'Noto Sans'"),
];

const painted = [
	plain("fill", 'fill="#c0392b"'),
	plain("fill in style", 'style="fill:#08f;fill-opacity:.5"'),
	plain("stroke alone", 'fill="none" stroke="#00f" stroke-width="3"'),
	plain("stroke over fill", 'fill="#fd0" stroke="#000" stroke-width="4" stroke-linejoin="round"'),
	plain("stroke under fill", 'fill="#fd0" stroke="#000" stroke-width="8" paint-order="stroke"'),
	plain("stroke in em", 'fill="none" stroke="#000" style="stroke-width:.05em"'),
	plain("dashes", 'fill="none" stroke="#000" stroke-width="2" stroke-dasharray="8 3"'),
	plain("opacity", 'opacity=".4" stroke="#000" stroke-width="6"'),
	plain("currentColor", 'color="#393" fill="currentColor"'),
	plain("evenodd around", 'fill-rule="evenodd"'),
	plain("a gradient in user space", 'fill="url(#user)"'),
	plain("a gradient of the box", 'fill="url(#box)"'),
	plain("a gradient of the box on a stroke", 'fill="none" stroke="url(#box)" stroke-width="5"'),
	plain("a filter", 'filter="url(#blur)"'),
	plain("a clip path", 'clip-path="url(#clip)"'),
	plain("a mask", 'mask="url(#mask)"'),
	plain("markers do not apply", 'marker-start="url(#dot)"'),
];
const DEFS = `<defs>
	<linearGradient id="user" gradientUnits="userSpaceOnUse" x1="60" x2="500"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
	<linearGradient id="box" y2="1"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient>
	<filter id="blur"><feGaussianBlur stdDeviation="3"/></filter>
	<clipPath id="clip"><rect x="60" y="90" width="200" height="100"/></clipPath>
	<mask id="mask" maskUnits="userSpaceOnUse" x="0" y="0" width="900" height="220"><rect width="300" height="220" fill="#fff"/></mask>
	<marker id="dot"><circle r="3"/></marker></defs>`;

const transformed = [
	"rotate(7 60 120)",
	"scale(1.25 .8)",
	"skewX(-15)",
	"translate(40,-20) rotate(-4)",
].map((transform) => plain(transform, `transform="${transform}"`));

const inherited: Case[] = [
	["the family by a group", `<g ${FONT}><text id="t" x="60" y="120">x</text></g>`],
	[
		"all of it by two groups",
		`<g font-family="Noto Sans" fill="#a0a"><g font-size="52" font-weight="700" text-anchor="end" letter-spacing="2"><text id="t" x="800" y="120">x</text></g></g>`,
	],
	[
		"the stroke by a group",
		`<g ${FONT} stroke="#f00" stroke-width="2"><text id="t" x="60" y="120">x</text></g>`,
	],
	[
		"bolder than a group",
		`<g ${FONT} font-weight="400"><text id="t" x="60" y="120" font-weight="bolder">x</text></g>`,
	],
	["em of a group", `<g ${FONT}><text id="t" x="1em" y="2em" font-size=".8em">x</text></g>`],
	[
		"a group's transform and opacity",
		`<g ${FONT} transform="translate(50 10) scale(.9)" opacity=".5"><text id="t" x="60" y="120">x</text></g>`,
	],
	[
		"the baseline by a group",
		`<g ${FONT} dominant-baseline="central"><text id="t" x="60" y="120">x</text></g>`,
	],
	[
		"a rule for text",
		`<style>text { font-size: 52px; font-weight: 700; font-family: "Noto Sans"; fill: #0a0 }</style><text id="t" x="60" y="120">x</text>`,
	],
	[
		"a rule for a class",
		`<style>.a { font-size: 30px } .b { font-family: "Noto Sans"; font-size: 52px; fill: teal }</style><text id="t" class="a b" x="60" y="120">x</text>`,
	],
	[
		"a rule for an id over one for a class",
		`<style>#t { font-size: 52px } .a { font-size: 20px; font-family: "Noto Sans" }</style><text id="t" class="a" x="60" y="120">x</text>`,
	],
	[
		"a rule for a child",
		`<style>g > text { font-size: 52px; font-family: "Noto Sans" } svg > text { font-size: 9px }</style><g><text id="t" x="60" y="120">x</text></g>`,
	],
	[
		"a rule for a descendant that is none",
		`<style>text { font-size: 52px; font-family: "Noto Sans" } a text { font-size: 12px }</style><text id="t" x="60" y="120">x</text>`,
	],
	[
		"a rule under style",
		`<style>text { font-size: 52px; font-family: "Noto Sans"; fill: red }</style><text id="t" x="60" y="120" style="fill:blue">x</text>`,
	],
	[
		"a rule over an attribute",
		`<style>text { font-size: 52px; font-family: "Noto Sans"; fill: red }</style><text id="t" x="60" y="120" fill="blue" font-size="9">x</text>`,
	],
	[
		"rules for the new elements",
		`<style>g { opacity: .2; fill: red } path { fill: lime; stroke: red; stroke-width: 9 }</style><text id="t" ${FONT} x="60" y="120">x</text>`,
	],
	[
		"an important rule",
		`<style>text { font-size: 52px; font-family: "Noto Sans"; fill: red !important }</style><text id="t" x="60" y="120" style="fill:blue">x</text>`,
	],
	[
		"an attribute selector",
		`<style>[data-a="1"] { font-size: 52px; font-family: "Noto Sans" }</style><text id="t" data-a="1" x="60" y="120">x</text>`,
	],
].map(([name = "", body = ""]) => ({ name, body }));

const runs: Case[] = [
	{
		name: "the first run's style",
		body: `<text id="t" ${FONT} x="9" y="9"><tspan x="60" y="120" fill="#c00" font-weight="700">one</tspan><tspan x="60" y="180">two</tspan></text>`,
	},
	{
		name: "a slot within a line",
		body: `<text ${FONT} x="60" y="120">Level <tspan id="t" fill="#c00" font-weight="700">3</tspan> of 9</text>`,
		values: { t: "1234" },
	},
	{
		name: "a slot within a centred line",
		body: `<text ${FONT} x="450" y="120" text-anchor="middle">Level <tspan id="t" font-size="80">3</tspan> of 9</text>`,
		values: { t: "12" },
	},
	{
		name: "two slots in one line",
		body: `<text ${FONT} x="60" y="120"><tspan id="a">3</tspan> : <tspan id="t" fill="red">4</tspan></text>`,
		values: { a: "12", t: "7" },
	},
	{
		name: "a slot on a line of its own",
		body: `<text ${FONT} x="60" y="80"><tspan>First</tspan><tspan id="t" x="60" dy="1.4em">second</tspan></text>`,
		values: { t: "Second line" },
	},
	{
		name: "a new y alone",
		body: `<text ${FONT} x="60" y="80">up <tspan id="t" y="140">down</tspan></text>`,
		values: { t: "lower" },
	},
	{
		name: "a shift within a line",
		body: `<text ${FONT} x="60" y="80">up <tspan id="t" dy="40" dx="9">down</tspan> on</text>`,
		values: { t: "lower" },
	},
	{
		name: "spaces collapse",
		body: `<text id="t" ${FONT} x="60" y="120">x</text>`,
		values: { t: "  one   two  " },
	},
	{
		name: "spaces are preserved",
		body: `<text id="t" ${FONT} x="60" y="120" xml:space="preserve">x</text>`,
		values: { t: " one   two" },
	},
	{
		name: "source spaces collapse",
		body: `<text ${FONT} x="60" y="120">\n\t<tspan>one</tspan>\n\t<tspan id="t">two</tspan>\n</text>`,
		values: { t: "three" },
	},
	{
		name: "alignment-baseline of a run",
		body: `<text ${FONT} x="60" y="120">up <tspan id="t" alignment-baseline="hanging">down</tspan></text>`,
		values: { t: "lower" },
	},
	{
		name: "a hidden run",
		body: `<text ${FONT} x="60" y="120">one <tspan id="a" visibility="hidden">two</tspan> <tspan id="t">3</tspan></text>`,
		values: { t: "4" },
	},
];

const scripts = (
	[
		["cyrillic", "Съешь этих булок", "Noto Sans"],
		["greek", "Γαζίες και μυρτιές", "Noto Sans"],
		["arabic", "مرحبا بالعالم", "Noto Sans Arabic"],
		["hebrew", "שלום עולם", "Noto Sans Hebrew"],
		["thai", "ภาษาไทยที่สวยงาม", "Noto Sans Thai"],
		["chinese", "第一章完", "Noto Sans CJK SC"],
		["japanese", "ちょっとコーヒー", "Noto Sans CJK JP"],
		["korean", "사이트의모든", "Noto Sans CJK KR"],
		["mixed", "abc שלום def", "Noto Sans, Noto Sans Hebrew"],
	] as const
).flatMap(([name, value, family]) =>
	[
		plain(name, "", value, family),
		plain(`${name}, centred in style`, 'style="text-anchor:middle" x="450"', value, family),
	].map((one) => ({ ...one, body: deduplicated(one.body) })),
);

const cases = [positioned, styled, painted, transformed, inherited, runs, scripts].flat();

describe("single lines of templates as resvg draws them", () => {
	it("has at least 60 cases, each of its own name", () => {
		expect(new Set(cases.map(({ name }) => name)).size).toBeGreaterThanOrEqual(60);
	});

	it.each(cases.map((one) => [one.name, one] as const))(
		"%s",
		async (_, { body, values = VALUES }) => {
			const template = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="220"><rect width="900" height="220" fill="#fff"/>${DEFS}${body}</svg>`;
			const own = await drawing.outlined(template, values);
			expect(own.texts).toHaveLength(1);
			expect(own.svg).not.toMatch(/<text/);
			const theirs = await drawing.asText(template, values);
			expect(differingShare(own.data, theirs.data, LEVELS)).toBeLessThanOrEqual(MOST_DIFFERING);
		},
	);
});
