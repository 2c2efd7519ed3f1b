import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { randomFrom } from "../../test/text/reference/strings.js";
import { PlacardError } from "../errors.js";
import { type FontSource, loadFonts } from "./fonts.js";
import { layoutBox } from "./layout.js";
import { unwrapFont } from "./woff.js";

const require = createRequire(import.meta.url);

function source(path: string, family?: string): FontSource {
	const bytes = readFileSync(require.resolve(path));
	return { bytes, where: path, ...(family === undefined ? {} : { family }) };
}

const noto = (subset: string, weight = 400, style = "normal") =>
	source(`@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-${style}.woff2`);
const inter = source("@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2");
const hebrew = source("@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff");

const style = (family: string, more = {}) => ({ families: [family], size: 40, ...more });

/** A collection of TTF files: their tables where they were, moved by the bytes before them. */
function collection(fonts: readonly Uint8Array[]): Uint8Array {
	const header = 12 + fonts.length * 4;
	const bytes = new Uint8Array(header + fonts.reduce((sum, font) => sum + font.length, 0));
	const view = new DataView(bytes.buffer);
	view.setUint32(0, 0x74746366);
	view.setUint32(4, 0x00010000);
	view.setUint32(8, fonts.length);
	let at = header;
	for (const [i, font] of fonts.entries()) {
		view.setUint32(12 + i * 4, at);
		bytes.set(font, at);
		for (let table = 0; table < view.getUint16(at + 4); table++) {
			const offset = at + 12 + table * 16 + 8;
			view.setUint32(offset, view.getUint32(offset) + at);
		}
		at += font.length;
	}
	return bytes;
}

describe("loadFonts", () => {
	it("takes every face of a collection", async () => {
		const files = [noto("latin"), noto("latin", 700)];
		const fonts = await Promise.all(files.map(({ bytes }) => unwrapFont(bytes, "")));
		const book = await loadFonts([{ bytes: collection(fonts), where: "noto.ttc" }]);
		const apart = await loadFonts(files);
		const box = { x: 0, y: 0, width: 900, height: 100 };
		for (const weight of [400, 700]) {
			const [one, two] = [book, apart].map((each) =>
				layoutBox(each, "Collected", style("Noto Sans", { weight }), box),
			);
			expect(one?.ink).toEqual(two?.ink);
		}
	});

	it("takes a letter from the file that has it whole, not from one of its family that has its parts", async () => {
		const latin = noto("latin");
		const book = await loadFonts([latin, noto("latin-ext")]);
		const stack = book.stack(style("Noto Sans"));
		// The file for Latin has c, z and n and a combining acute, and none of the letters that they make.
		for (const letter of ["ć", "ź", "ń", "c\u0301"]) {
			const { font, missing } = stack.find(letter);
			expect(missing).toEqual([]);
			expect(font?.glyphFor(0x107), letter).not.toBe(0);
		}
		expect(stack.find("c").font?.glyphFor(0x107)).toBe(0);
		const alone = await loadFonts([latin]);
		expect(alone.stack(style("Noto Sans")).find("ć").missing).toEqual([]);
	});

	it("knows families by every name of the file and by the given one", async () => {
		const book = await loadFonts([{ ...noto("latin", 600), family: "House" }]);
		expect(book.families).toEqual(["house", "noto sans", "noto sans semibold"]);
		expect(book.hasFamily("NOTO SANS")).toBe(true);
		expect(book.hasFamily("Arial")).toBe(false);
	});

	it.each([
		["fonts-missing", []],
		["font-empty", [{ bytes: new Uint8Array(), where: "empty.ttf" }]],
		["font-unknown-format", [{ bytes: new Uint8Array(2000), where: "zeros.ttf" }]],
	])("refuses with %s", async (code, sources) => {
		await expect(loadFonts(sources)).rejects.toMatchObject({ code });
	});

	it("refuses a fallback that no file has", async () => {
		const loading = loadFonts([noto("latin")], { fallback: { "Noto Sans": ["Notto Arabic"] } });
		await expect(loading).rejects.toMatchObject({
			code: "font-family-unknown",
			message: expect.stringContaining("Notto Arabic"),
		});
	});

	it("refuses a font whose glyphs are all blank", async () => {
		const bytes = await unwrapFont(noto("latin").bytes, "");
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
			const isLoca = view.getUint32(at) === 0x6c6f6361;
			const start = view.getUint32(at + 8);
			if (isLoca) bytes.fill(0, start, start + view.getUint32(at + 12));
		}
		const loading = loadFonts([{ bytes, where: "blank.ttf" }]);
		await expect(loading).rejects.toMatchObject({ code: "font-without-ink" });
	});

	it("answers 150 damaged fonts with a book or its own error, each in bounded time", async () => {
		const random = randomFrom(7);
		const original = await unwrapFont(noto("latin").bytes, "");
		for (let i = 0; i < 150; i++) {
			const bytes = original.slice();
			for (let n = 0; n < 1 + random() * 40; n++) {
				bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
			}
			const start = process.cpuUsage();
			try {
				const book = await loadFonts([{ bytes, where: `damaged ${i}` }]);
				layoutBox(book, "Hamburgefonts", style("x"), { x: 0, y: 0, width: 200, height: 90 });
			} catch (error) {
				expect(error, `damaged ${i}`).toBeInstanceOf(PlacardError);
			}
			const { user, system } = process.cpuUsage(start);
			expect((user + system) / 1000, `damaged ${i}`).toBeLessThan(200);
		}
	});
});

