/** Line breaks and widths against Chromium's: the bar is the same breaks in 95 % of the paragraphs, widths within 1 px. */
import { describe, expect, it } from "vitest";
import { loadFonts } from "../../src/text/index.js";
import { breakLines, buildLine } from "../../src/text/lines.js";
import { analyse } from "../../src/text/paragraph.js";
import { familiesFor, fontSources } from "./reference/fonts.js";
import reference from "./reference/lines.json" with { type: "json" };
import { paragraphs, type ReferenceParagraph } from "./reference/paragraphs.js";

interface ReferenceLine {
	readonly text: string;
	readonly width: number;
}

const book = await loadFonts(fontSources());
const expected: Readonly<Record<string, readonly ReferenceLine[]>> = reference.paragraphs;

function linesOf({ text, language, size, weight, width }: ReferenceParagraph): ReferenceLine[] {
	const families = familiesFor(language);
	const style = { families, size, weight: weight ?? 400, language };
	const paragraph = analyse(book, [{ text, style }]);
	return breakLines(paragraph, width, 100).map((range) => ({
		text: text.slice(range.start, range.end),
		width: buildLine(paragraph, range).width,
	}));
}

/** A soft hyphen belongs to the line in Chromium's boxes and to nothing here. */
const visible = (text: string) => text.replaceAll("\u00ad", "");

function hasSameBreaks(paragraph: ReferenceParagraph): boolean {
	const own = linesOf(paragraph).map((line) => visible(line.text));
	const theirs = (expected[paragraph.name] ?? []).map((line) => visible(line.text));
	return JSON.stringify(own) === JSON.stringify(theirs);
}

describe(`lines as in ${reference.browser}`, () => {
	it("has a stored reference for every paragraph, at least 40", () => {
		expect(paragraphs.length).toBeGreaterThanOrEqual(40);
		expect(Object.keys(expected)).toEqual(paragraphs.map(({ name }) => name));
		expect(Object.values(expected).every((lines) => lines.length > 1)).toBe(true);
	});

	it("breaks at least 95 % of the paragraphs at the same places", () => {
		const different = paragraphs.filter((paragraph) => !hasSameBreaks(paragraph));
		const names = different.map(({ name }) => name);
		expect(names.length / paragraphs.length, names.join(" ")).toBeLessThanOrEqual(0.05);
	});

	it.each(paragraphs.filter(hasSameBreaks).map((paragraph) => [paragraph.name, paragraph]))(
		"%s: every line is as wide to a px",
		(name, paragraph) => {
			const own = linesOf(paragraph as ReferenceParagraph);
			for (const [i, line] of own.entries()) {
				const theirs = expected[name as string]?.[i]?.width ?? NaN;
				expect(Math.abs(line.width - theirs), `${line.text}: ${line.width}`).toBeLessThanOrEqual(1);
			}
		},
	);

	it("finds no character missing in the test fonts", () => {
		const missing = paragraphs.flatMap(({ text, language, size }) => {
			const style = { families: familiesFor(language), size };
			return analyse(book, [{ text, style }]).missing;
		});
		expect(missing).toEqual([]);
	});
});
