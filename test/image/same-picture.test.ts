/**
 * A plate's picture against the whole picture drawn by the rasteriser in one go: every channel within 2
 * levels, on lossless rungs and with the rasteriser's own tiles, over more than 400 triples of template,
 * values and size; text in boxes, pictures and fragments among them.
 */
import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Art } from "../../src/image/art.js";
import { binder, bindPicture } from "../../src/image/bind.js";
import { createPainter, type Painter } from "../../src/image/compose.js";
import { openPictures } from "../../src/image/pictures.js";
import { compileResvg, loadResvg } from "../../src/raster/node.js";
import type { Rasterizer } from "../../src/raster/rasterizer.js";
import { createResvg } from "../../src/raster/resvg.js";
import { parseTemplate } from "../../src/template/template.js";
import { openTestArt } from "../text/support/drawing.js";
import { LETTERED } from "./support/lettered.js";
import { MATTERS } from "./support/templates.js";

const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
const FONTS = new URL("../fonts/", import.meta.url);
const SIZES = [
	{ width: 240, height: 126 },
	{ width: 333, height: 175 },
	{ width: 400, height: 210 },
];
const FILE = { isLossless: true, maxBytes: 600_000 };
let rasterizer: Rasterizer;
let painter: Painter;
/** With slot text as outlines, in many scripts. */
let art: Art;
let lettered: Rasterizer;
let letterer: Painter;

beforeAll(async () => {
	const fonts = ["Inconsolata-Regular.ttf"].map((name) => ({
		name,
		bytes: new Uint8Array(readFileSync(new URL(name, FONTS))),
	}));
	const wasm = await compileResvg();
	rasterizer = await createResvg({ fonts, load: () => loadResvg(wasm) });
	painter = createPainter({ rasterizer, ...FILE, coversOutlines: false, maxPlates: 3 });
	art = await openTestArt({ "empty.svg": EMPTY });
	lettered = await createResvg({ fonts: art.fonts, load: () => loadResvg(wasm) });
	const options = { rasterizer: lettered, ...FILE, bind: binder(art, {}), maxPlates: 3 };
	letterer = createPainter({ ...options, coversOutlines: false });
});
afterAll(async () => {
	await rasterizer.close();
	await lettered.close();
});

function farthest(a: Uint8Array, b: Uint8Array): number {
	expect(a.length).toBe(b.length);
	let most = 0;
	for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs((a[i] ?? 0) - (b[i] ?? 0)));
	return most;
}

const triples =
	[...MATTERS, ...LETTERED].reduce((sum, { values }) => sum + values.length, 0) * SIZES.length;

it("tries more than 400 triples", () => {
	expect(triples).toBeGreaterThanOrEqual(400);
});

describe.each(MATTERS)("$name", ({ name, svg, values, whole, levels = 2 }) => {
	it.each(SIZES)("at $width x $height", async (size) => {
		const template = parseTemplate(svg, name);
		for (const own of values) {
			const painted = await painter.paint(template, size, own);
			expect(painted.wholeReason).toBe(whole);
			const drawn = await rasterizer.pixels({ svg: template.bind(own, size), ...size });
			const { data } = PNG.sync.read(Buffer.from(painted.bytes), { checkCRC: true });
			expect(farthest(data, drawn.data), JSON.stringify(own)).toBeLessThanOrEqual(levels);
		}
	});
});

it("draws whole what has margins, since its own part is clipped as one thing", async () => {
	const [{ svg, values } = { svg: "", values: [] }] = MATTERS;
	const template = parseTemplate(svg, "margins.svg");
	for (const size of [
		{ width: 200, height: 200 },
		{ width: 500, height: 126 },
	])
		expect(await painter.paint(template, size, values[0] ?? {})).toMatchObject({
			wholeReason: "letterboxed",
		});
});

describe.each(LETTERED)("$name", ({ name, svg, values, whole, levels = 2 }) => {
	it.each(SIZES)("at $width x $height", async (size) => {
		const template = parseTemplate(svg, name);
		const pictures = openPictures({ hosts: [], rasterizer: lettered });
		for (const own of values) {
			const ready = { ...own, ...(await pictures.ready(own)).values };
			const painted = await letterer.paint(template, size, ready);
			expect(painted.wholeReason).toBe(whole);
			const { svg: document } = await bindPicture(art, template, ready, size);
			const drawn = await lettered.pixels({ svg: document, ...size });
			const { data } = PNG.sync.read(Buffer.from(painted.bytes), { checkCRC: true });
			expect(farthest(data, drawn.data), JSON.stringify(own).slice(0, 200)).toBeLessThanOrEqual(
				levels,
			);
		}
	});
});
