import jpeg from "jpeg-js";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { EDGE_ERROR, Ladder, type LadderOptions } from "./ladder.js";
import type { Patch } from "./patch.js";
import type { Pixels } from "./tile.js";

function picture(width: number, height: number, at: (x: number, y: number) => number): Pixels {
	const data = Uint32Array.from({ length: width * height }, (_, i) =>
		at(i % width, Math.floor(i / width)),
	);
	return { width, height, data };
}

function grain(x: number, y: number): number {
	return Math.imul(Math.imul(x + 7 * y, 0x9e3779b1) ^ (y * 7919), 0x85ebca6b) >>> 8;
}

const flat = (x: number, y: number) => ((x >> 4) + (y >> 4)) * 0x030507;
const gradient = (x: number, y: number) =>
	((x >> 1) << 16) | (Math.round((y * 255) / 200) << 8) | Math.round(((x + y) * 255) / 600);
const slope = (x: number, y: number) => {
	const t = (x + y) / 600;
	return (
		(Math.round(30 + 200 * t) << 16) | (Math.round(90 - 60 * t) << 8) | Math.round(60 + 150 * t)
	);
};

/** The picture with the patches laid in, by hand. */
function expected(pixels: Pixels, patches: readonly Patch[]): Uint32Array {
	const out = pixels.data.slice();
	for (const { x, y, width, pixels: own } of patches)
		for (const [i, colour] of own.entries())
			out[(y + Math.floor(i / width)) * pixels.width + x + (i % width)] = colour;
	return out;
}

function read(bytes: Uint8Array, type: string): Uint32Array {
	const { data } =
		type === "image/png"
			? PNG.sync.read(Buffer.from(bytes), { checkCRC: true })
			: jpeg.decode(bytes, { useTArray: true });
	return Uint32Array.from({ length: data.length / 4 }, (_, i) => {
		const [r, g, b] = data.subarray(4 * i, 4 * i + 3);
		return (r! << 16) | (g! << 8) | b!;
	});
}

function farthest(a: Uint32Array, b: Uint32Array): number {
	let most = 0;
	for (let i = 0; i < a.length; i++)
		for (const shift of [16, 8, 0])
			most = Math.max(most, Math.abs(((a[i]! >> shift) & 255) - ((b[i]! >> shift) & 255)));
	return most;
}

/** Of the channel that is farthest away, over all pixels. */
function meanDistance(a: Uint32Array, b: Uint32Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += farthest(a.subarray(i, i + 1), b.subarray(i, i + 1));
	return sum / a.length;
}

/** A disc with soft edges over whatever lies there. */
function disc(pixels: Pixels, x: number, y: number, size: number, colour: number): Patch {
	const own = new Uint32Array(size * size);
	const still = new Uint32Array(size * size);
	for (let i = 0; i < own.length; i++) {
		const [dx, dy] = [i % size, Math.floor(i / size)];
		const under = pixels.data[(y + dy) * pixels.width + x + dx]!;
		still[i] = under;
		const cover = Math.min(1, Math.max(0, size / 2 - Math.hypot(dx - size / 2, dy - size / 2)));
		own[i] = [16, 8, 0].reduce((mixed, shift) => {
			const [a, b] = [(under >> shift) & 255, (colour >> shift) & 255];
			return mixed | (Math.round(a + (b - a) * cover) << shift);
		}, 0);
	}
	const key = `disc ${x} ${y} ${size} ${colour}`;
	return { key, x, y, width: size, height: size, pixels: own, still: () => still, fills: [colour] };
}

const cases: [string, Pixels, LadderOptions, string, number][] = [
	["few colours", picture(300, 200, flat), {}, "indexed", 0],
	["a gradient along a line", picture(300, 200, slope), {}, "indexed-near", EDGE_ERROR],
	["a gradient along a line, lossless", picture(300, 200, slope), { isLossless: true }, "rgb", 0],
	["a plane of colours", picture(300, 200, gradient), {}, "rgb", 0],
	["grain", picture(300, 200, grain), { maxBytes: 200_000 }, "rgb", 0],
	["grain under a hard limit", picture(300, 200, grain), { maxBytes: 100_000 }, "jpeg", 255],
];

