/** Indices of a patch into rows of a sheet, as far as they lie in those rows. */
import { type AdlerChange } from "./adler32.js";
import type { IndexedPatch } from "./patch.js";
import type { Rect } from "./tile.js";
/** The part of a patch that lies in a run of rows, as places in their bytes. */
export interface PatchWindow {
    readonly start: number;
    readonly stride: number;
    readonly rows: number;
    /** The patch's first row that lies in the run. */
    readonly skipped: number;
}
/** @param stride bytes of a row, its filter byte included */
export declare function windowOf(patch: Rect, stride: number, top: number, bottom: number): PatchWindow;
/**
 * Lays indices in, then the fresh colours by their numbers.
 *
 * @param out rows, the first of them the run's
 * @returns what the fresh colours do to the checksum, on top of what the indices do
 */
export declare function layIndices(out: Uint8Array, { start, stride, rows, skipped }: PatchWindow, width: number, { indices, runs: { at: places, lengths, colours } }: IndexedPatch, numbers: Uint8Array): AdlerChange;
