/** The static picture under a mosaic: what of an indexed sheet a picture of coded cells needs. */
import { type Band, pngHead } from "./png-file.js";
import type { Rung } from "./sheet.js";

export interface MosaicGround {
	readonly width: number;
	readonly height: number;
	/** The bytes of its files before their data: see `pngHead`. */
	readonly head: Uint8Array;
	readonly bands: readonly Band[];
	readonly rung: Rung;
	/** The most that its pictures are moved, in levels: see `Written`. */
	readonly error: number;
}

/** Of an indexed sheet, written or read: see `IndexedParts`. */
interface GroundParts {
	readonly width: number;
	readonly height: number;
	readonly palette: readonly number[];
	readonly bands: readonly Band[];
	readonly rung: Rung;
	readonly error: number;
	readonly knownError: number;
}

export function groundOf(parts: GroundParts): MosaicGround {
	const { width, height, palette, bands, rung } = parts;
	const head = pngHead({ width, height, kind: "indexed", palette: quadruplesOf(palette) });
	return { width, height, head, bands, rung, error: movedError(parts) };
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
