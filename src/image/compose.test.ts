/** The painter and its plates with the real rasteriser, counted: what is drawn, how often, and from which bytes. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { compileResvg, loadResvg } from "../raster/node.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { createResvg } from "../raster/resvg.js";
import { parseTemplate } from "../template/template.js";
import { buildPlate } from "./build-plate.js";
import { createPainter, type PainterOptions } from "./compose.js";
import type { Plate } from "./plate.js";
import { plateFromBytes, plateToBytes } from "./plate-file.js";

const SIZE = { width: 240, height: 126 };
const CARD = parseTemplate(
	`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126" font-family="Inconsolata">
	<rect width="240" height="126" fill="#dfe8df"/><text id="a" x="20" y="80" font-size="60">A</text>
	<text id="b" x="120" y="80" font-size="60" fill="#c02">B</text><circle cx="150" cy="70" r="12" fill="#04c" fill-opacity=".5"/></svg>`,
	"card.svg",
);
const RAMP = parseTemplate(
	`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126" font-family="Inconsolata">
	<linearGradient id="g" x2="1" y2="1"><stop stop-color="#5b2a86"/><stop offset="1" stop-color="#3fd173"/></linearGradient>
	<rect width="240" height="126" fill="url(#g)"/><text id="a" x="20" y="80" font-size="60" fill="#fff">A</text>
	<rect x="200" width="9" height="126" fill="#000" fill-opacity=".3"/></svg>`,
	"ramp.svg",
);

let engine: Rasterizer;
beforeAll(async () => {
	const bytes = new Uint8Array(
		readFileSync(new URL("../../test/fonts/Inconsolata-Regular.ttf", import.meta.url)),
	);
	const wasm = await compileResvg();
	engine = await createResvg({
		fonts: [{ name: "Inconsolata", bytes }],
		load: () => loadResvg(wasm),
	});
});

/** A painter whose drawings are counted. */
function open(options: Partial<PainterOptions> = {}) {
	const drawn: string[] = [];
	const rasterizer: Rasterizer = {
		png: (request) => engine.png(request),
		pixels: async (request) => {
			drawn.push(request.svg);
			await Promise.resolve();
			return engine.pixels(request);
		},
		close: async () => {},
	};
	return { drawn, painter: createPainter({ rasterizer, ...options }), rasterizer };
}

describe("what is drawn", () => {
	it("is the static layers once, and each value once", async () => {
		const { drawn, painter } = open();
		await painter.prepare(CARD, SIZE, ["a", "b"]);
		expect(drawn).toHaveLength(2);
		await painter.paint(CARD, SIZE, { a: "1", b: "2" });
		expect(drawn).toHaveLength(4);
		await painter.paint(CARD, SIZE, { a: "1", b: "3" });
		expect(drawn).toHaveLength(5);
		await painter.paint(CARD, SIZE, { a: "1", b: "2" });
		expect(drawn).toHaveLength(5);
	});

	it("is shared by requests for one picture at one time", async () => {
		const { drawn, painter } = open();
		const pictures = await Promise.all(
			Array.from({ length: 20 }, () => painter.paint(CARD, SIZE, { a: "1", b: "2" })),
		);
		expect(drawn).toHaveLength(4);
		expect(new Set(pictures.map(({ bytes }) => bytes)).size).toBe(1);
	});

	it("is nothing for a hidden slot", async () => {
		const { drawn, painter } = open();
		await painter.prepare(CARD, SIZE, ["a", "b"]);
		for (const a of [false, null, undefined]) await painter.paint(CARD, SIZE, { a, b: false });
		expect(drawn).toHaveLength(2);
	});

	it("is forgotten past the bounds of the caches, and the picture is the same", async () => {
		const { drawn, painter } = open({ tileCacheBytes: 2, bandCacheBytes: 1 });
		const first = await painter.paint(CARD, SIZE, { a: "1", b: "2" });
		const count = drawn.length;
		const second = await painter.paint(CARD, SIZE, { a: "1", b: "2" });
		expect(drawn.length).toBe(count + 2);
		expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
	});

	it("has a plate for each set of slots, so that a fallback's are no part of a page's", async () => {
		const { drawn, painter } = open();
		await painter.paint(CARD, SIZE, { a: "1" });
		await painter.paint(CARD, SIZE, { b: "2" });
		const count = drawn.length;
		await painter.paint(CARD, SIZE, { a: "3" });
		await painter.paint(CARD, SIZE, { b: "4" });
		expect(drawn.length).toBe(count + 2);
		await painter.paint(CARD, SIZE, { b: "2" });
		await painter.paint(CARD, SIZE, { a: "1" });
		expect(drawn.length).toBe(count + 2);
	});

	it("has one plate for all slots where ever other sets of them are filled", async () => {
		const { drawn, painter } = open();
		const four = parseTemplate(
			`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="126"><rect width="240" height="126"/>
			${["a", "b", "c"].map((id, i) => `<circle id="${id}" cx="${40 + 60 * i}" cy="60" r="20"/>`).join("")}</svg>`,
			"four.svg",
		);
		const red = { fill: "#f00", stroke: "#fff" };
		const sets = [{ a: red }, { b: red }, { c: red }, { a: red, b: red }, { a: red, c: red }];
		for (const values of sets) await painter.paint(four, SIZE, values);
		const count = drawn.length;
		// The fifth set has made the plate for all three; of a sixth set nothing is new but b, and a as it is drawn.
		await painter.paint(four, SIZE, { b: red, c: red });
		expect(drawn.length).toBe(count + 2);
	});

	it("is the whole where a value blends, with the reason", async () => {
		const { painter } = open();
		const painted = await painter.paint(CARD, SIZE, { a: { "mix-blend-mode": "multiply" } });
		expect(painted.wholeReason).toBe("blend-over-slot");
	});

	it("is refused for a slot that is none, before anything is drawn", async () => {
		const { drawn, painter } = open();
		await expect(painter.paint(CARD, SIZE, { tilte: "x" })).rejects.toMatchObject({
			code: "slot-missing",
		});
		expect(drawn).toEqual([]);
	});

	it("does not stay broken when the rasteriser failed once", async () => {
		let fails = true;
		const rasterizer: Rasterizer = {
			png: (request) => engine.png(request),
			pixels: async (request) => {
				if (fails) throw new Error("trap");
				return engine.pixels(request);
			},
			close: async () => {},
		};
		const painter = createPainter({ rasterizer });
		await expect(painter.paint(CARD, SIZE, { a: "1" })).rejects.toThrow("trap");
		fails = false;
		expect((await painter.paint(CARD, SIZE, { a: "1" })).bytes.length).toBeGreaterThan(100);
	});
});

