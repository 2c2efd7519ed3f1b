/** Which texts become outlines, where their style comes from, and which mistakes are loud. */
import { afterAll, describe, expect, test } from "vitest";
import { text } from "../../src/index.js";
import type { SlotValues } from "../../src/site/definition.js";
import { openDrawing } from "./support/drawing.js";

const drawing = await openDrawing();
afterAll(() => drawing.close());

const FONT = 'font-family="Noto Sans" font-size="40"';
const wrap = (body: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="400" height="200">${body}</svg>`;
const outlined = (body: string, values: SlotValues) => drawing.outlined(wrap(body), values);

describe("what outlines cannot honour is left to the rasteriser", () => {
	test.each([
		[
			"a text on a path",
			`<path id="p" d="M0 100h400"/><text id="t" ${FONT}><textPath xlink:href="#p">x</textPath></text>`,
		],
		["rotated glyphs", `<text id="t" ${FONT} y="90" rotate="20">x</text>`],
		["a rotated run", `<text id="t" ${FONT} y="90"><tspan rotate="9 0">x</tspan></text>`],
		["vertical writing", `<text id="t" ${FONT} x="90" writing-mode="tb">x</text>`],
		[
			"vertical writing by a group",
			`<g style="writing-mode:vertical-rl"><text id="t" ${FONT}>x</text></g>`,
		],
		["an underline", `<text id="t" ${FONT} y="90" text-decoration="underline">x</text>`],
		[
			"an underline by a group",
			`<g style="text-decoration:line-through"><text id="t" ${FONT}>x</text></g>`,
		],
		[
			"a superscript",
			`<text ${FONT} y="90">E<tspan id="t" baseline-shift="super">x</tspan></text>`,
		],
		["a stated length", `<text id="t" ${FONT} y="90" textLength="200">x</text>`],
		[
			"a clip path",
			`<clipPath id="c"><text id="t" ${FONT} y="90">x</text></clipPath><rect width="9" height="9" clip-path="url(#c)"/>`,
		],
	])("%s", async (_, body) => {
		const { svg, texts } = await outlined(body, { t: "Kept" });
		expect(texts).toEqual([]);
		expect(svg).toContain(">Kept</");
	});

	test.each([
		["no rotation", `<text id="t" ${FONT} rotate="0">x</text>`],
		["no shift", `<text id="t" ${FONT} baseline-shift="0%">x</text>`],
		["no decoration", `<text id="t" ${FONT} style="text-decoration:none">x</text>`],
	])("and %s is not", async (_, body) => {
		expect((await outlined(body, { t: "Drawn" })).texts).toHaveLength(1);
	});
});

describe("the element that stands for a text", () => {
	test("keeps its id, transform and effects, and none of its font", async () => {
		const body = `<filter id="f"><feGaussianBlur stdDeviation="1"/></filter><text id="t" class="a" transform="rotate(3)" opacity=".5" filter="url(#f)" x="9" y="9" ${FONT} xml:space="preserve">x</text>`;
		const { svg } = await outlined(body, { t: "A" });
		const start = /<g id="t"[^>]*>/.exec(svg)?.[0];
		expect(start).toBe('<g id="t" transform="rotate(3)" style="opacity:.5;filter:url(#f)">');
	});

	test("has what another value sets on it, its group and its runs", async () => {
		const body = `<g id="g"><text id="l" ${FONT} y="90">No. <tspan id="n">1</tspan></text></g>`;
		const values = { g: { "font-size": 20 }, l: { fill: "#00f", transform: "scale(2)" }, n: "7" };
		const { svg, texts } = await outlined(body, values);
		expect(texts).toHaveLength(1);
		expect(svg).toMatch(
			/<g id="l" transform="scale\(2\)">(<path d="[^"]+" style="fill:#00f"\/>){2}<\/g>/,
		);
	});

	test("is as large as a value makes its group", async () => {
		const body = `<g id="g" font-family="Noto Sans" font-size="40"><text id="t" y="90">x</text></g>`;
		const areas = [20, 40].map(async (size) => {
			const { texts } = await outlined(body, { g: { "font-size": size }, t: "Wide" });
			const [left = 0, , right = 0] = texts[0]?.area ?? [];
			return right - left;
		});
		const [small = 0, large = 0] = await Promise.all(areas);
		expect(large).toBeCloseTo(2 * small, 1);
	});

	test("is hidden and shown as its group is", async () => {
		const body = `<g id="g"><text id="t" ${FONT} y="90">x</text></g>`;
		const { data } = await outlined(body, { g: false, t: "Hidden" });
		expect(data.every((value) => value === 0)).toBe(true);
	});

	test("escapes what the artist wrote into styles", async () => {
		const body = `<text id="t" ${FONT} style="fill:red;stroke:'&quot;&gt;&lt;x'">x</text>`;
		expect((await outlined(body, { t: "A" })).svg).not.toContain("<x");
	});

	test("is the slot's sample when no value fills it", async () => {
		const { svg, texts } = await outlined(`<text id="t" ${FONT} y="90">Sample</text>`, {});
		expect(texts).toEqual([]);
		expect(svg).toContain(">Sample</text>");
	});
});

describe("a box", () => {
	const BOX = `<rect id="box" x="10" y="10" width="300" height="100" display="none"/>`;
	const inside = text("A title that wraps", { within: "box", minSize: 8 });

	test("may be invisible, and is where its transforms put it", async () => {
		const body = `<g transform="translate(50 60)">${BOX}</g><g transform="scale(.5)"><text id="t" ${FONT}>x</text></g>`;
		const { texts } = await outlined(body, { t: inside });
		const [left = 0, top = 0] = texts[0]?.area ?? [];
		// The box begins at (60, 70) of the drawing: twice that in the text's own halved units.
		expect([left, Math.round(top)]).toEqual([120, 140]);
	});

	test("shrinks strokes along", async () => {
		const body = `${BOX}<text id="t" ${FONT} stroke="#f00" stroke-width="4" stroke-linejoin="round">x</text>`;
		const { svg, texts } = await outlined(body, {
			t: text("A title that shrinks to two lines", { within: "box", minSize: 8 }),
		});
		const { scale = 1 } = texts[0] ?? {};
		expect(scale).toBeLessThan(0.9);
		expect(svg).toContain(`stroke-width:${Math.round(400 * scale) / 100}`);
	});

	test("says when nothing fits, and draws something", async () => {
		const body = `<rect id="box" width="1" height="1"/><text id="t" ${FONT}>x</text>`;
		const { texts, width } = await outlined(body, { t: inside });
		expect([texts[0]?.fits, width]).toEqual([false, 400]);
	});

	const mistakes: readonly (readonly [string, string, SlotValues, string, RegExp])[] = [
		[
			"a rect that is not there",
			`<text id="t" ${FONT}>x</text>`,
			{ t: inside },
			"slot-value-invalid",
			/card\.svg:1:\d+ slot "t"\.within: expected the id of a <rect>/,
		],
		[
			"an id that is no rect",
			`<circle id="box" r="9"/><text id="t">x</text>`,
			{ t: inside },
			"slot-value-invalid",
			/the id of a <rect>/,
		],
		[
			"a rect without a size",
			`<rect id="box" width="9"/><text id="t">x</text>`,
			{ t: inside },
			"text-box-invalid",
			/width and a height above 0/,
		],
		[
			"a rect turned against its text",
			`<rect id="box" width="99" height="99" transform="rotate(20)"/><text id="t">x</text>`,
			{ t: inside },
			"text-box-invalid",
			/parallel to its text/,
		],
		[
			"a rect in another drawing",
			`<svg width="9" height="9"><rect id="box" width="99" height="99"/></svg><text id="t">x</text>`,
			{ t: inside },
			"text-box-invalid",
			/in the same drawing/,
		],
		[
			"wishes without a box",
			`<text id="t">x</text>`,
			{ t: text("x", { maxLines: 2 }) },
			"slot-value-invalid",
			/a text with a box/,
		],
		[
			"a box for a run",
			`${BOX}<text><tspan id="t">x</tspan></text>`,
			{ t: inside },
			"slot-value-invalid",
			/expected a <text>/,
		],
		[
			"a smallest size over the size",
			`${BOX}<text id="t" font-size="20">x</text>`,
			{ t: text("x", { within: "box", minSize: 30 }) },
			"slot-value-invalid",
			/minSize of at most the template's own size, 20/,
		],
		[
			"a text on a shape",
			`<rect id="t" width="9" height="9"/>`,
			{ t: text("x") },
			"slot-value-invalid",
			/text\(…\) on a <text>/,
		],
		[
			"options made by hand",
			`<text id="t">x</text>`,
			{ t: { kind: "text", value: "x", maxLines: 0 } },
			"slot-value-invalid",
			/from 1 to 256/,
		],
	];
	test.each(mistakes)("refuses %s", async (_, body, values, code, message) => {
		const error = await outlined(body, values).catch((reason: unknown) => reason);
		expect(error).toMatchObject({ code });
		expect(String(error)).toMatch(message);
	});
});

describe("missing glyphs", () => {
	test("are given by slot and code point, each once", async () => {
		const body = `<text id="a" ${FONT} y="50">x</text><text id="b" ${FONT} y="90">x</text>`;
		const { missing } = await outlined(body, { a: "ᚠᚢᚠ", b: "fine ᚠ" });
		expect(missing).toEqual([
			{ file: "card.svg", slot: "a", codePoint: 0x16a0 },
			{ file: "card.svg", slot: "a", codePoint: 0x16a2 },
			{ file: "card.svg", slot: "b", codePoint: 0x16a0 },
		]);
	});

	test("are no emoji of the set, and no joiners", async () => {
		const body = `<text id="a" ${FONT} y="50">x</text>`;
		expect((await outlined(body, { a: "👩🏽‍💻 ❤️ a\u200db" })).missing).toEqual([]);
	});
});
