import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { countFaces, MAX_FONT_BYTES } from "./sfnt.js";
import { unwrapFont } from "./woff.js";

const require = createRequire(import.meta.url);
const file = (kind: string) =>
	readFileSync(require.resolve(`@fontsource/noto-sans/files/noto-sans-latin-400-normal.${kind}`));

const ttf = await unwrapFont(file("woff2"), "latin");

/** A file with this directory: four-character tags, each with an empty body unless `length` says more. */
function sfnt(magic: number, tags: readonly string[], length = 4): Uint8Array {
	const bytes = new Uint8Array(12 + tags.length * 16 + length);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, magic);
	view.setUint16(4, tags.length);
	for (const [i, tag] of tags.entries()) {
		bytes.set(new TextEncoder().encode(tag), 12 + i * 16);
		view.setUint32(12 + i * 16 + 8, 12 + tags.length * 16);
		view.setUint32(12 + i * 16 + 12, length);
	}
	return bytes;
}

const REQUIRED = ["cmap", "head", "hhea", "hmtx", "maxp"];

describe("countFaces", () => {
	it("counts one face in a TTF", () => {
		expect(countFaces(ttf, "a.ttf")).toBe(1);
	});

	it("counts the faces of a collection", () => {
		const face = sfnt(0x00010000, [...REQUIRED, "glyf", "loca"]);
		const header = new Uint8Array(20);
		const view = new DataView(header.buffer);
		view.setUint32(0, 0x74746366);
		view.setUint32(8, 2);
		view.setUint32(12, 20);
		view.setUint32(16, 20);
		const collection = new Uint8Array([...header, ...face]);
		expect(countFaces(collection, "a.ttc")).toBe(2);
	});

	it.each([
		["font-empty", new Uint8Array()],
		["font-too-large", { length: MAX_FONT_BYTES + 1 } as Uint8Array],
		["font-truncated", ttf.slice(0, 8)],
		["font-truncated", ttf.slice(0, 100)],
		["font-truncated", ttf.slice(0, ttf.length - 400)],
		["font-truncated", sfnt(0x00010000, [])],
		["font-unknown-format", new TextEncoder().encode("<!doctype html>")],
		["font-table-missing", sfnt(0x00010000, ["cmap", "glyf", "loca"])],
		["font-table-missing", sfnt(0x00010000, [...REQUIRED, "glyf", "loca"], 0)],
		["font-without-outlines", sfnt(0x00010000, [...REQUIRED, "CBDT"])],
	])("refuses with %s and the file's name", (code, bytes) => {
		expect(() => countFaces(bytes, "art/a.ttf")).toThrowError(
			expect.objectContaining({ code, message: expect.stringContaining("art/a.ttf") }),
		);
	});
});

describe("unwrapFont", () => {
	it("passes a TTF through", async () => {
		expect(await unwrapFont(ttf, "a.ttf")).toBe(ttf);
	});

	it.each(["woff", "woff2"])("unpacks %s to a file with the same faces", async (kind) => {
		expect(countFaces(await unwrapFont(file(kind), kind), kind)).toBe(1);
	});

	/** The first `size` bytes of a WOFF or WOFF2 whose header says how long the file is. */
	function changed(kind: string, change: (view: DataView) => void): Uint8Array {
		const bytes = new Uint8Array(file(kind));
		change(new DataView(bytes.buffer));
		return bytes;
	}

	it.each([
		["woff", "font-truncated", file("woff").subarray(0, 30)],
		["woff", "font-truncated", file("woff").subarray(0, 3000)],
		["woff2", "font-truncated", file("woff2").subarray(0, 3000)],
		["woff", "font-too-large", changed("woff", (view) => view.setUint32(16, 0xfffffff0))],
		["woff2", "font-too-large", changed("woff2", (view) => view.setUint32(16, 0xfffffff0))],
		["woff", "font-truncated", changed("woff", (view) => view.setUint32(16, 64))],
		["woff", "font-malformed", changed("woff", (view) => view.setUint32(2000, 0x12345678))],
		["woff2", "font-malformed", changed("woff2", (view) => view.setUint32(2000, 0x12345678))],
	])("refuses a damaged %s with %s", async (kind, code, bytes) => {
		await expect(unwrapFont(new Uint8Array(bytes), `a.${kind}`)).rejects.toMatchObject({ code });
	});

	it("unpacks the next WOFF2 after a damaged one", async () => {
		const bytes = new Uint8Array(file("woff2")).fill(0x55, 1000, 2000);
		await expect(unwrapFont(bytes, "a.woff2")).rejects.toMatchObject({ code: "font-malformed" });
		expect(await unwrapFont(file("woff2"), "b.woff2")).toEqual(ttf);
	});
});
