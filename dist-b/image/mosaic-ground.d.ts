import type { BandRange } from "./mosaic-layout.js";
import { type Band } from "./png-file.js";
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
export declare function groundOf(parts: GroundParts, shelves: readonly BandRange[]): MosaicGround;
/** In levels: static colours, and those that patches were known to bring. */
export declare function movedError({ error, knownError }: Pick<GroundParts, "error" | "knownError">): number;
/** Opaque colours as RGBA8. */
export declare function quadruplesOf(palette: readonly number[]): Uint8Array;
export {};
