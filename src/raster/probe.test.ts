import { beforeAll, describe, expect, it } from "vitest";
import { cmapOf, edited, format12, inconsolata } from "../../test/support/sfnt.js";
import type { CompiledWasm } from "./draw.js";
import { compileResvg, loadResvg } from "./node.js";
import { createResvg } from "./resvg.js";

let wasm: CompiledWasm;
beforeAll(async () => {
	wasm = await compileResvg();
});

const goodFont = { name: "good.ttf", bytes: inconsolata };
const start = (bytes: Uint8Array) =>
	createResvg({
		fonts: [goodFont, { name: "art/bad.ttf", bytes }],
		load: () => loadResvg(wasm),
	});

/** Every glyph, .notdef too, drawn as the last one: an outline of the same size at the same place. */
const allAlike = edited((tables) => {
	const glyf = tables.get("glyf") ?? Buffer.alloc(0);
	const loca = tables.get("loca") ?? Buffer.alloc(0);
	const isLong = tables.get("head")?.readInt16BE(50) === 1;
	const offset = (i: number) => (isLong ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2);
	const count = loca.length / (isLong ? 4 : 2) - 1;
	const simple = Array.from({ length: count }, (_, i) => glyf.subarray(offset(i), offset(i + 1)));
	const one = simple.find((glyph) => glyph.length > 20 && glyph.readInt16BE(0) > 0);
	const glyph = Buffer.concat([one ?? Buffer.alloc(0), Buffer.alloc((one?.length ?? 0) % 2)]);
	const offsets = Buffer.alloc((count + 1) * 4);
	for (let i = 0; i <= count; i++) offsets.writeUInt32BE(i * glyph.length, i * 4);
	tables.get("head")?.writeInt16BE(1, 50);
	tables.set("glyf", Buffer.concat(Array.from({ length: count }, () => glyph)));
	tables.set("loca", offsets);
});

describe("a font that would leave blank text", () => {
	it.each<[string, Uint8Array, string]>([
		[
			"outlines of nothing",
			edited((tables) => void tables.get("glyf")?.fill(0)),
			"an empty picture",
		],
		[
			"a character mapped to a glyph that is not there",
			edited((tables) => void tables.set("cmap", cmapOf(format12([0x41, 0x41, 60_000])))),
			"an empty picture",
		],
		[
			"a head the engine refuses",
			edited((tables) => void tables.get("head")?.fill(0)),
			"an empty picture",
		],
		["every glyph the missing-glyph sign", allAlike, "the missing-glyph sign"],
	])("is refused by name, though a good font is beside it: %s", async (_, bytes, words) => {
		await expect(start(bytes)).rejects.toMatchObject({
			code: "font-unusable",
			message: expect.stringMatching(new RegExp(`^art/bad\\.ttf: .*${words}`)),
		});
	});

	it.each<[string, Uint8Array, string]>([
		["truncated", inconsolata.subarray(0, 50_000), "font-malformed"],
		["WOFF2", Buffer.from("wOF2...................."), "font-format-unsupported"],
		["a text file", Buffer.from("404 Not Found"), "font-format-unsupported"],
		["0 bytes", Buffer.alloc(0), "font-empty"],
		["without a cmap", edited((tables) => void tables.delete("cmap")), "font-malformed"],
	])("is refused before the engine sees it: %s", async (_, bytes, code) => {
		await expect(start(bytes)).rejects.toMatchObject({
			code,
			message: expect.stringMatching(/^art\/bad\.ttf/),
		});
	});

	it("is told from a good one", async () => {
		await expect(start(inconsolata)).resolves.toBeDefined();
	});

	it.each(["Fuß & <Söhne>", 'O\'Neil "X"', "100%; x"])(
		"whatever its family is called: %s",
		async (family) => {
			const text = Buffer.from(family, "utf16le").swap16();
			// Name 1 is the family; 6 the PostScript name, without which the engine takes no font.
			const records = [1, 6].flatMap((id) => [3, 1, 0x409, id, text.length, 0]);
			const words = [0, 2, 6 + records.length * 2, ...records];
			const head = Buffer.alloc(words.length * 2);
			for (const [i, word] of words.entries()) head.writeUInt16BE(word, i * 2);
			const bytes = edited((tables) => void tables.set("name", Buffer.concat([head, text])));
			await expect(start(bytes)).resolves.toBeDefined();
		},
	);
});
