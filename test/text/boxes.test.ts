/** Text in boxes, emoji and scripts through templates: golden pictures, each of one matter and looked at. */
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { text } from "../../src/index.js";
import type { SlotValues } from "../../src/site/definition.js";
import { goldenFolder } from "../support/golden.js";
import { openDrawing } from "./support/drawing.js";

const drawing = await openDrawing();
afterAll(() => drawing.close());

const WIDTH = 480;
const HEIGHT = 200;
const TITLE = "What the picture server learned in its twelfth month on call";
const BOX = `<rect id="box" x="20" y="20" width="440" height="160" fill="none" stroke="#bbb"/>`;
const LINE = `<path d="M0 100h480" stroke="#bbb"/>`;

interface Golden {
	readonly name: string;
	readonly body: string;
	readonly values: SlotValues;
}

/** A text of 40 px in the box. */
function boxed(name: string, value: SlotValues[string], attributes = ""): Golden {
	const body = `${BOX}<text id="t" font-family="Noto Sans" font-size="40" ${attributes}>sample</text>`;
	return { name, body, values: { t: value } };
}

/** A text on a line. */
function lined(name: string, value: string, family = "Noto Sans", attributes = ""): Golden {
	const body = `${LINE}<text id="t" x="20" y="100" font-family="${family}" font-size="36" ${attributes}>sample</text>`;
	return { name, body, values: { t: value } };
}

