import { deflateSync, inflateSync } from "node:zlib";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { adler32, applyChange, changeOfRows, combineAdler32, measureRows } from "./adler32.js";
import { filterRows } from "./filter.js";
import { deflateBand, encodePng } from "./png.js";
import { type Band, joinBands, type PixelKind } from "./png-file.js";

/** Seeded noise: Park and Miller's generator. */
function noise(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48271) % 2147483647;
		return state;
	};
}

function samples(length: number, seed: number, range = 256): Uint8Array {
	const next = noise(seed);
	return Uint8Array.from({ length }, () => next() % range);
}

/** Adler-32 as zlib writes it at the end of a stream. */
function zlibAdler(data: Uint8Array): number {
	const stream = deflateSync(data);
	return stream.readUInt32BE(stream.length - 4);
}

describe("adler32", () => {
	it.each([0, 1, 3799, 3800, 3801, 100_000])("agrees with zlib over %i bytes", (length) => {
		expect(adler32(samples(length, 7))).toBe(zlibAdler(samples(length, 7)));
		expect(adler32(new Uint8Array(length).fill(255))).toBe(
			zlibAdler(new Uint8Array(length).fill(255)),
		);
	});

	it.each([
		[0, 0],
		[1, 0],
		[0, 9],
		[70_000, 70_001],
	])("combines %i and %i bytes", (first, second) => {
		const a = samples(first, 1);
		const b = samples(second, 2);
		const whole = zlibAdler(Buffer.concat([a, b]));
		expect(combineAdler32(adler32(a), adler32(b), b.length)).toBe(whole);
		expect(adler32(b, adler32(a))).toBe(whole);
	});
});

describe("applyChange", () => {
	it("corrects a sum by what changed alone", () => {
		const before = samples(400 * 300, 4);
		const changed = { start: 5 * 400 + 30, stride: 400, width: 200, rows: 290 };
		const patch = samples(200 * 290, 5);
		const whole = measureRows(before, patch, changed);
		// All of its rows, and a run of them as a band has it.
		for (const [first, end] of [
			[0, 290],
			[17, 208],
			[0, 0],
		] as const) {
			const after = before.slice();
			const start = changed.start + first * 400;
			for (let row = first; row < end; row++)
				after.set(patch.subarray(row * 200, (row + 1) * 200), changed.start + row * 400);
			const change = changeOfRows(whole, first, end, 400);
			expect(applyChange(zlibAdler(before), change, before.length, start)).toBe(zlibAdler(after));
		}
	});
});

const PALETTE = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 255]);
const GHOSTS = Uint8Array.from([255, 0, 0, 0, 0, 255, 0, 128, 0, 0, 255, 255, 9, 9, 9, 255]);

/** What a reader has to see: the pixels spread to RGBA by hand. */
function spread(data: Uint8Array, kind: PixelKind, palette: Uint8Array): Uint8Array {
	if (kind === "rgba") return data;
	const bytes = kind === "rgb" ? 3 : 1;
	const pixels = data.length / bytes;
	const rgba = new Uint8Array(pixels * 4).fill(255);
	for (let i = 0; i < pixels; i++) {
		if (kind === "rgb") rgba.set(data.subarray(3 * i, 3 * i + 3), 4 * i);
		else rgba.set(palette.subarray(4 * data[i]!, 4 * data[i]! + 4), 4 * i);
	}
	return rgba;
}

/** Bands of uneven heights. */
function bandsOf(
	data: Uint8Array,
	width: number,
	kind: PixelKind,
	filter: "quick" | "best" | "none",
) {
	const stride = width * (kind === "rgba" ? 4 : kind === "rgb" ? 3 : 1);
	const bands: Band[] = [];
	const heights = [1, 2, 7, 1, 30];
	for (let row = 0, i = 0; row * stride < data.length; i++) {
		const rows = heights[i % heights.length]!;
		const part = data.subarray(row * stride, (row + rows) * stride);
		bands.push(
			deflateBand(part, width, kind, { level: 1 + (i % 9), filter, runsOnly: i % 2 === 1 }),
		);
		row += rows;
	}
	return bands;
}

const kinds = ["indexed", "rgb", "rgba"] as const;
const filters = ["none", "quick", "best"] as const;
const cases = kinds.flatMap((kind) => filters.map((filter) => [kind, filter] as const));

describe("joinBands", () => {
	it.each(cases)("%s, filter %s: pngjs reads every pixel back", (kind, filter) => {
		for (const palette of [PALETTE, GHOSTS]) {
			const width = 37;
			const height = 53;
			const bytes = { indexed: 1, rgb: 3, rgba: 4 }[kind];
			const data = samples(width * height * bytes, 3, kind === "indexed" ? 4 : 256);
			const header = { width, height, kind, ...(kind === "indexed" ? { palette } : {}) };
			const png = joinBands(header, bandsOf(data, width, kind, filter));
			const read = PNG.sync.read(Buffer.from(png), { checkCRC: true });
			expect([read.width, read.height]).toEqual([width, height]);
			expect(Buffer.compare(read.data, spread(data, kind, palette))).toBe(0);
		}
	});

	it("ends its zlib stream as zlib itself demands", () => {
		const data = samples(64 * 64, 5, 4);
		const header = { width: 64, height: 64, kind: "indexed", palette: PALETTE } as const;
		const png = Buffer.from(joinBands(header, bandsOf(data, 64, "indexed", "none")));
		const at = png.indexOf("IDAT");
		const stream = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
		expect(inflateSync(stream).length).toBe(64 * 65);
	});

	it("leaves tRNS out of an opaque picture, and cuts it after the last translucent colour", () => {
		const one = { width: 1, height: 1, kind: "indexed" } as const;
		const effort = { level: 1, filter: "none" } as const;
		const opaque = encodePng({ ...one, palette: PALETTE }, Uint8Array.of(0), effort);
		const ghosts = Buffer.from(encodePng({ ...one, palette: GHOSTS }, Uint8Array.of(0), effort));
		expect(Buffer.from(opaque).includes("tRNS")).toBe(false);
		expect(ghosts.readUInt32BE(ghosts.indexOf("tRNS") - 4)).toBe(2);
	});

	it.each([
		["too few rows", { width: 2, height: 3, kind: "rgb" as const }],
		["no palette", { width: 2, height: 2, kind: "indexed" as const }],
		[
			"an empty palette",
			{ width: 2, height: 2, kind: "indexed" as const, palette: new Uint8Array(0) },
		],
		[
			"257 colours",
			{ width: 2, height: 2, kind: "indexed" as const, palette: new Uint8Array(1028) },
		],
		["a palette with rgb", { width: 2, height: 2, kind: "rgb" as const, palette: PALETTE }],
	])("refuses %s", (_, header) => {
		const kind = header.kind;
		const data = new Uint8Array(4 * (kind === "rgb" ? 3 : 1));
		const band = deflateBand(data, 2, kind, { level: 1, filter: "none" });
		expect(() => joinBands(header, [band])).toThrow(/expected/);
	});
});

describe("filterRows", () => {
	it("chooses the filter that makes the row small", () => {
		const ramp = Uint8Array.from({ length: 64 * 3 * 4 }, (_, i) => Math.floor((i % 192) / 3) * 3);
		const rows = filterRows({ data: ramp, stride: 192, pixelBytes: 3 }, "best");
		expect([0, 193, 386, 579].map((at) => rows[at])).toEqual([1, 2, 2, 2]);
		expect(rows.subarray(194, 386).every((byte) => byte === 0)).toBe(true);
	});
});