describe("FontBook", () => {
	it("uses a family that comes as one file a script as one font", async () => {
		const book = await loadFonts([noto("latin"), noto("greek"), noto("cyrillic")]);
		const stack = book.stack(style("Noto Sans"));
		const fonts = ["a", "α", "а"].map((char) => stack.find(char).font);
		expect(new Set(fonts).size).toBe(3);
		expect(stack.find("aα").missing).toEqual([]);
	});

	it("chooses by weight and style", async () => {
		const book = await loadFonts([noto("latin"), noto("latin", 700), noto("latin", 400, "italic")]);
		const advance = (more: object) => {
			const { font } = book.stack(style("Noto Sans", more)).find("w");
			const glyph = font?.glyphFor("w".charCodeAt(0)) ?? 0;
			return font?.outline(glyph).bounds?.[2];
		};
		const widths = [{}, { weight: 700 }, { style: "italic" }].map(advance);
		expect(new Set(widths).size).toBe(3);
		expect(advance({ weight: 500 })).toBe(advance({}));
		expect(advance({ weight: 650 })).toBe(advance({ weight: 700 }));
	});

	it("falls back as told, then to the rest of the book in its order", async () => {
		const told = await loadFonts([noto("latin"), hebrew, source(inter.where, "Inter")], {
			fallback: { "noto sans hebrew": ["Inter"] },
		});
		const inters = told.stack(style("Inter")).find("a").font;
		expect(told.stack(style("Noto Sans Hebrew")).find("a").font).toBe(inters);
		const notos = told.stack(style("Noto Sans")).find("a").font;
		expect(told.stack(style("Unheard Of")).find("a").font).toBe(notos);
		expect(told.stack(style("Inter")).find("א").font).toBeDefined();
	});

	it("reports what no font has, once", async () => {
		const stack = (await loadFonts([noto("latin")])).stack(style("Noto Sans"));
		expect(stack.find("漢")).toEqual({ font: undefined, missing: [0x6f22] });
		expect(stack.find("a\u0591\u0591").missing).toEqual([0x591]);
		expect(stack.find("a\u0591").font).toBeDefined();
	});

	it("takes é for e with a combining acute, and needs no glyph for joiners and odd spaces", async () => {
		const stack = (await loadFonts([noto("latin")])).stack(style("Noto Sans"));
		for (const text of ["e\u0301", "a\u200d", "\u2009", "\u00ad", "a\ufe0f"]) {
			expect(stack.find(text).missing, JSON.stringify(text)).toEqual([]);
		}
	});

	describe("with a variable font", () => {
		const width = async (more: object) => {
			const book = await loadFonts([inter]);
			const box = { x: 0, y: 0, width: 2000, height: 200 };
			return layoutBox(book, "Hamburgefonts", style("Inter", more), box).lines[0]?.width ?? 0;
		};

		it("moves the weight axis with the weight, clamped to its range", async () => {
			const [regular, bold, black, over] = await Promise.all(
				[{}, { weight: 700 }, { weight: 900 }, { weight: 1000 }].map(width),
			);
			expect(bold).toBeGreaterThan(regular as number);
			expect(black).toBeGreaterThan(bold as number);
			expect(over).toBe(black);
		});

		it("lets explicit variations win", async () => {
			const explicit = await width({ weight: 400, variations: { wght: 700 } });
			expect(explicit).toBe(await width({ weight: 700 }));
		});

		it("answers to the name of an instance", async () => {
			const book = await loadFonts([inter]);
			const box = { x: 0, y: 0, width: 2000, height: 200 };
			const named = layoutBox(book, "Hamburgefonts", style("Inter SemiBold"), box);
			// An instance names a place on every axis, the optical size's too.
			expect(named.lines[0]?.width).toBe(await width({ variations: { wght: 600, opsz: 14 } }));
			expect(book.hasFamily("inter semibold")).toBe(true);
		});

		it("sets the optical size to the size", async () => {
			const display = await width({ size: 40 });
			expect(display).not.toBe(await width({ size: 40, variations: { opsz: 14 } }));
			expect(display).toBe(await width({ size: 40, variations: { opsz: 32 } }));
		});
	});
});
