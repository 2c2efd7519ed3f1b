/**
 * What a two-line title costs: shaping, layout and outlines with warm fonts, against resvg drawing the same two lines as
 * <text>, in one run. Different titles every time, so that no cache answers. `npm run bench:text`; exits 1 over the limits.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { Resvg } from "@resvg/resvg-js";
import { layoutBox, loadFonts, outlinePath } from "../src/text/index.js";
import { unwrapFont } from "../src/text/woff.js";

const ROUNDS = 300;
const WARM_UP = 100;
/** Limits of issue 4. */
const MOST_MS = 1;
const LEAST_RATIO = 3;

const require = createRequire(import.meta.url);
// resvg reads TTF from a file, the book any format from bytes: the same face in both.
const woff = require.resolve("@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2");
const bytes = readFileSync(woff);
const book = await loadFonts([{ bytes, where: "noto-sans-latin-700" }]);
const ttf = join(mkdtempSync(join(tmpdir(), "placard-bench-")), "font.ttf");
writeFileSync(ttf, await unwrapFont(bytes, woff));

const style = { families: ["Noto Sans"], size: 72, weight: 700 };
const box = { x: 60, y: 40, width: 1080, height: 220 };

function title(i: number): string {
	return `Release ${i}: what the picture server learned in its ${i % 12}th month on call`;
}

function layout(i: number): ReturnType<typeof layoutBox> {
	return layoutBox(book, title(i), style, box, { minSize: 40, maxLines: 2 });
}

function svgOf(i: number): string {
	const { lines, size } = layout(i);
	const texts = lines.map(
		({ text, x, baseline }) => `<text x="${x}" y="${baseline}" font-size="${size}">${text}</text>`,
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="300" font-family="Noto Sans" font-weight="700">${texts.join("")}</svg>`;
}

function draw(svg: string): void {
	new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [ttf] } }).render();
}

function median(times: number[]): number {
	return times.sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}

function measure(work: (i: number) => void): number {
	for (let i = 0; i < WARM_UP; i++) work(i);
	const times = Array.from({ length: ROUNDS }, (_, i) => {
		const start = performance.now();
		work(WARM_UP + i);
		return performance.now() - start;
	});
	return median(times);
}

const svgs = Array.from({ length: WARM_UP + ROUNDS }, (_, i) => svgOf(i + 10_000));
const layoutMs = measure((i) => layout(i));
const outlineMs = measure((i) => outlinePath(layout(i + 1_000).glyphs));
const drawMs = measure((i) => draw(svgs[i] ?? ""));
rmSync(dirname(ttf), { recursive: true });

console.log(`shaping and layout            ${layoutMs.toFixed(3)} ms`);
console.log(`shaping, layout and outlines  ${outlineMs.toFixed(3)} ms`);
console.log(`resvg, the same as <text>     ${drawMs.toFixed(3)} ms`);
console.log(
	`ratio                         ${(drawMs / layoutMs).toFixed(1)} (outlines: ${(drawMs / outlineMs).toFixed(1)})`,
);
if (outlineMs > MOST_MS || drawMs / outlineMs < LEAST_RATIO) process.exitCode = 1;
