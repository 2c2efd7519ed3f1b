/**
 * Sheets: the static pixels of a picture as one rung of the ladder writes them, in bands that are finished
 * once. Given the patches of a request, a sheet filters and deflates the bands that they touch and splices
 * them in: the work is that of the touched rows.
 */
import type { Patch } from "./patch.js";
import type { Effort } from "./png.js";
import { type Band, type PngHeader } from "./png-file.js";
/** How a picture was written; the ladder's order. */
export type Rung = "rgba" | "indexed" | "indexed-near" | "rgb" | "rgb-hard" | "palette" | "jpeg";
export interface Written {
    readonly bytes: Uint8Array;
    readonly type: "image/png" | "image/jpeg";
    readonly rung: Rung;
    /** The most that a channel of any pixel was moved, in levels; undefined where no bound is known. */
    readonly error: number | undefined;
}
/** @param error the most that a pixel of it was moved, in levels */
export declare function writtenPng(bytes: Uint8Array, rung: Rung, error: number): Written;
/** Finished bands by what they hold, kept for pictures that share them. */
export interface BandCache {
    get(key: string): Band | undefined;
    set(key: string, band: Band): void;
}
export interface Sheet {
    readonly rung: Rung;
    /** Undefined when the patches cannot be written on this rung. */
    write(patches: readonly Patch[], cache?: BandCache): Written | undefined;
}
/** Rows of a band: fewer cost bytes (3 % at 30), more cost time where little changes. */
export declare const BAND_ROWS = 30;
/** What the two kinds of PNG sheets differ in. */
export interface Writer {
    /** Distinguishes bands of other sheets and other numberings in the cache. */
    readonly mark: string;
    readonly header: PngHeader;
    readonly bands: readonly Band[];
    /** Finishes rows `top` to `bottom` with the patches laid in. */
    finish(top: number, bottom: number, touching: readonly number[]): Band;
}
export declare function splice(writer: Writer, patches: readonly Patch[], cache: BandCache | undefined): Uint8Array;
export interface SheetOptions {
    /** For the static bands, deflated once. */
    readonly still: Effort;
    /** For the bands of a request. */
    readonly moving: Effort;
}
