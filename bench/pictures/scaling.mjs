// Work against what changed and against the picture's area: node scaling.mjs
import { createPainter } from "../../dist/image/compose.js";
import { compileResvg, loadResvg } from "../../dist/raster/node.js";
import { createResvg } from "../../dist/raster/resvg.js";
import { parseTemplate } from "../../dist/template/template.js";

const wasm = await compileResvg();
const rasterizer = await createResvg({ fonts: [], load: () => loadResvg(wasm) });
const SLOTS = 36;
const COLOURS = ["#c02", "#04c", "#0c4", "#fc0"];

/** 36 discs of 40 px in a grid, on a canvas of any size. */
function card(width, height) {
	const discs = Array.from(
		{ length: SLOTS },
		(_, i) =>
			`<circle id="s${i}" cx="${40 + (i % 6) * 60}" cy="${40 + Math.floor(i / 6) * 60}" r="20" fill="#000"/>`,
	);
	return parseTemplate(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#eee"/><circle cx="${width - 90}" cy="${height - 90}" r="80" fill="#777"/>${discs.join("")}</svg>`,
		"discs.svg",
	);
}

async function time(width, height, slots, cache) {
	const template = card(width, height);
	const painter = createPainter({ rasterizer, bandCacheBytes: cache ? 2 ** 24 : 1, maxPlates: 1 });
	const values = (n) =>
		Object.fromEntries(
			Array.from({ length: slots }, (_, i) => [
				`s${i}`,
				{ fill: COLOURS[(n >> (2 * (i % 12))) & 3] },
			]),
		);
	const size = { width, height };
	for (let n = 0; n < 4; n++)
		await painter.paint(
			template,
			size,
			Object.fromEntries(Array.from({ length: slots }, (_, i) => [`s${i}`, { fill: COLOURS[n] }])),
		);
	for (let n = 0; n < 30; n++) await painter.paint(template, size, values(n * 7919));
	const times = [];
	for (let n = 0; n < 200; n++) {
		const start = performance.now();
		await painter.paint(template, size, values(n * 104729 + 5));
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b)[100];
}

console.log("| slots changed, 1200x630 | p50 ms |\n|---|---|");
for (const slots of [1, 2, 6, 12, 24, 36])
	console.log(`| ${slots} | ${(await time(1200, 630, slots, false)).toFixed(3)} |`);
console.log("\n| picture, 6 slots changed | pixels | p50 ms |\n|---|---|---|");
for (const [width, height] of [
	[600, 400],
	[1200, 630],
	[1200, 1200],
	[2400, 1260],
	[2400, 2400],
])
	console.log(
		`| ${width}x${height} | ${width * height} | ${(await time(width, height, 6, false)).toFixed(3)} |`,
	);
await rasterizer.close();
