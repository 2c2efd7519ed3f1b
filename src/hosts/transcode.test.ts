/** WebP and AVIF through real decoders in real threads, compared with the PNG they were made from. */
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import { fixture } from "../../test/slots/support.js";
import { built } from "../../test/support/built.js";
import { encodePng, halve } from "./png.js";
import { createTranscoder } from "./transcode.js";

const workerUrl = built("hosts/transcode-worker.js");
const transcode = createTranscoder({ workerUrl, timeoutMs: 30_000 });
const pixels = (png: Uint8Array) => PNG.sync.read(Buffer.from(png));

describe("a picture", () => {
	test("of lossless WebP comes out pixel by pixel", async () => {
		const png = pixels(await transcode("webp", fixture("photo.webp")));
		expect([png.width, png.height]).toEqual([96, 48]);
		expect(png.data.equals(pixels(fixture("photo.png")).data)).toBe(true);
	});

	test("of AVIF comes out nearly so", async () => {
		const { data } = pixels(await transcode("avif", fixture("photo.avif")));
		const expected = pixels(fixture("photo.png")).data;
		const errors = data.map((level, at) => Math.abs(level - (expected[at] ?? 0)));
		expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(4);
	});

	test("many at once come out all, two at a time", async () => {
		const all = await Promise.all(
			Array.from({ length: 6 }, () => transcode("webp", fixture("photo.webp"))),
		);
		expect(new Set(all.map((png) => png.length)).size).toBe(1);
	});

	test("of no use is refused", async () => {
		for (const bytes of [
			new Uint8Array(),
			fixture("photo.png"),
			fixture("photo.webp").slice(0, 200),
		])
			await expect(transcode("webp", bytes)).rejects.toMatchObject({ code: "picture-unreadable" });
	});

	test("that takes too long is given up, and its thread with it", async () => {
		const hasty = createTranscoder({ workerUrl, timeoutMs: 1 });
		await expect(hasty("webp", fixture("photo.webp"))).rejects.toMatchObject({
			code: "picture-unreadable",
		});
	});

	test("more than 34 at once are refused", async () => {
		const stuck = createTranscoder({
			workerUrl: new URL("data:text/javascript,setInterval(()=>{},1000)"),
			timeoutMs: 300,
		});
		const results = await Promise.allSettled(
			Array.from({ length: 35 }, () => stuck("webp", new Uint8Array())),
		);
		const last = results.at(-1);
		expect(last?.status === "rejected" && last.reason).toMatchObject({
			code: "picture-overloaded",
		});
	}, 30_000);
});

describe("PNG", () => {
	test("is read back by another decoder", () => {
		const data = Uint8Array.from({ length: 5 * 3 * 4 }, (_, i) => (i * 37) & 255);
		const read = pixels(encodePng({ data, width: 5, height: 3 }));
		expect([read.width, read.height]).toEqual([5, 3]);
		expect([...read.data]).toEqual([...data]);
	});

	test("a half is the mean by alpha, odd edges cut", () => {
		const red = [200, 0, 0, 255];
		const clear = [0, 90, 90, 0];
		const data = Uint8Array.from([...red, ...clear, ...red, ...red, ...clear, ...red]);
		expect(halve({ data, width: 3, height: 2 })).toEqual({
			width: 1,
			height: 1,
			data: Uint8Array.from([200, 0, 0, 128]),
		});
	});

	test("one pixel is its own half", () => {
		const data = Uint8Array.from([1, 2, 3, 255]);
		expect(halve({ data, width: 1, height: 1 }).data).toEqual(data);
	});
});
