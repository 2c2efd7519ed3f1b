/** What the painter is asked for, by picture, and that every picture is under its bytes, drawn apart or whole. */
import { readFileSync } from "node:fs";
import { decode } from "jpeg-js";
import { PNG } from "pngjs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { compileResvg, loadResvg } from "../raster/node.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { createResvg } from "../raster/resvg.js";
import { defineSite, route, svg } from "../site/define.js";
import type { Site, SlotValues } from "../site/definition.js";
import { image } from "../site/image-slot.js";
import { resolve } from "../site/resolve.js";
import { text } from "../site/text-slot.js";
import { pictureVersion } from "../site/version.js";
import { openArt } from "./art.js";
import type { Painter } from "./compose.js";
import { type DrawPorts, drawPicture } from "./draw.js";
import type { PictureEvent } from "./handler.js";
import { openImageHandler } from "./open.js";
import { openPictures } from "./pictures.js";

const SIZE = { width: 240, height: 126 };
const document = (content: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126" font-family="Inconsolata"><rect width="240" height="126" fill="#dfe8df"/>${content}</svg>`;
const noise = () => {
	const png = new PNG(SIZE);
	let state = 7;
	for (let i = 0; i < png.data.length; i++) {
		state = (state * 48271) % 2147483647;
		png.data[i] = i % 4 === 3 ? 255 : state & 255;
	}
	return new Uint8Array(PNG.sync.write(png));
};
const files: { readonly [file: string]: string } = {
	"card.svg": document(
		'<rect id="box" width="240" height="90" fill="none"/><rect id="photo" width="240" height="126" fill="none"/><text id="title" y="60" font-size="40">t</text>',
	),
	"glass.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126"><circle id="dot" r="60" fill-opacity=".5"/></svg>`,
};
const card = svg("card.svg", SIZE);
const small = svg("card.svg", { ...SIZE, maxBytes: 20_000, lossless: true });
const glass = svg("glass.svg", SIZE);
const generated = svg(({ title }) => document(`<text y="60">${title}</text>`), SIZE);

const site = defineSite({
	origin: "https://x.example",
	fonts: ["font.ttf"],
	maxBytes: 40_000,
	routes: {
		"/glass": { images: { glass } },
		"/:title": route({
			images: { card, small, generated },
			slots: ({ title }) => ({
				title: text(title, { within: "box" }),
				...(title === "noise" ? { photo: image(noise()) } : {}),
			}),
		}),
	},
});
const font = new Uint8Array(
	readFileSync(new URL("../../test/fonts/Inconsolata-Regular.ttf", import.meta.url)),
);
const read = async (file: string) =>
	file === "font.ttf" ? font : new TextEncoder().encode(files[file]);

let rasterizer: Rasterizer;
beforeAll(async () => {
	const wasm = await compileResvg();
	rasterizer = await createResvg({
		fonts: [{ name: "Inconsolata", bytes: font }],
		load: () => loadResvg(wasm),
	});
});

describe("the painter is asked for", () => {
	const ask = async (drawn: typeof card | typeof generated, values: SlotValues, size = SIZE) => {
		const paint = vi.fn<Painter["paint"]>(async () => ({
			bytes: new Uint8Array(),
			type: "image/png",
			rung: "indexed",
			error: 0,
			passed: [],
		}));
		const ports: DrawPorts = {
			art: await openArt(site, read),
			rasterizer,
			painter: { paint } as unknown as Painter,
			pictures: openPictures({ hosts: [], rasterizer }),
		};
		const [, titled] = site.routes;
		if (titled === undefined) throw new Error("expected a second route");
		const { failed } = await drawPicture(ports, titled, drawn, values, size);
		return { options: paint.mock.calls[0]?.[3], values: paint.mock.calls[0]?.[2], failed };
	};

	test.each([
		["the site's budget, which the painter has", card, SIZE, {}],
		["an image's own budget", small, SIZE, { maxBytes: 20_000, isLossless: true }],
		["another width, whole", card, { width: 241, height: 126 }, { wholeReason: "other-size" }],
		["another height, whole", card, { width: 240, height: 127 }, { wholeReason: "other-size" }],
		["a generated picture, whole", generated, SIZE, { wholeReason: "generated" }],
	])("%s", async (_, drawn, size, expected) => {
		const { options } = await ask(drawn, { title: "a" }, size);
		const { name, ...rest } = options ?? {};
		expect(rest).toEqual(expected);
		expect(name).toMatch(/^routes\["\/:title"\]\.images\.\w+ at 24\dx12\d$/);
	});

	test("ready pictures, and for one that failed its slot as drawn", async () => {
		const good = await ask(card, { photo: image(noise()) });
		expect(good.values).toMatchObject({ photo: { kind: "ready-picture" } });
		const gone = image("https://nowhere.example/a.png");
		const { values, failed } = await ask(card, { photo: gone });
		expect(values).toEqual({ photo: gone });
		expect(failed.map(({ slot }) => slot)).toEqual(["photo"]);
	});
});

describe("every picture is under its bytes", () => {
	async function open(definition: Site = site) {
		const events: PictureEvent[] = [];
		const art = await openArt(definition, read);
		const onPicture = (event: PictureEvent) => events.push(event);
		const handler = await openImageHandler(definition, { art, rasterizer, onPicture });
		const get = async (path: string) => {
			const response = await handler(new Request(`https://x.example${definition.prefix}/${path}`));
			const bytes = Buffer.from(await response.arrayBuffer());
			return { response, bytes, type: response.headers.get("content-type") };
		};
		const versionOf = async (name: string, title: string) => {
			const found = await resolve(definition, `/${title}`);
			if (found.kind !== "found") throw new Error(`expected a page ${title}`);
			const own = found.route.images.get(name);
			if (own === undefined) throw new Error(`expected an image ${name}`);
			return pictureVersion(art.hash(own), own, found.values);
		};
		return { get, events, versionOf };
	}

	test.each([
		["by a plate", "card/hello.png", "image/png"],
		["by a plate, with a photograph", "card/noise.png", "image/jpeg"],
		["at another size", "card/noise.png?width=480", "image/jpeg"],
		["from a generated template", "generated/hello.png", "image/png"],
		["with its transparency", "glass/glass.png", "image/png"],
	])("drawn %s", async (_, path, type) => {
		const { get } = await open();
		const { bytes, type: given } = await get(`v/${path}`);
		expect(given).toBe(type);
		expect(bytes.length).toBeLessThanOrEqual(40_000);
		const { width } = type === "image/png" ? PNG.sync.read(bytes) : decode(bytes);
		expect(width).toBe(path.includes("480") ? 480 : 240);
	});

	test("of a photograph the picture is one, and no card of few colours", async () => {
		const { get } = await open();
		const { data } = decode((await get("v/card/noise.png")).bytes);
		const colours = new Set(Array.from({ length: 240 * 126 }, (_, i) => data.readUInt32BE(4 * i)));
		expect(colours.size).toBeGreaterThan(5_000);
	});

	test("or it is told, and the smallest is given", async () => {
		const { get, events, versionOf } = await open();
		const version = await versionOf("small", "noise");
		const { bytes, response } = await get(`${version}/small/noise.png`);
		expect(response.headers.get("cache-control")).toContain("immutable");
		expect(response.status).toBe(200);
		expect(PNG.sync.read(bytes).width).toBe(240);
		expect(events).toMatchObject([
			{
				path: `/og/${version}/small/noise.png`,
				shows: "page",
				reason: "picture-too-large",
				bytes: bytes.length,
				rung: "rgb-hard",
				error: { message: expect.stringContaining('routes["/:title"].images.small at 240x126') },
			},
		]);
	});
});
