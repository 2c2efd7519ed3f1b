/** Flat tiles by tables of blends against the same tiles composed pixel by pixel, seen through a PNG reader. */
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { Ladder } from "./ladder.js";
import type { Patch } from "./patch.js";
import { backdropOf, cut, type FlatTile, layOver, type Pixels } from "./tile.js";

const SIZE = { width: 200, height: 90 };

function ground(colour: (x: number, y: number) => number): Pixels {
	const data = new Uint32Array(SIZE.width * SIZE.height);
	for (let i = 0; i < data.length; i++)
		data[i] = colour(i % SIZE.width, Math.floor(i / SIZE.width));
	return { ...SIZE, data };
}
const stripes = ground((x, y) =>
	(x >> 4) % 3 === 0 ? 0x204060 : (y >> 4) % 2 ? 0xdfe8df : 0x17302c,
);
/** More colours than a palette has, within two levels of 160. */
const ramp = ground((x, y) => {
	const t = (x + 2 * y) / 378;
	return ((91 - 76 * t) << 16) | ((42 + 71 * t) << 8) | (134 - 19 * t);
});

/** Discs with soft edges: every opacity, areas, and nothing between. */
function discs(colour: number, seed: number, steepness = 16): FlatTile {
	const rect = { x: 11 + seed, y: 7, width: 160, height: 71 };
	const data = new Uint8Array(rect.width * rect.height);
	for (let i = 0; i < data.length; i++) {
		const [x, y] = [i % rect.width, Math.floor(i / rect.width)];
		const away = Math.hypot((x % 40) - 20, y - 35 + seed) - 18;
		data[i] = Math.max(0, Math.min(255, Math.round(128 - away * steepness)));
	}
	return { ...rect, data, colour };
}

function patchOf(pixels: Pixels, tile: FlatTile, isFlat: boolean): Patch {
	const { x, y, width, height, colour } = tile;
	const rect = { x, y, width, height };
	const composed = backdropOf(pixels).cut(rect);
	layOver(rect, composed, tile);
	return {
		...rect,
		key: "0",
		pixels: composed,
		still: () => cut(pixels, rect),
		fills: [colour],
		...(isFlat ? { flat: tile } : {}),
	};
}

function read(bytes: Uint8Array): number[] {
	const { data } = PNG.sync.read(Buffer.from(bytes), { checkCRC: true });
	return Array.from({ length: data.length / 4 }, (_, i) => data.readUInt32BE(4 * i) >>> 8);
}

function distance(a: number, b: number): number {
	return Math.max(...[16, 8, 0].map((bits) => Math.abs(((a >> bits) & 255) - ((b >> bits) & 255))));
}

/** The picture in true colours. */
function truth(pixels: Pixels, tile: FlatTile): Uint32Array {
	const data = pixels.data.slice();
	layOver({ x: 0, y: 0, ...SIZE }, data, tile);
	return data;
}

describe("a tile of one colour", () => {
	it.each([
		["a new colour", 0xc02020],
		["a colour of the static art", 0xdfe8df],
	])("is exact in %s where the palette has room", (_, colour) => {
		// Three grounds at 255 opacities are too many: of these edges every fourth is left.
		const tile = discs(colour, 0);
		const coarse = {
			...tile,
			data: tile.data.map((alpha) => (alpha === 255 ? 255 : alpha & 0xe0)),
		};
		const ladder = new Ladder(stripes);
		const flat = ladder.write([patchOf(stripes, coarse, true)], "x");
		expect(flat).toMatchObject({ rung: "indexed", error: 0 });
		expect(read(flat.bytes)).toEqual([...truth(stripes, coarse)]);
		const composed = new Ladder(stripes).write([patchOf(stripes, coarse, false)], "x");
		expect(Buffer.compare(flat.bytes, composed.bytes)).toBe(0);
	});

	it.each([
		["flat art", stripes, 16],
		// Of softer edges so many pixels would be moved that the picture goes to another rung.
		["a gradient", ramp, 40],
	])("is within the stated error over %s, its areas exact", (_, pixels, steepness) => {
		for (const colour of [0xffffff, 0x000000, 0xf0b000]) {
			const tile = discs(colour, 3, steepness);
			const {
				bytes,
				error = 0,
				rung,
			} = new Ladder(pixels).write([patchOf(pixels, tile, true)], "x");
			expect(rung).toBe("indexed-near");
			expect(error).toBeGreaterThan(0);
			expect(error).toBeLessThanOrEqual(16);
			const seen = read(bytes);
			const wanted = truth(pixels, tile);
			expect(Math.max(...seen.map((one, i) => distance(one, wanted[i]!)))).toBeLessThanOrEqual(
				error,
			);
			const areas = seen.filter((_, i) => wanted[i] === colour);
			expect(areas.length).toBeGreaterThan(1000);
			expect(new Set(areas)).toEqual(new Set([colour]));
		}
	});

	it("gives the same bytes whatever was drawn before", () => {
		const used = new Ladder(ramp);
		for (let seed = 0; seed < 6; seed++)
			for (const colour of [0xffffff, 0x123456, 0xabcdef, 0x00ff00, 0xff00ff, 0x808080])
				used.write([patchOf(ramp, discs(colour, seed), true)], "x");
		const patch = () => [patchOf(ramp, discs(0xffffff, 9), true)];
		const fresh = new Ladder(ramp).write(patch(), "x");
		expect(Buffer.compare(used.write(patch(), "x").bytes, fresh.bytes)).toBe(0);
	});
});
