/** What a window draws is compared with the same part of the whole canvas, by the rasteriser and to the bit. */
import { beforeAll, describe, expect, it, test } from "vitest";
import { compileResvg, loadResvg } from "../raster/node.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { createResvg } from "../raster/resvg.js";
import { parseTemplate } from "../template/template.js";
import { UnitDrawer } from "./draw-unit.js";
import { tileOf } from "./tile.js";
import { reachesOut, windowOf } from "./unit-window.js";

const size = { width: 400, height: 210 };

let rasterizer: Rasterizer;
beforeAll(async () => {
	const wasm = await compileResvg();
	rasterizer = await createResvg({ fonts: [], load: () => loadResvg(wasm) });
});

const bound = (body: string, root = 'viewBox="0 0 400 210"') =>
	parseTemplate(
		`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="210" ${root}>${body}</svg>`,
		"unit.svg",
	).bind({}, size);

/** The window's tile, where it lies in the picture. */
async function windowTile(svg: string) {
	const window = windowOf(svg, size);
	if (window === undefined) throw new Error("no window");
	const tile = tileOf(await rasterizer.pixels(window));
	expect(reachesOut(tile, window, size)).toBe(false);
	return { ...tile, x: tile.x + window.x, y: tile.y + window.y };
}

const wholeTile = async (svg: string) => tileOf(await rasterizer.pixels({ svg, ...size }));

describe("a window draws the same pixels as the whole canvas", () => {
	test.each([
		["a rect", '<rect x="30" y="40" width="60" height="50" fill="#123456"/>'],
		[
			"a rounded rect between pixels",
			'<rect x="30.25" y="40.75" width="61" height="50" rx="13.5"/>',
		],
		["a circle of a rect", '<rect x="30" y="40" width="60" height="60" rx="999" fill="#f00"/>'],
		["a circle", '<circle cx="99.5" cy="101.25" r="33.25" fill="#0f08"/>'],
		["an ellipse", '<ellipse cx="90" cy="80" rx="40" ry="9.75"/>'],
		["lines anywhere", '<path d="M50.123 50.7l81.33 3.01v60.7H77.7z"/>'],
		["a hole", '<path fill-rule="evenodd" d="M50 50h80v80h-80zM70 70h30v30h-30z"/>'],
		["an open path", '<path d="M50 50L90 60L70 120"/>'],
		[
			"groups",
			'<g fill="#05a"><g><rect x="21" y="9" width="40" height="30" rx="4"/></g><circle cx="50" cy="40" r="11"/></g>',
		],
		[
			"translucent groups over one another",
			'<g opacity=".6"><rect x="50" y="50" width="60" height="60" fill="#f30"/><circle cx="100" cy="100" r="30" fill="#03f" fill-opacity=".7"/></g>',
		],
		["a style that moves nothing", '<rect x="9" y="9" width="50" height="50" style="fill:#0a0"/>'],
		["something at two borders", '<rect width="60" height="50" rx="20"/>'],
		["something hidden beside", '<g><circle cx="50" cy="50" r="20"/><rect display="none"/></g>'],
	])("%s", async (_, body) => {
		const svg = bound(body);
		const whole = await wholeTile(svg);
		expect(whole.width).toBeGreaterThan(0);
		expect(await windowTile(svg)).toEqual(whole);
	});

	it("wherever round shapes and lines lie", async () => {
		let seed = 7;
		const random = (below: number) => {
			seed = (seed * 48271) % 2147483647;
			return (seed / 2147483647) * below;
		};
		for (let round = 0; round < 60; round++) {
			const grid = () => Math.round(random(400)) / 4;
			const [x, y, w, h] = [grid(), grid(), 2 * grid() + 2, grid() + 2];
			const shape = [
				`<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${grid()}" fill="#a47c"/>`,
				`<ellipse cx="${x + 100}" cy="${y + 51}" rx="${w / 2}" ry="40"/>`,
				`<path d="M${random(200)} ${random(200)}L${random(200)} ${random(200)}V${random(200)}z"/>`,
			][round % 3] as string;
			const svg = bound(shape);
			expect(await windowTile(svg), svg).toEqual(await wholeTile(svg));
		}
	});
});

describe("the whole canvas is drawn", () => {
	const rect = '<rect x="30" y="40" width="60" height="50"/>';

	it("but not for a plain rect", () => {
		expect(windowOf(bound(rect), size)).toMatchObject({ x: 28, y: 38, width: 64, height: 54 });
	});

	test.each([
		["a stroke", rect.replace("/>", ' stroke="#000" stroke-width="9"/>')],
		["a stroke of the group", `<g stroke="#000">${rect}</g>`],
		["a stroke in a style", rect.replace("/>", ' style="stroke:#000"/>')],
		["a transform in a style", rect.replace("/>", ' style="transform:translate(9px)"/>')],
		["a style rule", `<style>rect { stroke: #000 }</style>${rect}`],
		[
			"a gradient",
			`<linearGradient id="a"><stop/></linearGradient>${rect.replace("/>", ' fill="url(#a)"/>')}`,
		],
		["a share of the viewport", '<rect x="30" y="40" width="10%" height="50"/>'],
		["a circle between the lines of the grid", '<circle cx="50.1" cy="50" r="20"/>'],
		["a radius between them", '<rect x="30" y="40" width="60" height="50" rx="9.7"/>'],
		["curves", '<path d="M50 50c30-40 60 90 90 0z"/>'],
		["a unit", '<rect x="30" y="40" width="3em" height="50"/>'],
		["text", `${rect}<text x="30" y="40">a</text>`],
		["a use", `<defs><g id="a">${rect}</g></defs><use href="#a"/>`],
		["a nested viewport", `<svg width="90" height="90">${rect}</svg>`],
		["lines, which are not reckoned", '<polygon points="30,40 60,40 60,80"/>'],
		["something over a border", '<rect x="-3" y="40" width="60" height="50"/>'],
		["most of the canvas", '<rect x="10" y="10" width="380" height="180"/>'],
		["a transform", rect.replace("/>", ' transform="translate(1)"/>')],
		["a transform of the group", `<g transform="rotate(3)">${rect}</g>`],
		["nothing", "<g/>"],
	])("for %s", (_, body) => {
		expect(windowOf(bound(body), size)).toBeUndefined();
	});

	it("for a viewBox of another scale, and for one that begins elsewhere", () => {
		expect(windowOf(bound(rect, 'viewBox="0 0 800 420"'), size)).toBeUndefined();
		expect(windowOf(bound(rect, 'viewBox="1 0 400 210"'), size)).toBeUndefined();
	});

	it("when a window has ink at its border", async () => {
		const asked: number[] = [];
		const full = (width: number, height: number) => {
			asked.push(width);
			return { width, height, data: new Uint8Array(width * height * 4).fill(255) };
		};
		const drawer = new UnitDrawer({
			rasterizer: { ...rasterizer, pixels: async ({ width, height }) => full(width, height) },
		});
		const text = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="210">${rect}</svg>`;
		const tile = await drawer.draw({ slots: [], source: { name: "unit", text } }, {}, size);
		expect(asked).toEqual([64, 400]);
		expect(tile).toMatchObject({ x: 0, y: 0, ...size });
	});
});
