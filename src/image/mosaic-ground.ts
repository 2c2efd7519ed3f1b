/** The static picture under a mosaic: what of an indexed sheet a picture of coded cells needs. */
import { combineAll } from "./adler32.js";
import { concat } from "./concat.js";
import type { BandRange } from "./mosaic-layout.js";
import { type Band, pngHead } from "./png-file.js";
import type { Rung } from "./sheet.js";

export interface MosaicGround {
	readonly width: number;
	readonly height: number;
	/** The bytes of its files before their data: see `pngHead`. */
	readonly head: Uint8Array;
	/** The static bands before each shelf, and those after the last, joined; empty where there are none. */
	readonly stills: readonly Band[];
	/** Of the static rows of each shelf. */
	readonly sums: readonly RowSum[];
	readonly rung: Rung;
	/** The most that its pictures are moved, in levels: see `Written`. */
	readonly error: number;
}

export type RowSum = Pick<Band, "adler" | "length">;

/** Of an indexed sheet, written or read: see `IndexedParts`. */
interface GroundParts extends Pick<MosaicGround, "width" | "height" | "rung" | "error"> {
	readonly palette: readonly number[];
	readonly bands: readonly Band[];
	readonly knownError: number;
}

export function groundOf(parts: GroundParts, shelves: readonly BandRange[]): MosaicGround {
	const { width, height, palette, bands, rung } = parts;
	const head = pngHead({ width, height, kind: "indexed", palette: quadruplesOf(palette) });
	const edges = [0, ...shelves.flatMap(({ firstBand, endBand }) => [firstBand, endBand])];
	const stills = edges
		.filter((_, i) => i % 2 === 0)
		.map((from, i) => joined(bands.slice(from, shelves[i]?.firstBand)));
	const sums = shelves.map(({ firstBand, endBand }) => sumOf(bands.slice(firstBand, endBand)));
	return { width, height, head, stills, sums, rung, error: movedError(parts) };
}

function joined(bands: readonly Band[]): Band {
	return { deflated: concat(bands.map(({ deflated }) => deflated)), ...sumOf(bands) };
}

function sumOf(bands: readonly RowSum[]): RowSum {
	return { adler: combineAll(bands), length: bands.reduce((sum, { length }) => sum + length, 0) };
}

/** In levels: static colours, and those that patches were known to bring. */
export function movedError({ error, knownError }: Pick<GroundParts, "error" | "knownError">) {
	return Math.max(error, knownError);
}

/** Opaque colours as RGBA8. */
export function quadruplesOf(palette: readonly number[]): Uint8Array {
	const out = new Uint8Array(palette.length * 4);
	for (let i = 0; i < palette.length; i++) {
		const colour = palette[i] as number;
		out[4 * i] = colour >>> 16;
		out[4 * i + 1] = colour >>> 8;
		out[4 * i + 2] = colour;
		out[4 * i + 3] = 255;
	}
	return out;
}
