/** Slot values → document, in the image flow: missing glyphs told once, and versions that know what text is drawn with. */
import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { documentPainter } from "../../test/support/painter.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { defineSite, route, svg } from "../site/define.js";
import type { Site, SiteOptions } from "../site/definition.js";
import { text } from "../site/text-slot.js";
import { openArt } from "./art.js";
import { binder, onceEach, type TextListeners, toldOnce } from "./bind.js";
import type { FlowOptions } from "./handler.js";
import { openImageHandler } from "./open.js";

const font = readFileSync(new URL("../../test/fonts/Inconsolata-Regular.ttf", import.meta.url));
const files: { readonly [file: string]: string } = {
	"card.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect id="box" width="120" height="40" fill="none"/><rect id="dot" x="50" width="2" height="2" fill="none"/><text id="title" font-family="Inconsolata" font-size="20">t</text></svg>`,
	"set/1f600.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>`,
	"set/package.json": '{"version":"1"}',
};
const read =
	(own: { readonly [file: string]: string } = {}) =>
	async (file: string) => {
		if (file === "font.ttf") return new Uint8Array(font);
		const found = own[file] ?? files[file];
		if (found === undefined) throw new Error("ENOENT");
		return new TextEncoder().encode(found);
	};
const card = svg("card.svg", { width: 120, height: 60 });

function site(
	options: Partial<SiteOptions> = {},
	slots = (title: string) => ({ title: text(title, { within: "box" }) }),
) {
	return defineSite({
		origin: "https://x.example",
		fonts: ["font.ttf"],
		...options,
		routes: { "/:title": route({ images: { card }, slots: ({ title }) => slots(title) }) },
	});
}

const notAskedFor = () => Promise.reject(new Error("not asked for"));
const rasterizer: Rasterizer = {
	png: notAskedFor,
	pixels: notAskedFor,
	close: async () => {},
};

/** Nothing is drawn: the document is the picture. */
async function open(definition: Site, listeners: TextListeners & FlowOptions) {
	const art = await openArt(definition, read());
	const bind = binder(art, toldOnce(listeners));
	const painter = documentPainter(async (...picture) => (await bind(...picture)).svg);
	return openImageHandler(definition, { art, rasterizer, painter, ...listeners });
}

describe("the image handler", () => {
	test("draws slot text as outlines, and tells each missing glyph once", async () => {
		const onMissingGlyph = vi.fn();
		const definition = site();
		const handler = await open(definition, { onMissingGlyph });
		const get = async (title: string) => {
			const url = `https://x.example/og/v/card/${encodeURIComponent(title)}.png`;
			return (await handler(new Request(url))).text();
		};
		const document = await get("Aᚠᚠ");
		expect(document).toMatch(/<g id="title"><path d="M/);
		expect(document).not.toContain("<text");
		await get("ᚠ again");
		await get("ᚢ");
		expect(onMissingGlyph.mock.calls.flat()).toEqual([
			{ file: "card.svg", slot: "title", codePoint: 0x16a0 },
			{ file: "card.svg", slot: "title", codePoint: 0x16a2 },
		]);
	});

	test("tells once of a text that its box is too small for", async () => {
		const onTextOverflow = vi.fn();
		const definition = site({}, (title) => ({ title: text(title, { within: "dot" }) }));
		const handler = await open(definition, { onTextOverflow });
		for (const title of ["wide", "wider"])
			await handler(new Request(`https://x.example/og/v/card/${title}.png`));
		expect(onTextOverflow.mock.calls).toEqual([[{ file: "card.svg", slot: "title" }]]);
	});

	test("answers a box that the template has not with the fallback", async () => {
		const onPicture = vi.fn();
		const definition = site({}, (title) => ({ title: text(title, { within: "bx" }) }));
		const handler = await open(definition, { onPicture });
		const response = await handler(new Request("https://x.example/og/v/card/a.png"));
		expect(response.status).toBe(200);
		expect(response.headers.get("x-placard")).toBe("fallback; reason=definition-failed");
		expect(String(onPicture.mock.calls[0]?.[0].error)).toContain("the id of a <rect>");
	});
});

describe("the version of a picture knows", () => {
	const hash = async (options: Partial<SiteOptions>, own = {}) =>
		(await openArt(site(options), read(own))).hash(card);

	test("the fallback lists and the emoji set", async () => {
		const hashes = await Promise.all([
			hash({}),
			hash({ fontFallback: { "*": ["Inconsolata"] } }),
			hash({ emoji: "set" }),
			hash({ emoji: "set" }, { "set/package.json": '{"version":"2"}' }),
		]);
		expect(new Set(hashes).size).toBe(4);
	});

	test("no more than that", async () => {
		expect(await hash({ fontFallback: {} })).toBe(await hash({}));
	});
});

test("what is told once is forgotten never, and bounded", () => {
	const listener = vi.fn();
	const once = onceEach(listener);
	for (let i = 0; i < 12_000; i++) once({ file: "a.svg", slot: "t", codePoint: 0x10000 + i });
	for (let i = 0; i < 12_000; i++) once({ file: "a.svg", slot: "t", codePoint: 0x10000 + i });
	expect(listener).toHaveBeenCalledTimes(10_000);
});
