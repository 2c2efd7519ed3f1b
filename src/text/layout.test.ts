import { describe, expect, it } from "vitest";
import { pathBounds } from "../../test/text/reference/bounds.js";
import { familiesFor, fontSources } from "../../test/text/reference/fonts.js";
import { type BoxOptions, layoutBox, loadFonts, outlinePath } from "./index.js";

const book = await loadFonts(fontSources());
const style = { families: familiesFor("en"), size: 40 };
const box = { x: 10, y: 20, width: 400, height: 150 };

const lay = (text: string, options: BoxOptions = {}, more = {}) =>
	layoutBox(book, text, { ...style, ...more }, box, options);
const texts = (text: string, options?: BoxOptions) =>
	lay(text, options).lines.map((line) => line.text);

const TITLE = "What the picture server learned in its first year";
const LONG = `${TITLE}, and ${TITLE.toLowerCase()} again, and how it was told to everyone`;

describe("wrapping", () => {
	it.each([
		["at hard breaks", "one\ntwo", ["one", "two"]],
		["keeping an empty line", "one\n\ntwo", ["one", "", "two"]],
		[
			"not at no-break spaces",
			"aaaaaaaaaaaaaa bbbb\u00a0cccc",
			["aaaaaaaaaaaaaa", "bbbb\u00a0cccc"],
		],
		["inside a word that is longer than a line", "m".repeat(20), ["mmmmmmmmmm", "mmmmmmmmmm"]],
		["nothing", "", []],
		["spaces only", "   ", [""]],
	])("%s", (_, text, expected) => {
		expect(texts(text)).toEqual(expected);
	});

	it("draws a hyphen for the soft hyphen that a line ends with, and none for the others", () => {
		const inked = ({ glyphs }: ReturnType<typeof lay>) =>
			glyphs.filter(({ font, glyph }) => font.outline(glyph).bounds !== undefined).length;
		const broken = lay("incom\u00adprehensi\u00adbilities always");
		expect(broken.lines.map((line) => line.text)).toEqual([
			"incom\u00adprehensi",
			"bilities always",
		]);
		expect(inked(lay("ab\u00adcd"))).toBe(4);
		expect(inked(broken)).toBe("incomprehensi-bilitiesalways".length);
	});

	it("takes the hyphen from the font of the text, though only another one has U+2010", () => {
		const { glyphs } = lay("incom\u00adprehensi\u00adbilities always");
		expect(new Set(glyphs.map(({ font }) => font.id)).size).toBe(1);
	});
});

describe("shrinking", () => {
	it("keeps the size when the text fits", () => {
		expect(lay("Short", { minSize: 10 })).toMatchObject({
			size: 40,
			fits: true,
			isTruncated: false,
		});
	});

	it.each([
		[TITLE, { maxLines: 2 }],
		[LONG, {}],
		["Unbreakable".repeat(4), { maxLines: 1 }],
		["Ågćž\nŘŮ\nÅÅÅ\nggg", { lineHeight: 1 }],
	])("finds the largest size that fits: %s", (text, options) => {
		const { size, fits, isTruncated } = lay(text, { ...options, minSize: 8 });
		expect({ fits, isTruncated }).toEqual({ fits: true, isTruncated: false });
		expect(size).toBeLessThan(40);
		// The oracle tries every larger size by itself, without shrinking.
		for (let larger = 40; larger > size; larger -= 0.5) {
			const whole = layoutBox(book, text, { ...style, size: larger }, box, {
				...options,
				overflow: "visible",
			});
			const lines = whole.lines.length;
			const isFitting = whole.fits && lines <= ((options as BoxOptions).maxLines ?? 99);
			expect(isFitting, `at ${larger}`).toBe(false);
		}
	});

	it("shrinks letter-spacing with the letters", () => {
		const spaced = { letterSpacing: 10 };
		const { size, lines } = lay("Spaced out", { minSize: 5, maxLines: 1 }, { ...spaced, size: 80 });
		const natural = lay("Spaced out", { overflow: "visible" }, { ...spaced, size: 80 });
		expect(size).toBeLessThan(80);
		expect(lines[0]?.width).toBeLessThanOrEqual(400);
		expect(natural.lines.length).toBeGreaterThan(1);
	});
});

