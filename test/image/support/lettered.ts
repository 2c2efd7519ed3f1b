/** Templates that try what text in boxes, pictures and fragments must keep when they are drawn apart: one matter each. */
import { fragment } from "../../../src/site/fragment-slot.js";
import { image } from "../../../src/site/image-slot.js";
import { type TextOptions, text } from "../../../src/site/text-slot.js";
import { fixture } from "../../slots/support.js";
import type { Matter } from "./templates.js";

const svg = (content: string, root = "") =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126" viewBox="0 0 240 126" font-family="Noto Sans" ${root}>
	<defs><linearGradient id="ramp"><stop stop-color="#c02"/><stop offset="1" stop-color="#04c"/></linearGradient>
	<filter id="shade"><feDropShadow dx="2" dy="3" stdDeviation="2" flood-opacity=".6"/></filter>
	<clipPath id="round"><circle cx="120" cy="63" r="50"/></clipPath></defs>
	<rect width="240" height="126" fill="#dfe8df"/>${content}</svg>`;

const BOX = `<rect id="box" x="12" y="10" width="210" height="104" fill="none"/>`;
const TITLE = `<text id="a" font-size="34" fill="#17302c">A title</text>`;
const SCRIPTS = [
	"Short",
	"A title that is far too long for its box and ends with an ellipsis, however small it is set",
	"مرحبا بالعالم، هذا عنوان طويل",
	"שלום עולם, זו כותרת ארוכה",
	"สวัสดีชาวโลก นี่คือชื่อเรื่องที่ยาว",
	"नमस्ते दुनिया, यह एक शीर्षक है",
	"",
];
const within = (options: TextOptions = {}, texts: readonly string[] = SCRIPTS) =>
	texts.map((value) => ({ a: text(value, { within: "box", minSize: 12, ...options }) }));

const PHOTO = image(fixture("photo.png"));
const JPEG = image(fixture("photo.jpg"), { fit: "contain" });
const DRAWING = image(
	new TextEncoder().encode(
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="#0c4"/></svg>',
	),
);
const MISSING = image("https://nowhere.example/a.png");
const photos = [PHOTO, JPEG, DRAWING, MISSING].map((photo) => ({ photo }));
const bars = (count: number) =>
	Array.from(
		{ length: count },
		(_, i) =>
			`<rect id="r${i}" x="${20 + 9 * i}" y="${20 + ((i * 37) % 60)}" width="7.5" height="40" rx="2"/>`,
	).join("");

export const LETTERED: readonly Matter[] = [
	{ name: "a title in a box, in seven scripts", svg: svg(BOX + TITLE), values: within() },
	{
		name: "a title in a box over a gradient, under static art",
		svg: svg(
			`<rect width="240" height="126" fill="url(#ramp)"/>${BOX}${TITLE}<circle cx="60" cy="40" r="20" fill="#fff" fill-opacity=".4"/>`,
		),
		values: within({ valign: "middle", align: "center" }),
	},
	{
		name: "emoji in a box",
		// Ten layers over one pixel, each of them rounded to 8 bits in both drawings.
		levels: 3,
		svg: svg(BOX + TITLE),
		values: within({}, ["🚀 to 🇩🇪", "👍🏽", "1️⃣ and a title that is too long for its box 🎉🎉🎉"]),
	},
	{
		name: "a gradient on a title in a box, measured by its box",
		svg: svg(`${BOX}<text id="a" font-size="34" fill="url(#ramp)">A title</text>`),
		values: within({}, SCRIPTS.slice(0, 3)),
	},
	{
		name: "a stroke that shrinks with a title in a box",
		svg: svg(
			`${BOX}<text id="a" font-size="34" fill="#fff" stroke="#c02" stroke-width="3">A title</text>`,
		),
		values: within({}, SCRIPTS.slice(0, 3)),
	},
	{
		name: "a box that is a slot, painted and moved",
		svg: svg(`<rect id="box" x="12" y="10" width="120" height="60" fill="#fff"/>${TITLE}`),
		values: [
			{ a: text("In place", { within: "box", minSize: 9 }), box: { fill: "#f2c65a" } },
			{ a: text("In place", { within: "box", minSize: 9 }), box: false },
			{ a: text("Moved", { within: "box", minSize: 9 }), box: { x: 90, width: 140 } },
			{
				a: text("Turned into", { within: "box", minSize: 9 }),
				box: { transform: "translate(20 40)" },
			},
			{ a: text("Hidden box moved", { within: "box", minSize: 9 }), box: { y: 50, opacity: 0 } },
		],
	},
	{
		name: "a box in one moved group and its text in another",
		svg: svg(
			`<g id="left" transform="translate(20 5)"><rect id="box" width="100" height="50" fill="none"/></g><g transform="scale(1.5)">${TITLE}</g>`,
		),
		values: [
			...within({ minSize: 8 }, SCRIPTS.slice(0, 3)),
			{
				a: text("Moved along", { within: "box", minSize: 8 }),
				left: { transform: "translate(90 40)" },
			},
		],
	},
	{
		name: "a box and its text in a group with a filter",
		svg: svg(`<g filter="url(#shade)" transform="rotate(4)">${BOX}${TITLE}</g>`),
		values: within({}, SCRIPTS.slice(0, 3)),
	},
	{
		name: "text that names its box itself",
		svg: svg(
			`${BOX}<text id="a" style="shape-inside:url(#box);font-size:30px">A title</text><text id="b" x="20" y="120" font-size="9">b</text>`,
		),
		values: SCRIPTS.map((a) => ({ a, b: "plain" })),
	},
	{
		name: "text with an inline-size",
		svg: svg(`<text id="a" x="20" y="40" inline-size="190" font-size="24">A title</text>`),
		values: SCRIPTS.slice(0, 4).map((a) => ({ a })),
	},
	{
		name: "two titles in two boxes that overlap",
		svg: svg(
			`${BOX}<rect id="low" x="40" y="50" width="180" height="60" fill="none"/>${TITLE}<text id="b" font-size="30" fill="#c02" fill-opacity=".7">b</text>`,
		),
		values: SCRIPTS.slice(0, 4).map((value) => ({
			a: text(value, { within: "box", minSize: 12 }),
			b: text(`${value} again`, { within: "low", minSize: 10 }),
		})),
	},
	{
		name: "a picture in a rect, cut by its corners, with a stroke",
		svg: svg(
			`<rect id="photo" x="30" y="20" width="120" height="80" rx="14" fill="#fff" stroke="#17302c" stroke-width="5"/><path d="M0 90L240 60" stroke="#04c" stroke-width="5" opacity=".5"/>`,
		),
		values: photos,
	},
	{
		name: "a picture in a circle under a title",
		svg: svg(`<circle id="photo" cx="80" cy="60" r="48" fill="#fff"/>${BOX}${TITLE}`),
		values: photos.map((photo) => ({ ...photo, ...within()[1] })),
	},
	{
		name: "a picture in an image over all, translucent",
		svg: svg(`<image id="photo" width="240" height="126" opacity=".6"/>${TITLE}`),
		values: [...photos, { photo: false }],
	},
	{
		name: "a picture in a group with a clip path",
		svg: svg(
			`<g clip-path="url(#round)"><rect width="240" height="126" fill="#c02"/><rect id="photo" x="100" y="20" width="120" height="80" fill="#fff"/></g>`,
		),
		values: photos,
	},
	{
		name: "fragments with references and ids of their own",
		svg: svg(
			`<g id="chart" transform="rotate(3)" fill="#17302c"/><g id="other"><rect width="9" height="9"/></g>`,
		),
		values: [
			{ chart: fragment(bars(3)), other: fragment('<g fill="#c02"><path d="M99 9h40v40z"/></g>') },
			{ chart: fragment(`<g fill="url(#ramp)">${bars(20)}</g>`) },
			{
				chart: fragment(
					`<linearGradient id="own"><stop stop-color="#0c4"/><stop offset="1" stop-color="#fff"/></linearGradient><circle id="c" cx="60" cy="60" r="40" fill="url(#own)"/><use href="#c" x="90"/>`,
				),
				other: true,
			},
			{ chart: fragment(`<g opacity=".5">${bars(22)}</g>`), other: null },
		],
	},
	{
		name: "a fragment that blends",
		svg: svg(`<g id="chart"/>`),
		values: [{ chart: fragment('<path d="M9 9h99v99z" style="mix-blend-mode:multiply"/>') }],
		whole: "blend-over-slot",
	},
	{
		name: "a fragment that draws an element of the template again",
		svg: svg(`<circle id="dot" cx="40" cy="40" r="20" fill="#c02"/><g id="chart"/>`),
		values: [{ chart: fragment('<use href="#dot" x="90"/>') }],
		whole: "drawn-element-referenced",
	},
];
