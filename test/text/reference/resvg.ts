/** Draws with resvg and the test fonts, for the tests that compare outlines with its own text. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { unwrapFont } from "../../../src/text/woff.js";
import { testFonts } from "./fonts.js";

export interface Canvas {
	/** RGBA8 over white, row-major. */
	draw(body: string): Uint8Array;
	dispose(): void;
}

/** resvg reads fonts only from files and only unpacked: they are laid in a folder until `dispose`. */
export async function openCanvas(width: number, height: number): Promise<Canvas> {
	const folder = mkdtempSync(join(tmpdir(), "placard-fonts-"));
	const fontFiles: string[] = [];
	for (const [i, { path }] of testFonts.entries()) {
		const file = join(folder, `${i}.ttf`);
		writeFileSync(file, await unwrapFont(readFileSync(path), path));
		fontFiles.push(file);
	}
	const size = `width="${width}" height="${height}"`;
	return {
		draw(body) {
			const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect ${size} fill="#fff"/>${body}</svg>`;
			return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles } }).render().pixels;
		},
		dispose: () => rmSync(folder, { recursive: true }),
	};
}

/** The share of the covered pixels (not white in either) that differ by more than `levels` in a channel. */
export function differingShare(a: Uint8Array, b: Uint8Array, levels: number): number {
	let covered = 0;
	let differing = 0;
	for (let i = 0; i < a.length; i += 4) {
		const deltas = [0, 1, 2].map((c) => Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)));
		const isCovered = [0, 1, 2].some((c) => a[i + c] !== 255 || b[i + c] !== 255);
		if (isCovered) covered++;
		if (Math.max(...deltas) > levels) differing++;
	}
	if (covered === 0) throw new RangeError("nothing was drawn: the comparison would prove nothing");
	return differing / covered;
}
