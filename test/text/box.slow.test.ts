/**
 * Never outside the box: 10,000 generated strings in 5 boxes. For every one that the layout calls fitting, the ink is inside,
 * by bounds computed from the path alone; for a sample also by the pixels that resvg paints.
 */
import { afterAll, describe, expect, it } from "vitest";
import {
	type Box,
	type BoxOptions,
	layoutBox,
	loadFonts,
	outlinePath,
	type TextLayout,
} from "../../src/text/index.js";
import { pathBounds } from "./reference/bounds.js";
import { familiesFor, fontSources } from "./reference/fonts.js";
import { openCanvas } from "./reference/resvg.js";
import { generated, randomFrom } from "./reference/strings.js";

const STRINGS = 10_000;
const SAMPLE_EVERY = 97;
/** Coordinates are rounded to a hundredth. */
const ROUNDING = 0.02;
const SEED = 20_261_122;

const book = await loadFonts(fontSources());
const canvas = await openCanvas(700, 400);
afterAll(() => canvas.dispose());

interface BoxCase {
	readonly box: Box;
	readonly size: number;
	readonly options: BoxOptions;
}

const boxes: readonly BoxCase[] = [
	{
		box: { x: 20, y: 20, width: 640, height: 160 },
		size: 56,
		options: { minSize: 20, maxLines: 3 },
	},
	{
		box: { x: 30, y: 30, width: 200, height: 340 },
		size: 32,
		options: { minSize: 12, align: "center", valign: "middle" },
	},
	{
		box: { x: 10, y: 50, width: 660, height: 60 },
		size: 64,
		options: { minSize: 24, maxLines: 1, align: "end" },
	},
	{
		box: { x: 50, y: 40, width: 420, height: 300 },
		size: 48,
		options: { lineHeight: 0.9, balance: true, valign: "bottom" },
	},
	{
		box: { x: 100, y: 100, width: 90, height: 50 },
		size: 22,
		options: { minSize: 14, overflow: "cut", hasEmoji: () => true },
	},
];

function excess(layout: TextLayout, { x, y, width, height }: Box): number {
	const paths = pathBounds(outlinePath(layout.glyphs)) ?? [x, y, x, y];
	const squares = layout.emoji.map((one) => [one.x, one.y, one.x + one.size, one.y + one.size]);
	return Math.max(
		...[paths, ...squares].map(([left = x, top = y, right = x, bottom = y]) =>
			Math.max(x - left, y - top, right - x - width, bottom - y - height),
		),
	);
}

/** Whether anything but white is painted more than a px outside the box. */
function paintsOutside(layout: TextLayout, { x, y, width, height }: Box): boolean {
	const pixels = canvas.draw(`<path d="${outlinePath(layout.glyphs)}"/>`);
	for (let i = 0; i < pixels.length; i += 4) {
		const [px, py] = [(i / 4) % 700, Math.floor(i / 4 / 700)];
		const isNear = px >= x - 1 && px < x + width + 1 && py >= y - 1 && py < y + height + 1;
		if (!isNear && (pixels[i] ?? 0) < 250) return true;
	}
	return false;
}

const style = { families: familiesFor("en"), weight: 700 };

describe("ink stays inside the box", () => {
	it.each(boxes.map((one, i) => [i + 1, one] as const))(
		`box %i: ${STRINGS} strings`,
		(_, { box, size, options }) => {
			const random = randomFrom(SEED);
			let fitting = 0;
			for (let i = 0; i < STRINGS; i++) {
				const text = generated(random);
				const layout = layoutBox(book, text, { ...style, size }, box, options);
				if (!layout.fits) continue;
				fitting++;
				const said = `${JSON.stringify(text)} (seed ${SEED}, string ${i})`;
				expect(excess(layout, box), said).toBeLessThanOrEqual(ROUNDING);
				if (i % SAMPLE_EVERY === 0) expect(paintsOutside(layout, box), said).toBe(false);
			}
			// A layout that gives up would pass the rest: nearly all of these can be fitted, by an ellipsis at the least.
			expect(fitting / STRINGS).toBeGreaterThan(0.97);
		},
		600_000,
	);
});