describe("overflow", () => {
	it("ends with an ellipsis, as late as there is room", () => {
		const cut = lay(LONG, { maxLines: 2 });
		expect(cut).toMatchObject({ fits: true, isTruncated: true });
		expect(cut.lines).toHaveLength(2);
		const shown = cut.lines.map((line) => line.text).join(" ");
		expect(LONG.startsWith(shown)).toBe(true);
		const next = `${LONG.slice(0, shown.length + 2).trimEnd()}…`;
		expect(lay(next, { overflow: "visible" }).lines.length).toBeGreaterThan(2);
		expect(lay(`${shown}…`, { overflow: "visible" }).lines).toHaveLength(2);
	});

	it("never cuts through a grapheme cluster", () => {
		const cluster = "e\u0301\u0323";
		const { lines } = lay(cluster.repeat(200), { maxLines: 1 });
		expect(lines[0]?.text.length).toBeGreaterThan(0);
		expect((lines[0]?.text.length ?? 1) % cluster.length).toBe(0);
	});

	it("ends an Arabic word that it cuts short in a final letter", () => {
		const cut = lay("كتاب".repeat(30), { maxLines: 1 });
		const shown = cut.lines[0]?.text ?? "";
		const alone = lay(`${shown}…`, { overflow: "visible" });
		expect(cut.glyphs.map(({ glyph }) => glyph)).toEqual(alone.glyphs.map(({ glyph }) => glyph));
	});

	it("cuts without an ellipsis when told to", () => {
		const cut = lay(LONG, { maxLines: 1, overflow: "cut" });
		expect(cut).toMatchObject({ fits: true, isTruncated: true });
		expect(cut.glyphs).toHaveLength(cut.lines[0]?.text.length ?? 0);
	});

	it("goes on outside when told to, and says that it does", () => {
		const visible = lay(LONG, { overflow: "visible" });
		expect(visible).toMatchObject({ fits: false, isTruncated: false });
		expect(visible.lines.map((line) => line.text).join(" ")).toBe(LONG);
	});

	it("says so when not even one letter fits", () => {
		const tiny = { x: 0, y: 0, width: 8, height: 8 };
		expect(layoutBox(book, "W", style, tiny).fits).toBe(false);
	});

	it("leaves room for what the stroke adds", () => {
		const bleed = 6;
		const { glyphs, fits } = lay(LONG, { minSize: 8, bleed });
		const bounds = pathBounds(outlinePath(glyphs)) ?? [0, 0, 0, 0];
		const scale = (glyphs[0]?.size ?? 0) / 40;
		expect(fits).toBe(true);
		expect(bounds[0]).toBeGreaterThanOrEqual(box.x + bleed * scale - 0.02);
		expect(bounds[3]).toBeLessThanOrEqual(box.y + box.height - bleed * scale + 0.02);
	});
});

describe("placing", () => {
	const HEBREW = "שלום";

	it.each([
		["start", "Hi", 0],
		["center", "Hi", 0.5],
		["end", "Hi", 1],
		["start", HEBREW, 1],
		["end", HEBREW, 0],
		["left", HEBREW, 0],
		["right", "Hi", 1],
	] as const)("align %s of %s", (align, text, share) => {
		const line = lay(text, { align }).lines[0];
		expect(line?.x).toBeCloseTo(10 + (400 - (line?.width ?? 0)) * share, 5);
	});

	it.each([
		["top", 0],
		["middle", 0.5],
		["bottom", 1],
	] as const)("valign %s", (valign, share) => {
		// Noto Sans: ascender 1.069, descender 0.293 of the em; no line gap.
		const [ascent, content] = [1.069 * 40, (1.069 + 0.293) * 40];
		const { lines } = lay("Hi", { valign });
		expect(lines[0]?.baseline).toBeCloseTo(20 + (150 - content) * share + ascent, 3);
	});

	it("sets baselines a line height apart", () => {
		const [first, second] = lay("a\nb", { lineHeight: 1.5 }).lines;
		expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(60, 5);
	});

	it("balances lines as well as any split into as many can", () => {
		const text = "Small words fit on a line now";
		const widest = (options: BoxOptions, value = text) =>
			Math.max(...lay(value, options).lines.map((line) => line.width));
		const words = text.split(" ");
		const splits = words.slice(1).map((_, i) => {
			const halves = [words.slice(0, i + 1), words.slice(i + 1)].map((half) => half.join(" "));
			return Math.max(...halves.map((half) => widest({ overflow: "visible" }, half)));
		});
		expect(lay(text, { balance: true }).lines).toHaveLength(2);
		expect(widest({ balance: true })).toBeCloseTo(Math.min(...splits), 0);
		expect(widest({})).toBeGreaterThan(widest({ balance: true }) + 10);
	});

	it("moves ink that sticks out of its advance back into the box", () => {
		// The line box is half as high as the letters.
		const { ink, fits } = lay("Åj", { lineHeight: 0.5, valign: "top" });
		expect(fits).toBe(true);
		expect(ink?.[1]).toBeGreaterThanOrEqual(box.y - 0.01);
	});

	it("computes the same ink as the path has", () => {
		const { glyphs, ink } = lay("Ink of Ågj مرحبا ქ");
		const bounds = pathBounds(outlinePath(glyphs)) ?? [];
		for (const [i, side] of bounds.entries()) expect(side).toBeCloseTo(ink?.[i] ?? NaN, 1);
	});
});

