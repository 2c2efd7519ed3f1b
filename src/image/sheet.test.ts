/** Splicing kept bands: a file has the bands of its own patches, whatever pictures were made before it. */
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Patch } from "./patch.js";
import { deflateBand } from "./png.js";
import type { Band } from "./png-file.js";
import { BAND_ROWS, splice, type Writer } from "./sheet.js";

const WIDTH = 4;
const BANDS = 4;

/** Rows of one value: which patches were laid into them. */
function bandOf(rows: number, value: number): Band {
	const effort = { level: 1, filter: "none" } as const;
	return deflateBand(new Uint8Array(rows * WIDTH).fill(value), WIDTH, "indexed", effort);
}

const writer: Writer = {
	mark: "indexed",
	header: {
		width: WIDTH,
		height: BANDS * BAND_ROWS,
		kind: "indexed",
		palette: new Uint8Array(32).fill(255),
	},
	bands: Array.from({ length: BANDS }, () => bandOf(BAND_ROWS, 0)),
	finish: (top, bottom, touching) =>
		bandOf(
			bottom - top,
			touching.reduce((sum, place) => sum + 2 ** place, 0),
		),
};

/** A patch over whole bands. */
function patchOver(key: string, first: number, end: number): Patch {
	const rect = { x: 0, y: first * BAND_ROWS, width: 1, height: (end - first) * BAND_ROWS };
	return { ...rect, key, pixels: new Uint32Array(0), still: () => new Uint32Array(0), fills: [] };
}

/** The value of each band of a spliced file, read by zlib alone. */
function valuesOf(png: Uint8Array): number[] {
	const bytes = Buffer.from(png);
	const at = bytes.indexOf("IDAT");
	const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
	return Array.from({ length: BANDS }, (_, band) => rows[band * BAND_ROWS * (WIDTH + 1) + 1] ?? -1);
}

test("a patch's kept bands are not taken for a picture in which another patch meets it sooner", () => {
	const kept = new Map<string, Band>();
	const tall = patchOver("a", 0, 3);
	const pictures = [
		{ patches: [tall, patchOver("b", 3, 4)], values: [1, 1, 1, 2] },
		{ patches: [tall, patchOver("c", 2, 4)], values: [1, 1, 3, 2] },
		{ patches: [tall, patchOver("d", 1, 4)], values: [1, 3, 3, 2] },
	];
	for (const { patches, values } of [...pictures, ...pictures])
		expect(valuesOf(splice(writer, patches, kept))).toEqual(values);
});
