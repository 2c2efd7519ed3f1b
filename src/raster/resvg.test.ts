import { Resvg as NativeResvg } from "@resvg/resvg-js";
import { PNG } from "pngjs";
import { beforeAll, describe, expect, it, vi } from "vitest";
import {
	good,
	hostile,
	MEMORY_SIDE,
	memoryHungry,
	SIDE,
	svg,
} from "../../test/support/hostile-svg.js";
import { fontPath, inconsolata } from "../../test/support/sfnt.js";
import { type CompiledWasm, draw, engineOptions, toStraightAlpha } from "./draw.js";
import { compileResvg, loadResvg } from "./node.js";
import { createResvg } from "./resvg.js";

const fonts = [{ name: "Inconsolata-Regular.ttf", bytes: inconsolata }];
const square = (source: string) => ({ svg: source, width: SIDE, height: SIDE });

let wasm: CompiledWasm;
const load = () => loadResvg(wasm);
beforeAll(async () => {
	wasm = await compileResvg();
});

/** Straight pixels by the native build and an independent PNG decoder. */
function oracle(source: string): Buffer {
	const native = new NativeResvg(source, {
		font: { fontFiles: [fontPath], loadSystemFonts: false },
	});
	return PNG.sync.read(native.render().asPng()).data;
}

describe("pixels and png", () => {
	it.each([
		["shapes and text", good],
		[
			"a gradient from opaque to nothing",
			svg(
				'<linearGradient id="a"><stop stop-color="#3c8"/><stop offset="1" stop-opacity="0" stop-color="#f40"/></linearGradient><rect width="200" height="200" fill="url(#a)"/>',
			),
		],
		[
			"a blur and a mask",
			svg(
				'<filter id="f"><feGaussianBlur stdDeviation="7"/></filter><mask id="m"><circle cx="90" cy="90" r="60" fill="#aaa"/></mask><g mask="url(#m)"><rect x="30" y="30" width="90" height="90" fill="#05f" filter="url(#f)"/></g>',
			),
		],
		[
			"bold text that the font has to lend",
			svg(
				'<text x="9" y="99" font-size="50" font-weight="700" font-family="Nobody, serif">Ab√</text>',
			),
		],
	])("equal the native build's: %s", async (_, source) => {
		const engine = await createResvg({ fonts, load });
		const bitmap = await engine.pixels(square(source));
		const png = PNG.sync.read(Buffer.from(await engine.png(square(source))));
		const expected = oracle(source);
		expect(expected.some((value) => value !== 0)).toBe(true);
		expect(Buffer.compare(Buffer.from(bitmap.data), expected)).toBe(0);
		expect(Buffer.compare(png.data, expected)).toBe(0);
		expect(bitmap).toMatchObject({ width: SIDE, height: SIDE });
	});

	it("gives bytes that own their buffer, so that they can be transferred", async () => {
		const engine = await createResvg({ fonts, load });
		for (const bytes of [await engine.png(square(good)), (await engine.pixels(square(good))).data])
			expect(bytes.buffer.byteLength).toBe(bytes.length);
	});
});

describe("toStraightAlpha", () => {
	it.each([
		[
			[128, 64, 32, 128],
			[255, 128, 64, 128],
		],
		[
			[1, 2, 3, 255],
			[1, 2, 3, 255],
		],
		[
			[0, 0, 0, 0],
			[0, 0, 0, 0],
		],
		[
			[1, 1, 0, 1],
			[255, 255, 0, 1],
		],
		[
			[1, 2, 3, 3],
			[85, 170, 255, 3],
		],
	])("%j becomes %j", (premultiplied, straight) => {
		expect([...toStraightAlpha(Uint8Array.from(premultiplied))]).toEqual(straight);
	});
});

