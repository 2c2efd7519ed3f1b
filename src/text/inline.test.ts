/** Positions on one line; that they are resvg's, in every combination, is tested in test/text/resvg.test.ts. */
import { describe, expect, it } from "vitest";
import { familiesFor, fontSources } from "../../test/text/reference/fonts.js";
import { layoutInline, loadFonts, type Span } from "./index.js";

const book = await loadFonts(fontSources());
const span = (text: string, more = {}): Span => ({
	text,
	style: { families: familiesFor("en"), size: 50, ...more },
});

describe("layoutInline", () => {
	it("anchors a chunk of several spans as one", () => {
		const spans = [span("big "), span("small", { size: 20, weight: 700 })];
		const whole = layoutInline(book, spans, { x: [300], anchor: "middle" });
		const width = whole.lines[0]?.width ?? 0;
		expect(whole.lines[0]?.x).toBeCloseTo(300 - width / 2, 5);
		const parts = spans.map((one) => layoutInline(book, [one]).lines[0]?.width ?? 0);
		expect(width).toBeCloseTo(parts[0]! + parts[1]!, 1);
		expect(whole.glyphs.map((glyph) => glyph.span)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1]);
		expect(whole.glyphs.map((glyph) => glyph.size)).toEqual([50, 50, 50, 50, 20, 20, 20, 20, 20]);
	});

	it("begins a chunk at every given position and anchors each by itself", () => {
		const { lines } = layoutInline(book, [span("abc")], { x: [100, 200], y: [50], anchor: "end" });
		expect(lines.map((line) => line.text)).toEqual(["a", "bc"]);
		expect(lines.map((line) => line.x + line.width)).toEqual([100, 200]);
	});

	it("goes on where the chunk before ended when only y is given", () => {
		const { lines } = layoutInline(book, [span("ab")], { x: [10], y: [50, 70] });
		expect(lines[1]?.x).toBeCloseTo((lines[0]?.x ?? 0) + (lines[0]?.width ?? 0), 5);
		expect(lines[1]?.baseline).toBe(70);
	});

	it("never breaks the line", () => {
		const { lines, glyphs } = layoutInline(book, [span("a\nb\u2028c")]);
		expect(lines.map((line) => line.text)).toEqual(["a b c"]);
		expect(glyphs).toHaveLength(5);
	});

	it("reads a right-to-left base direction only when told to", () => {
		const order = (direction: "ltr" | "auto") =>
			layoutInline(book, [span("שלום ab")], { direction }).glyphs.map(({ cluster }) => cluster);
		expect(order("ltr").indexOf(5)).toBeGreaterThan(order("ltr").indexOf(0));
		expect(order("auto").indexOf(5)).toBeLessThan(order("auto").indexOf(0));
	});

	it("has neither glyphs nor ink for no text", () => {
		expect(layoutInline(book, [span("")])).toMatchObject({ glyphs: [], ink: undefined });
		expect(layoutInline(book, [])).toMatchObject({ glyphs: [], ink: undefined });
	});

	it("puts emoji among the letters", () => {
		const { emoji, glyphs } = layoutInline(book, [span("a😀b")], { hasEmoji: () => true });
		expect(emoji).toHaveLength(1);
		expect(emoji[0]?.x).toBeGreaterThan(glyphs[0]?.x ?? Infinity);
		expect((emoji[0]?.x ?? 0) + 50).toBeLessThan(glyphs[1]?.x ?? 0);
	});
});
