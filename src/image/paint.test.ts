/** Which pictures go to the painter, and that what it gives is answered as what it is. */
import { describe, expect, test, vi } from "vitest";
import type { Rasterizer } from "../raster/rasterizer.js";
import { defineSite, route, svg } from "../site/define.js";
import type { SlotValues } from "../site/definition.js";
import { fragment } from "../site/fragment-slot.js";
import { image } from "../site/image-slot.js";
import { text } from "../site/text-slot.js";
import { parseTemplate } from "../template/template.js";
import { openArt } from "./art.js";
import type { Painter } from "./compose.js";
import { openImageHandler } from "./open.js";
import { isPaintable } from "./paint.js";

const document = (style = "") =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">${style}<g id="g"/><rect id="box" width="9" height="9"/><text id="title">t</text></svg>`;
const card = svg("card.svg", { width: 120, height: 60 });
const generated = svg(() => document(), { width: 120, height: 60 });
const plain = parseTemplate(document(), "card.svg");
const PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";

describe("isPaintable", () => {
	test.each<[string, SlotValues, boolean]>([
		["texts, numbers, shown and hidden", { title: "a", box: true, g: false }, true],
		["nothing to show", { title: null, box: undefined }, true],
		["attributes", { box: { fill: "#f00" } }, true],
		["no values", {}, true],
		["a text in a box", { title: text("a", { within: "box" }) }, false],
		["a picture", { box: image(PIXEL) }, false],
		["a fragment", { g: fragment("<path/>") }, false],
		["a fragment beside a text", { title: "a", g: fragment("<path/>") }, false],
	])("%s", (_, values, expected) => {
		expect(isPaintable(card, plain, values, card)).toBe(expected);
	});

	test.each([
		["another width", { width: 121, height: 60 }],
		["another height", { width: 120, height: 61 }],
	])("not at %s than the page's own", (_, size) => {
		expect(isPaintable(card, plain, {}, size)).toBe(false);
	});

	test("not where the template is generated", () => {
		expect(isPaintable(generated, plain, {}, generated)).toBe(false);
	});

	test.each([
		["a rule", "<style>#title { inline-size: 90px }</style>"],
		["a style", '<text style="shape-inside:url(#box)">x</text>'],
		["an attribute", '<text inline-size="90">x</text>'],
	])("not where %s makes text flow", (_, style) => {
		const flowing = parseTemplate(document(style), "card.svg");
		expect(isPaintable(card, flowing, {}, card)).toBe(false);
		expect(isPaintable(card, flowing, {}, card)).toBe(false);
	});
});

test("what is painted is answered with its own type, and other sizes are drawn whole", async () => {
	const site = defineSite({
		origin: "https://x.example",
		routes: { "/:title": route({ images: { card }, slots: ({ title }) => ({ title }) }) },
	});
	const art = await openArt(site, async () => new TextEncoder().encode(document()));
	const rasterizer: Rasterizer = {
		png: async ({ width }) => new TextEncoder().encode(`whole ${width}`),
		pixels: () => Promise.reject(new Error("not asked for")),
		close: async () => {},
	};
	const paint = vi.fn(async (_template, _size, { title = "fallback" }: SlotValues) => ({
		bytes: new TextEncoder().encode(`painted ${title}`),
		type: title === "photo" ? "image/jpeg" : "image/png",
		rung: "indexed",
		passed: [],
	}));
	const painter = { paint } as unknown as Painter;
	const handler = await openImageHandler(site, { art, rasterizer, painter });
	const get = async (path: string) => {
		const response = await handler(new Request(`https://x.example/og/v/card/${path}`));
		return [response.headers.get("content-type"), await response.text()];
	};
	expect(await get("photo.png")).toEqual(["image/jpeg", "painted photo"]);
	expect(await get("hello.png")).toEqual(["image/png", "painted hello"]);
	expect(await get("photo.png?width=240")).toEqual(["image/png", "whole 240"]);
	expect(await get("no/such/page.png")).toEqual(["image/png", "painted fallback"]);
});