describe("the engine's options", () => {
	it("are taken: its parser drops all of them, in silence, when one is not known", async () => {
		const { Resvg } = await load();
		const document = new Resvg(svg(""), { ...engineOptions([inconsolata]), background: "#f00" });
		expect([...document.render().pixels.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
	});

	it("leave no other font than those given", async () => {
		const engine = await createResvg({ fonts: [], load });
		const { data } = await engine.pixels(
			square(svg('<text x="9" y="99" font-size="50">Ab</text>')),
		);
		expect(data.every((value) => value === 0)).toBe(true);
	});

	it.each([
		["a prefix", '<s:text xmlns:s="http://www.w3.org/2000/svg" x="9" y="99">Ab</s:text>', ""],
		["an entity", "&t;", `<!DOCTYPE svg [<!ENTITY t "<text x='9' y='99'>Ab</text>">]>`],
	])("bring the fonts to text behind %s", async (_, body, doctype) => {
		const source = doctype + svg(body);
		const engine = await createResvg({ fonts, load });
		const { data } = await engine.pixels(square(source));
		expect(Buffer.compare(Buffer.from(data), oracle(source))).toBe(0);
		expect(data.some((value) => value !== 0)).toBe(true);
	});
});

describe("a picture of another size than asked for", () => {
	it.each([
		["the root says otherwise", good, 199, SIDE, "200 x 200, not 199 x 200"],
		["a fractional root", good.replace('width="200"', 'width="200.6"'), SIDE, SIDE, "201 x 200"],
		["a size of zero", good, 0, SIDE, "received 0"],
		["a fractional size", good, 99.5, SIDE, "received 99.5"],
		["not a number", good, Number.NaN, SIDE, "received NaN"],
		["an absurd size", good, SIDE, 1e9, "received 1000000000"],
	])("is refused: %s", async (_, source, width, height, words) => {
		const engine = await createResvg({ fonts, load });
		await expect(engine.png({ svg: source, width, height })).rejects.toMatchObject({
			code: "draw-failed",
			message: expect.stringContaining(words),
		});
	});
});

describe("hostile SVGs", () => {
	it.each(hostile)("$name: $does, and the next picture is right", async ({ svg: source, does }) => {
		const counted = vi.fn(load);
		const engine = await createResvg({ fonts, load: counted });
		const outcome = await engine.pixels(square(source)).catch((error: unknown) => error);
		if (does === "draws") expect(outcome).toMatchObject({ width: SIDE });
		else expect(outcome).toMatchObject({ name: "PlacardError", code: "draw-failed" });
		const { data } = await engine.pixels(square(good));
		expect(Buffer.compare(Buffer.from(data), oracle(good))).toBe(0);
		expect(counted).toHaveBeenCalledTimes(does === "traps" ? 2 : 1);
	});

	it("stops at the memory limit of an instance", async () => {
		const engine = await createResvg({ fonts, load });
		const request = { svg: memoryHungry, width: MEMORY_SIDE, height: MEMORY_SIDE };
		await expect(engine.pixels(request)).rejects.toMatchObject({ code: "draw-failed" });
		expect((await engine.pixels(square(good))).width).toBe(SIDE);
	});

	it("a poisoned instance is really broken: the replacement is no luxury", async () => {
		const module = await load();
		const poison = hostile.find(({ name }) => name.startsWith("a data URI"))?.svg ?? "";
		draw(module, [inconsolata], square(poison), "png");
		expect(draw(module, [inconsolata], square(good), "png").ok).toBe(false);
	});

	it("one new instance serves all pictures that wait for it", async () => {
		const counted = vi.fn(load);
		const engine = await createResvg({ fonts, load: counted });
		const trap = hostile[0]?.svg ?? "";
		const pictures = [trap, good, good, trap, good].map((source) => engine.pixels(square(source)));
		const outcomes = await Promise.allSettled(pictures);
		const states = outcomes.map(({ status }) => status);
		expect(states).toEqual(["rejected", "fulfilled", "fulfilled", "rejected", "fulfilled"]);
		expect(counted).toHaveBeenCalledTimes(3);
	});

	it("a host that cannot load again gets draw-failed, not a broken picture", async () => {
		const once = vi.fn(load).mockImplementationOnce(load).mockRejectedValue(new Error("only once"));
		const engine = await createResvg({ fonts, load: once });
		await engine.png(square(hostile[0]?.svg ?? "")).catch(() => null);
		for (let i = 0; i < 2; i++)
			await expect(engine.png(square(good))).rejects.toMatchObject({
				code: "draw-failed",
				message: expect.stringContaining("only once"),
			});
	});
});

describe("objects of the engine", () => {
	it.each([
		["after a picture", good, SIDE, 2],
		["after a wrong size", good, 1, 1],
		["after a refusal", "<svg", SIDE, 0],
		["after a trap while rendering", hostile[0]?.svg ?? "", SIDE, 1],
	])("are freed %s", async (_, source, width, frees) => {
		const { Resvg } = await load();
		const free = vi.spyOn(Resvg.prototype, "free");
		const image = new Resvg(good).render();
		const freeImage = vi.spyOn(Object.getPrototypeOf(image), "free");
		draw({ Resvg }, [inconsolata], { svg: source, width, height: SIDE }, "pixels");
		expect(free.mock.calls.length + freeImage.mock.calls.length).toBe(frees);
	});
});

describe("close and signals", () => {
	it("draws nothing after close, which may come twice", async () => {
		const engine = await createResvg({ fonts, load });
		await engine.close();
		await engine.close();
		await expect(engine.png(square(good))).rejects.toMatchObject({ code: "draw-failed" });
	});

	it("starts no picture whose signal is aborted", async () => {
		const engine = await createResvg({ fonts, load });
		const drawing = engine.png(square(good), AbortSignal.abort());
		await expect(drawing).rejects.toMatchObject({ code: "draw-timeout" });
	});
});
