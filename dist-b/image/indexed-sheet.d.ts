import { type IndexedPatch, type Patch } from "./patch.js";
import { type Effort } from "./png.js";
import type { Band } from "./png-file.js";
import { type BandCache, type Rung, type Sheet, type Written } from "./sheet.js";
/** All that an indexed sheet is made of; what a serialised plate brings along. */
export interface IndexedParts {
    readonly width: number;
    readonly height: number;
    readonly rung: Rung;
    readonly palette: readonly number[];
    /** Of the static pixels, in levels. */
    readonly error: number;
    readonly maxError: number;
    /** The most that the palette moves a colour that patches were known to bring, in levels. */
    readonly knownError: number;
    /** All that the static art has; made when a plate is serialised. */
    readonly colours: readonly number[];
    /** Palette index of a colour that static art has, else -1. */
    readonly find: (colour: number) => number;
    readonly moving: Effort;
    readonly bands: readonly Band[];
    /**
     * Static rows, each led by its filter byte, which is 0. All have their place; those from `top` up to `bottom`, by
     * default all, are there.
     */
    readonly filtered: (top?: number, bottom?: number) => Uint8Array;
}
export declare class IndexedSheet implements Sheet {
    #private;
    readonly parts: IndexedParts;
    readonly rung: Rung;
    constructor(parts: IndexedParts);
    write(patches: readonly Patch[], cache?: BandCache): Written | undefined;
    /** The patch's indices with what they do to the checksum, for a build to ship. */
    finishPatch(patch: Patch): IndexedPatch;
    /** Its indices, and the colours that the palette lacks. */
    index(patch: Patch): IndexedPatch;
}
