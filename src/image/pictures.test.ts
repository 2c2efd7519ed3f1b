/** Pictures made ready: what is taken, what fails and how, what is kept and for how long. */
import { createHash } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { fixture } from "../../test/slots/support.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import { type ImageValue, image } from "../site/image-slot.js";
import { openPictures, type PicturePorts } from "./pictures.js";

const png = fixture("photo.png");
const uri = (type: string, bytes: Uint8Array) =>
	`data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

/** A rasteriser whose every pixel is of one alpha. */
const rasterizer = (alpha = 255): Rasterizer => ({
	png: () => Promise.reject(new Error("not asked for")),
	pixels: async ({ width, height }) => ({
		width,
		height,
		data: new Uint8Array(width * height * 4).fill(alpha),
	}),
	close: async () => {},
});
const open = (ports: Partial<PicturePorts> = {}) =>
	openPictures({ hosts: ["images.example"], rasterizer: rasterizer(), ...ports });
const readyOne = async (value: ImageValue, ports: Partial<PicturePorts> = {}) => {
	const { values, failed } = await open(ports).ready({ photo: value, title: "t" });
	expect(values.title).toBe("t");
	return { value: values.photo, isThere: "photo" in values, failed };
};

/** The same header with another size. */
const sized = (width: number, height: number) => {
	const bytes = png.slice();
	const view = new DataView(bytes.buffer);
	view.setUint32(16, width);
	view.setUint32(20, height);
	return bytes;
};

describe("a picture is made ready", () => {
	test.each([
		["bytes", image(png), "image/png", png],
		["a data URI", image(uri("image/png", png)), "image/png", png],
		["a data URI that lies", image(uri("text/html", png)), "image/png", png],
		["a JPEG", image(fixture("photo.jpg")), "image/jpeg", fixture("photo.jpg")],
		["a GIF", image(fixture("photo.gif")), "image/gif", fixture("photo.gif")],
		["the largest side", image(sized(4096, 4096)), "image/png", sized(4096, 4096)],
	])("%s", async (_, value, type, bytes) => {
		const got = await readyOne(value);
		expect(got.failed).toEqual([]);
		const digest = createHash("sha256").update(bytes).digest("base64");
		const href = uri(type, bytes);
		expect(got.value).toEqual({ kind: "ready-picture", href, digest, fit: "cover" });
	});

	test("an SVG is sanitised and written anew", async () => {
		const source =
			'<!-- c --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>';
		const { value } = await readyOne(image(new TextEncoder().encode(source)));
		const [, base64 = ""] = String((value as { href: string }).href).split(",");
		const written = Buffer.from(base64, "base64").toString();
		expect(written).toContain('<rect width="4" height="4"/>');
		expect(written).not.toContain("<!--");
	});

	test("WebP and AVIF go through the decoder", async () => {
		for (const type of ["webp", "avif"] as const) {
			const transcode = vi.fn(async () => png);
			const { value } = await readyOne(image(fixture(`photo.${type}`)), { transcode });
			expect(transcode).toHaveBeenCalledExactlyOnceWith(type, fixture(`photo.${type}`));
			expect(value).toMatchObject({ href: uri("image/png", png) });
		}
	});
});

describe("a picture that fails leaves its slot alone", () => {
	const text = (source: string) => new TextEncoder().encode(source);
	const svgWith = (inner: string) =>
		text(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4">${inner}</svg>`);
	test.each([
		["no text", image(""), "picture-unreadable"],
		["no bytes", image(new Uint8Array()), "picture-unreadable"],
		["no picture", image(text("hello")), "picture-unreadable"],
		["a broken data URI", image("data:image/png;base64,***"), "picture-unreadable"],
		["a PNG that breaks off", image(png.slice(0, 300)), "picture-unreadable"],
		["a JPEG that breaks off", image(fixture("photo.jpg").slice(0, 700)), "picture-unreadable"],
		["a side too long", image(sized(4097, 1)), "picture-too-large"],
		["no width", image(sized(0, 4)), "picture-too-large"],
		["WebP without a decoder", image(fixture("photo.webp")), "picture-decoder-missing"],
		["an SVG with a script", image(svgWith("<script/>")), "template-script"],
		["an SVG with a handler", image(svgWith('<g onload="x"/>')), "template-script"],
		[
			"an SVG that fetches",
			image(svgWith('<image href="https://x.example/"/>')),
			"template-reference-external",
		],
		[
			"an SVG in an SVG",
			image(svgWith(`<image href="${uri("image/svg+xml", svgWith(""))}"/>`)),
			"template-image-nested",
		],
		["a URL without a fetch", image("https://images.example/a.png"), "picture-unreadable"],
	])("%s", async (_, value, code) => {
		const { isThere, failed } = await readyOne(value);
		expect(isThere).toBe(false);
		expect(failed).toMatchObject([{ slot: "photo", error: { code } }]);
	});

	test("what the engine draws nothing of", async () => {
		const { failed } = await readyOne(image(fixture("photo.jpg")), { rasterizer: rasterizer(0) });
		expect(failed).toMatchObject([{ error: { code: "picture-unreadable" } }]);
	});

	test("what the engine traps at, by itself", async () => {
		const trapping = { ...rasterizer(), pixels: () => Promise.reject(new Error("trap")) };
		const { failed } = await readyOne(image(png), { rasterizer: trapping });
		expect(failed).toMatchObject([{ error: { message: "trap" } }]);
	});

	test("the third of three that are too large together", async () => {
		const large = image(sized(4096, 4096));
		const { values, failed } = await open().ready({ a: large, b: large, c: large });
		expect(Object.keys(values)).toEqual(["a", "b"]);
		expect(failed).toMatchObject([{ slot: "c", error: { code: "picture-too-large" } }]);
	});
});

