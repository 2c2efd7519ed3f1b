import { describe, expect, it } from "vitest";
import { cmapOf, edited, format12, inconsolata, type SfntTables } from "../../test/support/sfnt.js";
import { readFace } from "./face.js";

const read = (bytes: Uint8Array) => readFace({ name: "a.ttf", bytes });
const replace = (tag: string, bytes: Buffer) =>
	edited((tables: SfntTables) => void tables.set(tag, bytes));
const without = (tag: string) => edited((tables: SfntTables) => void tables.delete(tag));

describe("readFace", () => {
	it("reads names, weight and a sample of digits and letters", () => {
		const face = read(inconsolata);
		expect(face).toMatchObject({
			family: "Inconsolata",
			subfamily: "Regular",
			weight: 400,
			isItalic: false,
		});
		expect(face.sample).toMatch(/^[\p{L}\p{N}]{4}$/u);
	});

	it("reads weight and slant from OS/2", () => {
		const bytes = edited((tables) => {
			tables.get("OS/2")?.writeUInt16BE(650, 4);
			tables.get("OS/2")?.writeUInt16BE(1, 62);
		});
		expect(read(bytes)).toMatchObject({ weight: 650, isItalic: true });
	});

	it("takes 400 and upright for a font without OS/2", () => {
		expect(read(without("OS/2"))).toMatchObject({ weight: 400, isItalic: false });
	});

	it("reads a view into a larger buffer and shared memory alike", () => {
		const shared = new Uint8Array(new SharedArrayBuffer(inconsolata.length + 7), 7);
		shared.set(inconsolata);
		expect(read(shared)).toEqual(read(inconsolata));
	});
});

describe("the sample", () => {
	const sampleOf = (...groups: [number, number, number][]) =>
		read(replace("cmap", cmapOf(format12(...groups)))).sample;

	it.each<[string, [number, number, number][], string]>([
		["letters before signs", [[0x21, 0x42, 1]], "0123"],
		["beyond the BMP", [[0x1f600, 0x1f601, 1]], "😀😁"],
		["private use, as icon fonts have it", [[0xe000, 0xe000, 1]], "\ue000"],
		[
			"no space, control, mark or noncharacter",
			[
				[0x20, 0x20, 1],
				[0x7f, 0x7f, 1],
				[0x301, 0x301, 1],
				[0x2fffe, 0x2fffe, 1],
				[0x41, 0x41, 1],
			],
			"A",
		],
		["not what maps to .notdef", [[0x41, 0x42, 0]], "B"],
	])("takes %s", (_, groups, sample) => {
		expect(sampleOf(...groups)).toBe(sample);
	});

	it("walks a hostile cmap in bounded time", () => {
		const unassigned = Array.from({ length: 5_000 }, () => [0x40000, 0xdffff, 1] as const);
		const started = performance.now();
		const bytes = replace("cmap", cmapOf(format12(...unassigned)));
		expect(() => read(bytes)).toThrow(expect.objectContaining({ code: "font-malformed" }));
		expect(performance.now() - started).toBeLessThan(1_000);
	});

	it("reads format 4, by delta and by glyph array", () => {
		// Segments: A to B by delta, C to D by array (.notdef, then 9), and the closing 0xffff.
		const words = [4, 44, 0, 6, 0, 0, 0, 0x42, 0x44, 0xffff, 0, 0x41, 0x43, 0xffff];
		const rest = [0xffc0, 0, 1, 0, 4, 0, 0, 9];
		const subtable = Buffer.alloc((words.length + rest.length) * 2);
		for (const [i, word] of [...words, ...rest].entries()) subtable.writeUInt16BE(word, i * 2);
		expect(read(replace("cmap", cmapOf(subtable, 1))).sample).toBe("ABD");
	});
});

describe("what is no usable TTF or OTF", () => {
	const SPACES_ONLY = cmapOf(format12([0x20, 0x20, 1]));

	it.each<[string, Uint8Array, string, string]>([
		["0 bytes", new Uint8Array(0), "font-empty", "received an empty file"],
		["WOFF", Buffer.from("wOFF\0\x01\0\0..."), "font-format-unsupported", "received WOFF. Convert"],
		[
			"WOFF2",
			Buffer.from("wOF2\0\x01\0\0..."),
			"font-format-unsupported",
			"received WOFF2. Convert",
		],
		["a collection", Buffer.from("ttcf\0\x01\0\0"), "font-format-unsupported", "collection"],
		["a text file", Buffer.from("Not Found"), "font-format-unsupported", 'begins with "Not "'],
		["a web page", Buffer.from("<!DOCTYPE html>"), "font-format-unsupported", 'begins with "<!DO"'],
		["four bytes", inconsolata.subarray(0, 4), "font-malformed", "a.ttf"],
		["a cut directory", inconsolata.subarray(0, 40), "font-malformed", "a.ttf"],
		[
			"half a file",
			inconsolata.subarray(0, inconsolata.length >> 1),
			"font-malformed",
			"truncated",
		],
		["a file short of 4 bytes", inconsolata.subarray(0, -4), "font-malformed", "truncated"],
		["no cmap", without("cmap"), "font-malformed", 'a table "cmap"'],
		["no head", without("head"), "font-malformed", 'a table "head"'],
		["no name", without("name"), "font-malformed", 'a table "name"'],
		["an empty name", replace("name", Buffer.alloc(6)), "font-malformed", "a family name"],
		[
			"names outside their table",
			replace("name", Buffer.from([0, 0, 0, 9, 0, 6])),
			"font-malformed",
			'"name"',
		],
		[
			"a cmap that points outside",
			replace("cmap", Buffer.from("000000010003000affffffff", "hex")),
			"font-malformed",
			'"cmap"',
		],
		["a cmap of spaces", replace("cmap", SPACES_ONLY), "font-malformed", "visible character"],
		["no outlines", without("glyf"), "font-unusable", "outlines"],
	])("%s: %#", (_, bytes, code, words) => {
		expect(() => read(bytes)).toThrow(
			expect.objectContaining({ code, message: expect.stringContaining(words) }),
		);
		expect(() => read(bytes)).toThrow(/^a\.ttf/);
	});

	it("never throws anything but a PlacardError, whatever bytes are damaged", () => {
		let state = 20260101;
		const random = (below: number) => {
			state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
			return state % below;
		};
		for (let i = 0; i < 300; i++) {
			const bytes = Buffer.from(inconsolata);
			for (let j = 0; j < 20; j++) bytes[random(600)] = random(256);
			try {
				read(bytes);
			} catch (error) {
				expect(error, `seed 20260101, case ${i}`).toMatchObject({ name: "PlacardError" });
			}
		}
	});
});
