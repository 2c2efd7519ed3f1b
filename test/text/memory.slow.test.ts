/** 10,000 different titles leave memory flat: shaped runs, outlines and everything of the wasm heap are bounded or freed. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { layoutBox, loadFonts, outlinePath } from "../../src/text/index.js";
import { familiesFor, fontSources } from "./reference/fonts.js";
import { generated, randomFrom } from "./reference/strings.js";

const TITLES = 10_000;
const WARM_UP = 1_000;
const MEGABYTE = 1024 * 1024;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

async function memory(): Promise<{ heap: number; rss: number }> {
	for (let i = 0; i < 3; i++) {
		collect();
		// Finalisers, which free what the wasm heap holds, run in a task of their own.
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	const { heapUsed, rss } = process.memoryUsage();
	return { heap: heapUsed / MEGABYTE, rss: rss / MEGABYTE };
}

it(`${TITLES} different titles`, async () => {
	const book = await loadFonts(fontSources());
	const random = randomFrom(99);
	const box = { x: 0, y: 0, width: 700, height: 200 };
	const style = { families: familiesFor("en"), size: 60 };
	const draw = (i: number) => {
		// A size of its own for every title would be a template's mistake; a few are every site's.
		const text = `${i} ${generated(random)}`;
		const layout = layoutBox(book, text, { ...style, size: 60 - (i % 4) }, box, { minSize: 20 });
		return outlinePath(layout.glyphs).length;
	};
	for (let i = 0; i < WARM_UP; i++) draw(i);
	const before = await memory();
	for (let i = WARM_UP; i < TITLES; i++) draw(i);
	const after = await memory();
	expect(after.heap - before.heap, "heap in MB").toBeLessThan(4);
	expect(after.rss, "rss in MB").toBeLessThan(before.rss * 1.1);
});
