/**
 * Exact-area coverage against brute force and against resvg: 240 random outlines, and 56 titles in eight
 * scripts. resvg supersamples, so its edges differ from the true area by up to a sixteenth of the range.
 */
import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { coverOutline } from "../../src/image/coverage.js";
import { flatten } from "../../src/image/path.js";
import { farthest, meanDistance, wholeMask } from "./support/masks.js";
import { exactRows, type Points, type Rule, supersampled } from "./support/oracle.js";
import { outline } from "./support/outlines.js";

/** Pixels of the card that a title stands on. */
const CARD = 1200 * 630;
const SIZE = { width: 64, height: 64 };

/** Coverage as resvg draws it: white on transparent. */
function resvg(d: string, transform: readonly number[], rule: Rule, size: typeof SIZE): Uint8Array {
	const { width, height } = size;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path fill="#fff" fill-rule="${rule}" transform="matrix(${transform.join(" ")})" d="${d}"/></svg>`;
	const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
	return Uint8Array.from({ length: width * height }, (_, i) => pixels[4 * i + 3]!);
}

describe("240 random outlines", () => {
	const drawn = (seed: number) => {
		const { d, transform, rule } = outline(seed);
		return wholeMask(coverOutline({ d, transform, rule }, SIZE), SIZE);
	};
	const seeds = Array.from({ length: 240 }, (_, seed) => seed);

	it("are within 2 levels of the true area", () => {
		for (const seed of seeds) {
			const { name, contours, rule } = outline(seed);
			expect(farthest(drawn(seed), exactRows(contours, rule, SIZE)), name).toBeLessThanOrEqual(2);
		}
	});

	it("are as near to 16 x 16 point samples as such samples are to the truth", () => {
		// Points on a grid are up to half a row of 16 away from the area of a level edge, 8 levels, and
		// two such edges in one pixel double it: exact area cannot be nearer to them than they are to it.
		let sum = 0;
		for (const seed of seeds) {
			const { name, contours, rule } = outline(seed);
			const points = supersampled(contours, rule, SIZE);
			const own = farthest(points, exactRows(contours, rule, SIZE));
			expect(farthest(drawn(seed), points), name).toBeLessThanOrEqual(own + 2);
			sum += meanDistance(points, drawn(seed));
		}
		expect(sum / seeds.length).toBeLessThan(0.5);
	});

	it("are no farther from resvg than the true area is", () => {
		let sum = 0;
		for (const seed of seeds) {
			const { name, d, contours, transform, rule } = outline(seed);
			const theirs = resvg(d, transform, rule, SIZE);
			compareWithResvg(drawn(seed), theirs, exactRows(contours, rule, SIZE, 128), name);
			for (const [i, value] of drawn(seed).entries()) sum += value - theirs[i]!;
		}
		// Neither bolder nor thinner than resvg: the errors of its samples cancel.
		expect(Math.abs(sum) / seeds.length / (SIZE.width * SIZE.height)).toBeLessThan(0.5);
	});
});

/**
 * resvg samples four rows a pixel, so its pixels are up to 80 levels from the area that an outline covers,
 * and exact coverage cannot be nearer to resvg than the truth is: that is the bound for single pixels.
 */
function compareWithResvg(
	ours: Uint8Array,
	theirs: Uint8Array,
	truth: Float64Array,
	name: string,
): void {
	expect(farthest(ours, theirs), name).toBeLessThanOrEqual(farthest(truth, theirs) + 2);
}

const files = (path: string) =>
	readFileSync(new URL(`../../node_modules/${path}`, import.meta.url));
const TITLES: readonly [font: string, titles: readonly string[]][] = [
	[
		"@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff",
		[
			"A board for nine",
			"Sphinx of black quartz",
			"Où est l’été ?",
			"0123456789",
			"fi fl ffi",
			"Qu&@%",
			"WAVE To.",
		],
	],
	[
		"@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff",
		[
			"Съешь же ещё",
			"этих мягких",
			"французских булок",
			"да выпей чаю",
			"Доска",
			"Уровень",
			"Жёлтый щит",
		],
	],
	[
		"@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff",
		["Ξεσκεπάζω", "την ψυχοφθόρα", "βδελυγμία", "Αθήνα", "Ωμέγα", "Πίνακας", "Λέξεις"],
	],
	[
		"@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff",
		["لوحة من تسعة", "السلام عليكم", "محمد", "مرحبا بالعالم", "كتاب", "شمس وقمر", "لعبة"],
	],
	[
		"@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-700-normal.woff",
		["לוח של תשע", "שלום עולם", "משחק", "ירושלים", "אבגדה", "מילה", "שמש"],
	],
	[
		"@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-700-normal.woff",
		["नौ का फलक", "नमस्ते दुनिया", "क्षत्रिय", "श्री", "हिन्दी", "खेल", "स्तर"],
	],
	[
		"@fontsource/noto-sans-thai/files/noto-sans-thai-thai-700-normal.woff",
		["กระดานเก้าช่อง", "สวัสดีชาวโลก", "น้ำ", "ภาษาไทย", "เกม", "ผู้ใหญ่", "ที่นี่"],
	],
	[
		// A variable font: its letters are made of overlapping contours.
		"@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
		["Variable weight", "Overlap & Qt", "AVATAR", "Rhythm", "8 of 9", "Jazz", "extra"],
	],
];

/** A title's outlines at 72 px, in the font's own units, with the transform that sets it. */
function titleOutline(font: ReturnType<typeof open>, text: string) {
	const run = font.layout(text);
	const scale = 72 / font.unitsPerEm;
	const parts: string[] = [];
	let x = 0;
	run.glyphs.forEach((glyph, i) => {
		const place = run.positions[i]!;
		const path = glyph.path.translate(x + place.xOffset, place.yOffset);
		parts.push(path.toSVG());
		x += place.xAdvance;
	});
	const width = Math.ceil(x * scale) + 20;
	return { d: parts.join(""), transform: [scale, 0, 0, -scale, 9.37, 90.61] as const, width };
}

function open(path: string) {
	const font = create(files(path));
	if (!("layout" in font)) throw new Error(`${path} holds several fonts`);
	return font;
}

describe.each(TITLES)("titles in %s", (path, titles) => {
	const font = open(path);

	it.each(titles)("%s", (text) => {
		const { d, transform, width } = titleOutline(font, text);
		const size = { width, height: 130 };
		const contours = pairs(d, transform);
		expect(contours.length, "the font has no such letters").toBeGreaterThan(0);
		const drawn = wholeMask(coverOutline({ d, transform }, size), size);
		const truth = exactRows(contours, "nonzero", size, 128);
		expect(farthest(drawn, truth)).toBeLessThanOrEqual(2);
		const theirs = resvg(d, transform, "nonzero", size);
		compareWithResvg(drawn, theirs, truth, text);
		expect((meanDistance(drawn, theirs) * drawn.length) / CARD).toBeLessThan(0.5);
	});
});

/** Points for the oracle, flattened at forty times the size: errors of the code's own flattening shrink with it. */
function pairs(
	d: string,
	[a, b, c, e, f, g]: readonly [number, number, number, number, number, number],
): Points[] {
	const k = 40;
	return flatten(d, [a * k, b * k, c * k, e * k, f * k, g * k]).map((flat) =>
		Array.from(
			{ length: flat.length / 2 },
			(_, i) => [flat[2 * i]! / k, flat[2 * i + 1]! / k] as const,
		),
	);
}
