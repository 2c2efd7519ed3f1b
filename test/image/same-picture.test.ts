/**
 * A plate's picture against the whole picture drawn by the rasteriser in one go: every channel within 2
 * levels, on lossless rungs and with the rasteriser's own tiles, over more than 200 triples of template,
 * values and size.
 */
import { readFileSync } from "node:fs";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPainter, type Painter } from "../../src/image/compose.js";
import { compileResvg, loadResvg } from "../../src/raster/node.js";
import type { Rasterizer } from "../../src/raster/rasterizer.js";
import { createResvg } from "../../src/raster/resvg.js";
import { parseTemplate } from "../../src/template/template.js";
import { MATTERS } from "./support/templates.js";

const FONTS = new URL("../fonts/", import.meta.url);
const SIZES = [
	{ width: 240, height: 126 },
	{ width: 333, height: 175 },
	{ width: 200, height: 200 },
];
let rasterizer: Rasterizer;
let painter: Painter;

beforeAll(async () => {
	const fonts = ["Inconsolata-Regular.ttf"].map((name) => ({
		name,
		bytes: new Uint8Array(readFileSync(new URL(name, FONTS))),
	}));
	const wasm = await compileResvg();
	rasterizer = await createResvg({ fonts, load: () => loadResvg(wasm) });
	painter = createPainter({ rasterizer, isLossless: true, coversOutlines: false, maxPlates: 3 });
});
afterAll(() => rasterizer.close());

function farthest(a: Uint8Array, b: Uint8Array): number {
	expect(a.length).toBe(b.length);
	let most = 0;
	for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs((a[i] ?? 0) - (b[i] ?? 0)));
	return most;
}

const triples = MATTERS.reduce((sum, { values }) => sum + values.length, 0) * SIZES.length;

it("tries more than 200 triples", () => {
	expect(triples).toBeGreaterThanOrEqual(200);
});

describe.each(MATTERS)("$name", ({ name, svg, values, whole }) => {
	it.each(SIZES)("at $width x $height", async (size) => {
		const template = parseTemplate(svg, name);
		for (const own of values) {
			const painted = await painter.paint(template, size, own);
			expect(painted.wholeReason).toBe(whole);
			const drawn = await rasterizer.pixels({ svg: template.bind(own, size), ...size });
			const { data } = PNG.sync.read(Buffer.from(painted.bytes), { checkCRC: true });
			expect(farthest(data, drawn.data), JSON.stringify(own)).toBeLessThanOrEqual(2);
		}
	});
});