describe("the ladder", () => {
	it.each(cases)("%s", (_, pixels, options, rung, bound) => {
		const patches = [disc(pixels, 20, 25, 60, 0xffffff), disc(pixels, 100, 90, 75, 0x112233)];
		for (const effort of ["build", "request"] as const) {
			const ladder = new Ladder(pixels, { ...options, effort });
			for (const own of [[], patches, patches.slice(1)]) {
				const written = ladder.write(own, "test");
				expect(written.rung).toBe(rung);
				expect(written.bytes.length).toBeLessThanOrEqual(options.maxBytes ?? 300_000);
				const apart = farthest(read(written.bytes, written.type), expected(pixels, own));
				expect(apart).toBeLessThanOrEqual(Math.min(bound, written.error ?? 255));
			}
		}
	});

	it("moves static art by no more than two levels, and areas of tiles not at all", () => {
		const pixels = picture(300, 200, slope);
		const patch = disc(pixels, 100, 60, 80, 0xffffff);
		const { bytes, type, error } = new Ladder(pixels).write([patch], "test");
		const shown = read(bytes, type);
		const wanted = expected(pixels, [patch]);
		for (let i = 0; i < shown.length; i++) {
			const isTile = expected(pixels, [patch])[i] !== pixels.data[i];
			if (!isTile) continue;
			if (wanted[i] === 0xffffff) expect(shown[i]).toBe(0xffffff);
			break;
		}
		const statics = shown.map((colour, i) => (wanted[i] === pixels.data[i] ? colour : 0));
		const still = pixels.data.map((colour, i) => (wanted[i] === colour ? colour : 0));
		expect(farthest(statics, still)).toBeLessThanOrEqual(2);
		expect(error).toBeLessThanOrEqual(EDGE_ERROR);
	});

	it.each([
		["RGB where there is room", {}, ["rgb"], 0],
		["a JPEG where there is none", { maxBytes: 25_000 }, ["jpeg"], 12],
	])("keeps a photograph over flat art one: %s", (_, options, rungs, meanBound) => {
		const pixels = picture(300, 200, flat);
		const noisy = (x: number, y: number) => {
			const n = grain(x, y) & 15;
			const [r, g, b] = [40 + (x >> 1) + n, 60 + (y >> 1) + n, 90 + ((x + y) >> 2) + n];
			return (r << 16) | (g << 8) | b;
		};
		const { data } = picture(180, 160, noisy);
		const still = () => picture(180, 160, (x, y) => flat(x + 60, y + 20)).data;
		const photo = { key: "photo", x: 60, y: 20, width: 180, height: 160, pixels: data };
		const patch = { ...photo, still, fills: [] };
		const written = new Ladder(pixels, options).write([patch], "test");
		expect(rungs).toContain(written.rung);
		const shown = read(written.bytes, written.type);
		expect(meanDistance(shown, expected(pixels, [patch]))).toBeLessThanOrEqual(meanBound);
	});

	it("gives a cut palette no colours that it was not cut from", () => {
		// Nine thousand colours: too many to count, near enough to cut.
		const dull = (x: number, y: number) =>
			(Math.round((x * 95) / 300) << 16) | (Math.round((y * 95) / 200) << 8) | (grain(x, y) & 3);
		const pixels = picture(300, 200, dull);
		const patch = disc(pixels, 100, 60, 80, 0xffffff);
		const { bytes, type, rung } = new Ladder(pixels, { maxBytes: 25_000 }).write([patch], "test");
		expect(rung).toBe("palette");
		const shown = read(bytes, type);
		const wanted = expected(pixels, [patch]);
		for (const [i, colour] of wanted.entries())
			if (colour === 0xffffff) expect(shown[i]).toBe(colour);
		expect(meanDistance(shown, wanted)).toBeLessThan(3.5);
	});

	it("gives the smallest picture and a warning that names it when no rung is under maxBytes", () => {
		const pixels = picture(300, 200, grain);
		const { warning, bytes, passed } = new Ladder(pixels, { maxBytes: 5000 }).write(
			[],
			"card/wide",
		);
		expect(warning?.message).toContain("card/wide");
		expect(warning?.code).toBe("picture-too-large");
		expect(bytes.length).toBeLessThan(60_000);
		expect(passed.slice(-4)).toEqual(["jpeg", "jpeg", "jpeg", "jpeg"]);
	});

	it("refuses what is over the hard limit", () => {
		const pixels = picture(2000, 1200, grain);
		expect(() => new Ladder(pixels, { effort: "request" }).write([], "huge")).toThrow(
			/huge: expected a picture/,
		);
	});

	it("gives the same bytes whatever was drawn before", () => {
		const pixels = picture(300, 200, slope);
		const a = disc(pixels, 20, 25, 60, 0xffffff);
		const b = disc(pixels, 100, 90, 75, 0x112233);
		const fresh = new Ladder(pixels).write([a], "test").bytes;
		const used = new Ladder(pixels);
		const kept = new Map();
		used.write([b], "test", kept);
		used.write([a, b], "test", kept);
		expect(Buffer.compare(used.write([a], "test", kept).bytes, fresh)).toBe(0);
	});
});
