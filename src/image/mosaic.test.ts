/**
 * Pictures of cells beside the same plate's pictures that are laid out and deflated by zlib: the same pixels, read by
 * pngjs and zlib. And when a picture is no mosaic's.
 */
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { PNG } from "pngjs";
import { beforeAll, describe, expect, it } from "vitest";
import { random as randomOf } from "../../test/image/support/outlines.js";
import { compileResvg, loadResvg } from "../raster/node.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { createResvg } from "../raster/resvg.js";
import type { FiniteValues, SlotValues } from "../site/definition.js";
import { parseTemplate } from "../template/template.js";
import { buildPlate } from "./build-plate.js";
import { createPainter } from "./compose.js";
import type { Plate } from "./plate.js";
import { plateFromBytes, plateToBytes } from "./plate-file.js";
import { ShippedMosaic } from "./shipped-mosaic.js";

const SIZE = { width: 240, height: 130 };
const LETTERS = [..."AbçX7", false];
const template = (content: string) =>
	parseTemplate(
		`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="130" font-family="Inconsolata">
		<rect width="240" height="130" fill="#dfe8df"/><path d="M0 0L240 130" stroke="#456" stroke-width="3"/>${content}</svg>`,
		"cells.svg",
	);

/** Slots apart, one over the other, at the edges, under static art, and in each other's rows. */
const TEMPLATES: readonly (readonly [string, string, FiniteValues])[] = [
	[
		"two texts in one row",
		`<text id="a" x="20" y="80" font-size="60">A</text><text id="b" x="140" y="90" font-size="40" fill="#c02">B</text>`,
		{ a: LETTERS, b: LETTERS },
	],
	[
		"a text in a cell of its own",
		`<rect id="a" x="20" y="20" width="90" height="90" rx="9" fill="#fff"/><text id="b" x="40" y="90" font-size="60">A</text>`,
		{ a: [{ fill: "#f39" }, { fill: "#fd3", rx: 99 }, false], b: LETTERS },
	],
	[
		"at the edges",
		`<rect id="a" width="9" height="130" fill="#123"/><rect id="b" x="200" y="100" width="40" height="30" fill="#321"/>`,
		{ a: [{ fill: "#f39" }, false], b: [{ fill: "#0c3" }, {}, false] },
	],
	[
		"under static art",
		`<text id="a" x="20" y="80" font-size="60">A</text><circle cx="40" cy="60" r="12" fill="#04c" fill-opacity=".5"/><text id="b" x="180" y="30" font-size="20">B</text>`,
		{ a: LETTERS, b: LETTERS },
	],
	[
		"the whole picture",
		`<rect id="a" width="240" height="130" fill="#eee" fill-opacity=".5"/>`,
		{ a: [{ fill: "#f39" }, { fill: "#04c" }, false] },
	],
];

let rasterizer: Rasterizer;
beforeAll(async () => {
	const bytes = new Uint8Array(
		readFileSync(new URL("../../test/fonts/Inconsolata-Regular.ttf", import.meta.url)),
	);
	const wasm = await compileResvg();
	const fonts = [{ name: "Inconsolata", bytes }];
	rasterizer = await createResvg({ fonts, load: () => loadResvg(wasm) });
});

async function build(content: string, values: FiniteValues, maxBytes?: number): Promise<Plate> {
	const options = maxBytes === undefined ? {} : { maxBytes };
	const plate = await buildPlate(
		template(content),
		SIZE,
		Object.keys(values),
		rasterizer,
		values,
		options,
	);
	if (plate.kind === "whole") throw new Error(plate.reason);
	return plate;
}

/** By pngjs; and by zlib, which unlike pngjs refuses a wrong checksum of the stream. */
function pixelsOf(bytes: Uint8Array): Buffer {
	const file = Buffer.from(bytes);
	const data = file.indexOf("IDAT") + 4;
	expect(() => inflateSync(file.subarray(data, data + file.readUInt32BE(data - 8)))).not.toThrow();
	return PNG.sync.read(file).data;
}
const draw = (plate: Plate, values: SlotValues) =>
	createPainter({ rasterizer }).paintPlate(plate, "cells", values);