const within = "box";
const goldens: readonly Golden[] = [
	boxed("wraps", text("Wrapped at the right places", { within })),
	boxed("shrinks", text(`${TITLE}, and in its thirteenth`, { within, minSize: 12 })),
	boxed("ellipsis", text(`${TITLE} ${TITLE}`, { within, minSize: 36 })),
	boxed("cut", text(`${TITLE} ${TITLE}`, { within, overflow: "cut" })),
	boxed("overflow-visible", text(`${TITLE} again`, { within, overflow: "visible" })),
	boxed("max-lines", text(TITLE, { within, maxLines: 1 })),
	boxed("align-center", text("Centred lines, two of them", { within, align: "center" })),
	boxed("align-end", text("Lines that end at the right", { within, align: "end" })),
	boxed(
		"align-by-anchor",
		text("Anchored in the middle by the artist", { within }),
		'text-anchor="middle"',
	),
	boxed("valign-middle", text("In the middle", { within, valign: "middle" })),
	boxed("valign-bottom", text("At the bottom", { within, valign: "bottom" })),
	boxed("line-height", text("Lines that are set far apart", { within, lineHeight: 1.9 })),
	boxed("balance", text("Balanced lines are of one length", { within, balance: true })),
	boxed("long-word", text("Donaudampfschifffahrtsgesellschaftskapitän", { within })),
	boxed(
		"soft-hyphens",
		text("Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschaft", { within }),
	),
	boxed("no-break-spaces", text("They were three\u00a0words\u00a0kept together", { within })),
	boxed("hard-breaks", text("First\nSecond\nThird", { within, minSize: 20 })),
	boxed(
		"stroke-inside",
		text("Stroked up to the edge", { within, minSize: 8 }),
		'fill="none" stroke="#06c" stroke-width="2" stroke-linejoin="round"',
	),
	{
		name: "box-moved",
		body: `<g transform="translate(40 30) scale(.8)"><rect id="box" width="480" height="160" fill="none" stroke="#bbb"/></g><g transform="translate(200 0)"><text id="t" font-family="Noto Sans" font-size="32">x</text></g>`,
		values: { t: text("The box is where it is seen", { within, valign: "bottom", align: "end" }) },
	},
	{
		name: "box-rotated-with-text",
		body: `<g transform="rotate(-8 240 100)">${BOX}<text id="t" font-family="Noto Sans" font-size="40">x</text></g>`,
		values: { t: text("Box and text in one rotated group", { within }) },
	},
	{
		name: "inline-size",
		body: `<path d="M40 0v200M400 0v200M0 60h480" stroke="#bbb"/><text id="t" x="40" y="60" style="inline-size:360px;font:32px 'Noto Sans'">x</text>`,
		values: { t: "A plain text wraps in the width it states" },
	},
	{
		name: "gradient-over-lines",
		body: `<linearGradient id="g" x2="0" y2="1"><stop stop-color="#e00"/><stop offset="1" stop-color="#00e"/></linearGradient>${BOX}<text id="t" font-family="Noto Sans" font-size="40" font-weight="700" fill="url(#g)">x</text>`,
		values: { t: text("One gradient over all the lines", { within }) },
	},
	{
		name: "slot-in-line",
		body: `${LINE}<text x="240" y="100" font-family="Noto Sans" font-size="36" text-anchor="middle">Level <tspan id="t" fill="#c00" font-weight="700" font-size="48">3</tspan> of 9</text>`,
		values: { t: "1234" },
	},
	lined("emoji-in-line", "Hi 😀 a👍🏽b 👩🏽‍💻 👨‍👩‍👧‍👦"),
	lined("emoji-flags-keycaps", "🇩🇪 🇯🇵 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ #️⃣ 🏳️‍🌈 ❤️ ©"),
	boxed(
		"emoji-in-box",
		text("Emoji 🎉 wrap 🚀 and 🐈 shrink 🌍 with their text 📚", { within, minSize: 10 }),
	),
	lined("missing-glyph", "Runes ᚠᚢ here"),
	lined("latin", "Ħamburgefonſtiv ÄÖÜ"),
	lined("cyrillic", "Съешь ещё булок"),
	lined("greek", "Γαζίες μυρτιές"),
	lined("arabic", "مرحبا بالعالم", "Noto Sans Arabic", 'text-anchor="middle" dx="220"'),
	lined("hebrew", "שָׁלוֹם עולם", "Noto Sans Hebrew"),
	lined("devanagari", "क्षत्रिय हिन्दी", "Noto Sans Devanagari"),
	lined("thai", "ภาษาไทยที่สวยงาม", "Noto Sans Thai"),
	lined("chinese", "第一章完", "Noto Sans CJK SC"),
	lined("japanese", "ちょっとコーヒー", "Noto Sans CJK JP"),
	lined("korean", "사이트의모든", "Noto Sans CJK KR"),
	lined("mixed-bidi", "abc שלום 123 def مرحبا"),
	boxed("arabic-in-box", text("مرحبا بالعالم هذا عنوان طويل في صندوق", { within })),
	boxed("thai-in-box", text("ภาษาไทยที่สวยงามในกล่องเล็ก", { within })),
	boxed(
		"chinese-in-box",
		text("第一章完第一章完第一章完第一章完", { within }),
		'xml:lang="zh-Hans"',
	),
];

const folder = goldenFolder(new URL("../golden/text/", import.meta.url), [
	...goldens.map(({ name }) => name),
	"inkscape-flowed",
]);

describe("golden pictures of text in templates", () => {
	test.each(goldens.map((one) => [one.name, one] as const))(
		"%s",
		async (name, { body, values }) => {
			const template = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>${body}</svg>`;
			folder.check(name, await drawing.outlined(template, values));
		},
	);

	test("inkscape-flowed", async () => {
		const template = readFileSync(new URL("fixtures/inkscape-flowed.svg", import.meta.url), "utf8");
		const values = {
			title: "Another headline flows into the same frame",
			author: "by somebody else, at some length",
		};
		const drawn = await drawing.outlined(template, values);
		expect(drawn.texts.map(({ fits, isTruncated }) => [fits, isTruncated])).toEqual([
			[true, false],
			[true, false],
		]);
		folder.check("inkscape-flowed", drawn);
	});

	test("none is stale", () => {
		expect(folder.stale()).toEqual([]);
	});
});