describe("what fonts lack", () => {
	it("reports every code point once and draws a box for each cluster", () => {
		const { missing, glyphs } = lay("a ᚠᚢᚠ b");
		expect(missing).toEqual([0x16a0, 0x16a2]);
		expect(glyphs.filter(({ font }) => font.id === "last-resort")).toHaveLength(3);
	});

	it("gives emoji a square as large as an em, and nothing to the path", () => {
		const { emoji, glyphs, missing } = lay("Hi 👨‍👩‍👧!", { hasEmoji: () => true });
		expect(emoji.map(({ sequence, size }) => [sequence, size])).toEqual([["👨‍👩‍👧", 40]]);
		expect(glyphs).toHaveLength(4);
		expect(missing).toEqual([]);
	});

	it("asks for every emoji, and treats the refused as missing", () => {
		const hasEmoji = (sequence: string) => sequence === "😀";
		const { emoji, missing } = lay("😀😁", { hasEmoji });
		expect(emoji.map(({ sequence }) => sequence)).toEqual(["😀"]);
		expect(missing).toEqual([0x1f601]);
	});
});

describe("hostile values", () => {
	const megabyte = 1_000_000;

	it.each([
		["a megabyte of words", "word ".repeat(megabyte / 5)],
		["a megabyte without a space", "x".repeat(megabyte)],
		["a pile of marks", `a${"\u0301\u0323".repeat(megabyte / 2)}`],
		["a megabyte of families", "👨‍👩‍👧‍👦".repeat(megabyte / 11)],
		["overrides", "\u202e\u2067".repeat(megabyte / 2)],
		["lone surrogates", "\ud800".repeat(megabyte)],
		["controls", "\u0000\u0007\u001b\u0085".repeat(1000)],
	])("%s: bounded and valid", (_, text) => {
		const { layout, d } = draw(text);
		expect(d).not.toMatch(/NaN|Infinity/);
		expect(layout.glyphs.length).toBeLessThan(4000);
		expect(costOf(text)).toBeLessThan(20 * costOf(LONGEST));
	});

	/** As long as a text may be, of the kind that people write. */
	const LONGEST = `${TITLE}, `.repeat(9).slice(0, 280);

	function draw(text: string) {
		const layout = lay(text, { minSize: 10, balance: true, hasEmoji: () => true });
		return { layout, d: outlinePath(layout.glyphs) };
	}

	let drawn = 0;
	/** CPU of the cheapest of five, in microseconds: a busy machine makes some dearer, and a first one loads code. */
	function costOf(text: string): number {
		const costs = Array.from({ length: 5 }, () => {
			const start = process.cpuUsage();
			// Another text each time, or caches would know it.
			draw(`${drawn++} ${text}`);
			const { user, system } = process.cpuUsage(start);
			return user + system;
		});
		return Math.min(...costs);
	}
});

describe("mistakes of the programmer", () => {
	it.each([
		["text-box-empty", { ...box, width: 0 }, {}],
		["text-box-empty", { ...box, height: NaN }, {}],
		["text-size-invalid", box, { minSize: 41 }],
		["text-size-invalid", box, { minSize: 0 }],
		["text-size-invalid", box, { lineHeight: -1 }],
		["text-size-invalid", box, { maxLines: 0 }],
		["text-size-invalid", box, { bleed: Infinity }],
	])("%s", (code, where, options) => {
		expect(() => layoutBox(book, "x", style, where, options)).toThrowError(
			expect.objectContaining({ code }),
		);
	});
});