function choose(random: () => number, values: FiniteValues): SlotValues {
	return Object.fromEntries(
		Object.entries(values).map(([id, own]) => [id, own[Math.floor(random() * own.length)]]),
	) as SlotValues;
}

describe("a mosaic", () => {
	it.each(TEMPLATES)(
		"of %s: the same pixels as laid out, shipped or not",
		async (_, content, values) => {
			const plate = await build(content, values);
			expect(plate.mosaic).toBeDefined();
			const { mosaic: _mosaic, ...laid } = plate;
			// As it lies in a file: at any place of a larger buffer.
			const file = await plateToBytes(plate);
			const place = Buffer.concat([Uint8Array.of(1, 2, 3), file]).subarray(3);
			const read = plateFromBytes(place);
			expect(read.mosaic).toBeDefined();
			const first = new ShippedMosaic(place);
			const isAlone = plate.mosaic?.parts.cells.every(({ units }) => units.length === 1);
			const random = randomOf(content.length);
			for (let round = 0; round < 12; round++) {
				const own = choose(random, values);
				const built = await draw(plate, own);
				const expected = await draw(laid, own);
				expect(pixelsOf(built.bytes).equals(pixelsOf(expected.bytes))).toBe(true);
				expect(Buffer.compare((await draw(read, own)).bytes, built.bytes)).toBe(0);
				expect([built.rung, built.error]).toEqual([expected.rung, expected.error]);
				// What a cold function reads of the plate writes the same, where no cell has to be coded before.
				const { passed: _passed, ...written } = built;
				expect(first.write(own)).toEqual(isAlone ? written : undefined);
			}
		},
	);

	it("has the same bytes whatever was drawn before", async () => {
		const [, content, values] = TEMPLATES[1] as (typeof TEMPLATES)[number];
		const plate = await build(content, values);
		const painter = createPainter({ rasterizer });
		const random = randomOf(9);
		const orders = Array.from({ length: 20 }, () => choose(random, values));
		const first = [];
		for (const own of orders) first.push((await painter.paintPlate(plate, "x", own)).bytes);
		for (const [i, own] of [...orders.entries()].reverse()) {
			const fresh = (await draw(plate, own)).bytes;
			expect(Buffer.compare(fresh, first[i] as Uint8Array)).toBe(0);
		}
	});

	it("takes no picture with a value that was not drawn at build, and goes on with others", async () => {
		const [, content, values] = TEMPLATES[0] as (typeof TEMPLATES)[number];
		const plate = await build(content, values);
		const { mosaic: _mosaic, ...laid } = plate;
		const painter = createPainter({ rasterizer });
		const shipped = new ShippedMosaic(await plateToBytes(plate));
		for (const own of [
			{ a: "new", b: "X" },
			{ a: "A", b: "X" },
			{ a: "new", b: "b" },
		]) {
			const picture = await painter.paintPlate(plate, "x", own);
			const expected = await draw(laid, own);
			expect(shipped.write(own) === undefined).toBe(own.a === "new");
			expect(pixelsOf(picture.bytes).equals(pixelsOf(expected.bytes))).toBe(true);
		}
	});

	it("takes no picture with a new value of a slot that no declared value draws", async () => {
		const [, content] = TEMPLATES[0] as (typeof TEMPLATES)[number];
		const plate = await build(content, { a: LETTERS, b: [false] });
		expect(plate.mosaic).toBeDefined();
		const { mosaic: _mosaic, ...laid } = plate;
		const own = { a: "A", b: "X" };
		const [picture, expected] = [await draw(plate, own), await draw(laid, own)];
		expect(pixelsOf(picture.bytes).equals(pixelsOf(expected.bytes))).toBe(true);
		const shipped = new ShippedMosaic(await plateToBytes(plate));
		expect(shipped.write(own)).toBe(undefined);
		const blank = { a: "A", b: false } as const;
		expect(shipped.write(blank)?.bytes).toEqual((await draw(plate, blank)).bytes);
	});

	it("is read without its checksum for the first picture, and with it for the next", async () => {
		const [, content, values] = TEMPLATES[0] as (typeof TEMPLATES)[number];
		const bytes = await plateToBytes(await build(content, values));
		// The checksum itself, so that nothing else is wrong.
		bytes.set([1, 2, 3, 4], bytes.length - 4);
		const shipped = new ShippedMosaic(bytes);
		expect(shipped.write({ a: "A", b: "X" })).toBeDefined();
		expect(() => shipped.write({ a: "A", b: "X" })).toThrow(/checksum.*Run `placard build` again/);
	});

	it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
		["that ends too soon", (bytes) => bytes.subarray(0, -50)],
		["with more at its end", (bytes) => Buffer.concat([bytes, new Uint8Array(8)])],
		["with a broken head", (bytes) => bytes.fill(0x7b, 12, 30)],
		["of another version", (bytes) => bytes.fill(1, 4, 8)],
		["that is empty", () => new Uint8Array(0)],
	])("is no mosaic's plate %s", async (_, damage) => {
		const [, content, values] = TEMPLATES[0] as (typeof TEMPLATES)[number];
		const bytes = damage(await plateToBytes(await build(content, values)));
		expect(() => new ShippedMosaic(bytes)).toThrow(/plateFromBytes.*Run `placard build` again/);
	});

	it("leaves a picture that would be too large to the ladder", async () => {
		const [, content, values] = TEMPLATES[0] as (typeof TEMPLATES)[number];
		const own = { a: "ç", b: "X" };
		const free = await draw(await build(content, values), own);
		const maxBytes = free.bytes.length - 1;
		const plate = await build(content, values, maxBytes);
		expect(plate.mosaic).toBeDefined();
		for (const kept of [plate, plateFromBytes(await plateToBytes(plate, { maxBytes }))]) {
			const { bytes } = await draw(kept, own);
			expect(bytes.length).toBeLessThanOrEqual(maxBytes);
		}
	});

	// Such a palette stands for colours by cells of 8 levels: none is known to be in it, and a plate's file holds no list of them.
	it("is not made on a palette by median cut, though its tiles bring no colour", async () => {
		const random = randomOf(3);
		const level = () => 100 + Math.floor(random() * 36);
		const grain = Array.from(
			{ length: 60 * 33 },
			(_, i) =>
				`<rect x="${4 * (i % 60)}" y="${4 * Math.floor(i / 60)}" width="4" height="4" fill="rgb(${level()},${level()},${level()})"/>`,
		).join("");
		const still = '<rect x="200" y="90" width="40" height="40" fill="#707070"/>';
		const slot = '<rect id="a" x="20" y="20" width="48" height="48"/>';
		const values = { a: [{ fill: "#707070" }, { fill: "#6f7072" }, false] };
		const maxBytes = 6_400;
		const plate = await build(grain + still + slot, values, maxBytes);
		expect((await plate.ladder.first())?.rung).toBe("palette");
		expect(plate.mosaic).toBeUndefined();
		const read = plateFromBytes(await plateToBytes(plate, { maxBytes }));
		const own = { a: { fill: "#6f7072" } };
		const [built, expected] = [await draw(read, own), await draw(plate, own)];
		expect(built.rung).toBe("palette");
		expect(pixelsOf(built.bytes).equals(pixelsOf(expected.bytes))).toBe(true);
	});

	it.each([
		["a slot without a list of values", TEMPLATES[0]?.[1], { a: LETTERS, b: undefined }],
		[
			"more combinations than can be looked at",
			TEMPLATES[1]?.[1],
			{
				a: Array.from({ length: 40 }, (_, i) => ({ rx: i })),
				b: Array.from({ length: 40 }, (_, i) => String(i)),
			},
		],
	])("is not made for %s", async (_, content, values) => {
		const known = Object.fromEntries(Object.entries(values).filter(([, own]) => own !== undefined));
		const plate = await buildPlate(
			template(content ?? ""),
			SIZE,
			Object.keys(values),
			rasterizer,
			known as FiniteValues,
		);
		expect(plate.kind === "plate" && plate.mosaic).toBe(undefined);
	});
});
