/** Templates that try what a plate must keep: one matter each, with values to fill them. */
import type { SlotValues } from "../../../src/site/definition.js";

export interface Matter {
	readonly name: string;
	readonly svg: string;
	readonly values: readonly SlotValues[];
	/** Why it is drawn whole, where it is. */
	readonly whole?: string;
	/** The most that a channel may be away from the whole picture's. Default 2. */
	readonly levels?: number;
}

const svg = (content: string, root = "") =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126" viewBox="0 0 240 126" font-family="Inconsolata" ${root}>
	<rect width="240" height="126" fill="#dfe8df"/>${content}</svg>`;

const GRADIENT = `<defs><linearGradient id="ramp"><stop stop-color="#c02"/><stop offset="1" stop-color="#04c"/></linearGradient>
	<filter id="blur"><feGaussianBlur stdDeviation="2"/></filter>
	<filter id="shade"><feDropShadow dx="2" dy="3" stdDeviation="2" flood-opacity=".6"/></filter>
	<clipPath id="round"><circle cx="120" cy="63" r="50"/></clipPath>
	<mask id="fade"><rect width="240" height="126" fill="url(#grey)"/></mask>
	<linearGradient id="grey"><stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient></defs>`;
const TEXT = `<text id="a" x="20" y="80" font-size="60" fill="#17302c">Ag</text>`;
const words = ["Xy", "8", "quite long words", "", "&<é>"].map((a) => ({ a }));

export const MATTERS: readonly Matter[] = [
	{ name: "text on a flat ground", svg: svg(TEXT), values: words },
	{
		name: "text on a gradient",
		svg: svg(`${GRADIENT}<rect width="240" height="126" fill="url(#ramp)"/>${TEXT}`),
		values: words,
	},
	{
		name: "a gradient on text",
		svg: svg(`${GRADIENT}<text id="a" x="20" y="80" font-size="60" fill="url(#ramp)">Ag</text>`),
		values: words,
	},
	{
		name: "a stroke on text",
		svg: svg(
			`<text id="a" x="20" y="80" font-size="60" fill="none" stroke="#c02" stroke-width="3">Ag</text>`,
		),
		values: words,
	},
	{
		name: "a filter on the slot",
		svg: svg(`${GRADIENT}<text id="a" x="20" y="80" font-size="60" filter="url(#blur)">Ag</text>`),
		values: words,
	},
	{
		name: "a filter on the group of a slot",
		svg: svg(
			`${GRADIENT}<g filter="url(#shade)"><circle cx="60" cy="60" r="30" fill="#fff"/>${TEXT}</g>`,
		),
		values: words,
	},
	{
		name: "a clip on the group of a slot",
		svg: svg(
			`${GRADIENT}<g clip-path="url(#round)"><rect width="240" height="126" fill="#fff"/>${TEXT}</g>`,
		),
		values: words,
	},
	{
		name: "a mask by a style rule",
		svg: svg(
			`<style>.soft { mask: url(#fade) }</style>${GRADIENT}<g class="soft"><rect x="9" y="9" width="200" height="99" fill="#fff"/>${TEXT}</g>`,
		),
		values: words,
	},
	{
		name: "opacity on a group of two slots that overlap",
		svg: svg(`<g opacity=".6"><circle id="dot" cx="60" cy="60" r="40" fill="#c02"/>${TEXT}</g>`),
		values: [
			{ a: "Xy", dot: { fill: "#04c" } },
			{ a: "Xy", dot: false },
			{ a: false, dot: true },
		],
	},
	{
		name: "static art over a slot",
		svg: svg(
			`${TEXT}<circle cx="60" cy="70" r="25" fill="#04c" fill-opacity=".5"/><rect x="90" width="9" height="126" fill="#fff"/>`,
		),
		values: words,
	},
	{
		name: "static art between slots that overlap",
		svg: svg(
			`${TEXT}<circle cx="70" cy="60" r="30" fill="#fff" fill-opacity=".7"/><text id="b" x="50" y="100" font-size="70" fill="#c02" fill-opacity=".8">B</text><path d="M0 90L240 60" stroke="#04c" stroke-width="5" opacity=".5"/>`,
		),
		values: [
			{ a: "Xy", b: "Z" },
			{ a: "Xyzw", b: "" },
			{ a: "", b: "QQ" },
			{ a: "m", b: "MM" },
		],
	},
	{
		name: "static art before and after in the group of a slot",
		svg: svg(
			`<g transform="rotate(8 120 63) scale(1.1)" fill="#c02"><circle cx="50" cy="60" r="30"/><text id="a" x="20" y="80" font-size="60">Ag</text><circle cx="90" cy="60" r="12" fill-opacity=".5"/></g>`,
		),
		values: words,
	},
	{
		name: "hidden and shown groups",
		svg: svg(
			`<g id="g"><circle cx="60" cy="60" r="40" fill="#c02"/><text id="b" x="40" y="80" font-size="60">7</text></g><g id="h" display="none"><rect x="100" y="20" width="90" height="90" fill="#04c" rx="20"/></g>`,
		),
		values: [
			{ g: false },
			{ g: true, h: true },
			{ g: false, h: true },
			{ g: true, b: "9", h: false },
			{ h: null },
		],
	},
	{
		name: "attributes that move, turn and paint",
		svg: svg(`<rect id="r" x="20" y="20" width="80" height="60" fill="#c02"/>${TEXT}`),
		values: [
			{ r: { fill: "#04c", rx: 30 } },
			{ r: { transform: "rotate(20) translate(70 -30)", opacity: 0.4 } },
			{ r: { width: 200, stroke: "#000", "stroke-width": 7 }, a: "Z" },
			{ r: { x: 300 } },
		],
	},
	{
		name: "tspans of one text",
		svg: svg(
			`<text x="20" y="80" font-size="40">one <tspan id="a" fill="#c02">two</tspan> three</text>`,
		),
		values: words,
	},
	{
		name: "a slot in a nested viewport",
		svg: svg(
			`<svg x="20" y="20" width="100" height="80" viewBox="0 0 50 40"><rect width="50" height="40" fill="#fff"/><text id="a" x="3" y="30" font-size="30">Ag</text></svg>`,
		),
		values: words,
	},
	{
		name: "style rules by place and class",
		svg: svg(
			`<style>text { fill: #c02 } .big { font-size: 50px } g > text:first-child { fill: #04c }</style><g><text id="a" class="big" x="20" y="60">A</text><text id="b" class="big" x="90" y="90">B</text></g>`,
		),
		values: [{ b: "Xy" }, { a: "Q", b: "W" }, { a: "" }],
	},
	{
		name: "a blend mode under the slots",
		svg: svg(`<circle cx="60" cy="60" r="50" fill="#c02" style="mix-blend-mode:multiply"/>${TEXT}`),
		values: words,
	},
	{
		name: "a blend mode in an isolated group over a slot",
		svg: svg(
			`${TEXT}<g style="isolation:isolate"><circle cx="60" cy="60" r="30" fill="#c02"/><circle cx="90" cy="60" r="30" fill="#0c4" style="mix-blend-mode:multiply"/></g>`,
		),
		values: words,
	},
	{
		name: "a blend mode over a slot",
		svg: svg(`${TEXT}<circle cx="60" cy="60" r="50" fill="#c02" style="mix-blend-mode:multiply"/>`),
		values: words.slice(0, 2),
		whole: "blend-over-slot",
	},
	{
		name: "a slot in a gradient",
		svg: svg(
			`<defs><linearGradient id="ramp"><stop id="from" stop-color="#c02"/><stop offset="1" stop-color="#04c"/></linearGradient></defs><rect width="240" height="99" fill="url(#ramp)"/>`,
		),
		values: [{ from: { "stop-color": "#0c4" } }],
		whole: "slot-in-definition",
	},
	{
		name: "a drawn element used again",
		svg: svg(`<circle id="dot" cx="60" cy="60" r="30" fill="#c02"/><use href="#dot" x="90"/>`),
		values: [{ dot: { fill: "#04c" } }],
		whole: "drawn-element-referenced",
	},
	{
		name: "a ground that is a slot",
		svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 126"><rect id="ground" width="240" height="126" fill="#c02"/><circle cx="60" cy="60" r="30"/></svg>`,
		values: [{ ground: { fill: "#04c" } }],
		whole: "not-opaque",
	},
	{
		name: "a rect of a slot that covers all",
		svg: svg(`${TEXT}<rect id="veil" width="240" height="126" fill="#000" opacity="0"/>`),
		values: [{ veil: { opacity: 0.5 } }, { veil: { opacity: 0.9 }, a: "Xy" }],
	},
	{
		name: "outlines with one colour",
		svg: svg(
			`<g transform="translate(10 90) scale(.06 -.06)"><path id="a" d="M100 0L500 1000L900 0H700L600 300H350L250 0zM400 480H560L480 760z" fill="#17302c"/></g>`,
		),
		values: [{ a: { fill: "#c02" } }, { a: { transform: "translate(900 0)" } }, { a: false }],
	},
];