describe("plates as bytes", () => {
	const DIGITS = [..."0123456789"];

	it.each([
		["exact", CARD, ["a", "b"]],
		["near", RAMP, ["a"]],
	] as const)(
		"%s: draw the same picture, and no tile that was drawn at build",
		async (_, template, slots) => {
			const { rasterizer, drawn } = open();
			const values = Object.fromEntries(slots.map((id) => [id, DIGITS]));
			const plate = (await buildPlate(template, SIZE, slots, rasterizer, values)) as Plate;
			expect(plate.kind).toBe("plate");
			const read = plateFromBytes(await plateToBytes(plate));
			const count = drawn.length;
			for (let n = 0; n < 12; n++) {
				const own = Object.fromEntries(slots.map((id, i) => [id, DIGITS[(n * (i + 3)) % 10]]));
				const fresh = await createPainter({ rasterizer }).paintPlate(read, "x", own);
				const built = await createPainter({ rasterizer }).paintPlate(plate, "x", own);
				expect(Buffer.compare(fresh.bytes, built.bytes)).toBe(0);
			}
			expect(drawn.length).toBe(count);
		},
	);

	it("draw what was not drawn at build", async () => {
		const { rasterizer, drawn } = open();
		const plate = (await buildPlate(CARD, SIZE, ["a", "b"], rasterizer, { a: DIGITS })) as Plate;
		const read = plateFromBytes(await plateToBytes(plate));
		const count = drawn.length;
		const shipped = await createPainter({ rasterizer }).paintPlate(read, "x", { a: "1", b: "new" });
		expect(drawn.length).toBe(count + 1);
		const whole = await createPainter({ rasterizer, isLossless: true }).paint(CARD, SIZE, {
			a: "1",
			b: "new",
		});
		expect(shipped.error).toBe(0);
		expect(shipped.rung).toBe(whole.rung);
	});

	it.each([
		["a flipped bit", (bytes: Uint8Array) => bytes.map((byte, i) => (i === 500 ? byte ^ 4 : byte))],
		["a cut end", (bytes: Uint8Array) => bytes.slice(0, -9)],
		["another version", (bytes: Uint8Array) => bytes.map((byte, i) => (i === 7 ? 99 : byte))],
		["other bytes", () => new TextEncoder().encode("not a plate at all, but long enough")],
		["nothing", () => new Uint8Array(0)],
	])("refuse %s", async (_, damage) => {
		const plate = (await buildPlate(CARD, SIZE, ["a"], open().rasterizer)) as Plate;
		const bytes = damage(await plateToBytes(plate));
		expect(() => plateFromBytes(bytes)).toThrow(expect.objectContaining({ code: "plate-invalid" }));
	});

	it("refuse more tiles than a build should draw", async () => {
		const many = Array.from({ length: 2001 }, (_, i) => ({ "fill-opacity": i / 4000 }));
		const template = parseTemplate(
			`<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="8" height="8" fill="#fff"/><path id="a" d="M1 1h2v2z"/></svg>`,
			"tiny.svg",
		);
		await expect(
			buildPlate(template, { width: 8, height: 8 }, ["a"], open().rasterizer, { a: many }),
		).rejects.toMatchObject({ code: "too-many-values" });
	});
});