describe("fetched pictures are kept", () => {
	let now = 1;
	const clock = { now: () => now };
	const url = image("https://images.example/a.png");
	const answering = (...bodies: (Uint8Array | number)[]) =>
		vi.fn(async () => {
			const body = bodies.length > 1 ? bodies.shift() : bodies[0];
			return typeof body === "number"
				? new Response(null, { status: body })
				: new Response(body as Uint8Array<ArrayBuffer>);
		});

	test("one flight for all who wait, and none for who comes later", async () => {
		const fetch = answering(png);
		const pictures = open({ fetch, ...clock });
		await Promise.all([1, 2, 3].map(() => pictures.ready({ photo: url })));
		await pictures.ready({ photo: url, other: image("https://images.example/a.png") });
		expect(fetch).toHaveBeenCalledTimes(1);
	});

	test("for five minutes", async () => {
		const fetch = answering(png);
		const pictures = open({ fetch, ...clock });
		await pictures.ready({ photo: url });
		now += 299_000;
		await pictures.ready({ photo: url });
		expect(fetch).toHaveBeenCalledTimes(1);
		now += 2_000;
		await pictures.ready({ photo: url });
		expect(fetch).toHaveBeenCalledTimes(2);
	});

	test("a failure for ten seconds", async () => {
		const fetch = answering(503, png);
		const pictures = open({ fetch, ...clock });
		const failures = async () => (await pictures.ready({ photo: url })).failed.length;
		expect([await failures(), await failures()]).toEqual([1, 1]);
		expect(fetch).toHaveBeenCalledTimes(1);
		now += 10_001;
		expect(await failures()).toBe(0);
	});

	test("no more than 64 on their way at once", async () => {
		const fetch = vi.fn(() => new Promise<Response>(() => {}));
		const pictures = open({ fetch, timeoutMs: 200 });
		const many = Array.from({ length: 70 }, (_, i) => image(`https://images.example/${i}.png`));
		const { failed } = await pictures.ready(Object.fromEntries(many.entries()));
		expect(fetch).toHaveBeenCalledTimes(64);
		const codes = failed.map(({ error }) => (error as { code: string }).code);
		expect(codes.filter((code) => code === "picture-overloaded")).toHaveLength(6);
	});

	test("in bounded memory: the first is forgotten when there is no room", async () => {
		// 5 MB are 6.7 million characters: nine have room.
		const large = new Uint8Array(5_000_000);
		large.set(png);
		large.set(png.subarray(-12), large.length - 12);
		const fetch = answering(large);
		const pictures = open({ fetch, ...clock });
		const get = (i: number) => pictures.ready({ photo: image(`https://images.example/${i}`) });
		for (let i = 0; i < 10; i++) await get(i);
		await get(9);
		expect(fetch).toHaveBeenCalledTimes(10);
		await get(0);
		expect(fetch).toHaveBeenCalledTimes(11);
	});
});
