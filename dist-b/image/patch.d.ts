/**
 * Patches: what a set of overlapping tiles makes of the static pixels under them. For indexed pictures a
 * patch is turned into palette indices once; places whose colour is new to the palette are listed, so that
 * giving new colours their numbers costs only as much as there are edges.
 */
import type { RowChanges } from "./adler32.js";
import type { FlatTile, Rect } from "./tile.js";
export interface Patch extends Rect {
    /** Names the patch within its plate: units and values. */
    readonly key: string;
    /** 0xRRGGBB, row-major. Composed when they are read: most patches of one colour never need them. */
    readonly pixels: Uint32Array;
    /** The static pixels that it replaces, as many. Cut anew at each call: they are needed once. */
    readonly still: () => Uint32Array;
    /** Colours that fill areas of it, as far as known: kept exactly where edges are not. */
    readonly fills: readonly number[];
    /** All that it is, where that is one colour over the static pixels: see blends.ts. */
    readonly flat?: FlatTile;
    /**
     * Made of a tile that was drawn for this picture, and may never be asked for again: what comes of it is not kept.
     * Default false.
     */
    readonly isNew?: boolean;
    /** Its indices, where a build has made them for the plate's own sheet. */
    readonly indexed?: () => IndexedPatch;
}
/** A patch as a palette has it. */
export interface IndexedPatch {
    /** Palette indices, row-major; 0 where a colour is new. */
    readonly indices: Uint8Array;
    /** Colours that the palette lacks, with the number of pixels of each. */
    readonly fresh: readonly number[];
    readonly counts: readonly number[];
    /** Whether edges are taken together already, by cells of 4 levels a side. */
    readonly isCoarse: boolean;
    /** Where the new colours are. */
    readonly runs: Runs;
    /** What `indices` do to the rows' checksum. Default: not measured yet. */
    readonly changes?: RowChanges;
}
/** Pixels of one new colour next to one another in a row: areas are a few runs, edges are one for each pixel. */
export interface Runs {
    /** Places in `indices`, ascending. */
    readonly at: Uint32Array;
    readonly lengths: Uint16Array;
    /** Which of `fresh` the colour is. */
    readonly colours: Uint16Array;
}
/** The static picture under the patches. */
export interface Ground {
    /** Pixels of a row. */
    readonly width: number;
    /** Rows of palette indices, each led by a filter byte. */
    readonly filtered: Uint8Array;
    /** Palette index of a static colour, or -1. */
    readonly find: (colour: number) => number;
}
/** Runs of one patch while they are gathered. The room is reused for the next patch. */
export declare class Scratch {
    #private;
    /** @param length of the patch's indices */
    open(length: number): void;
    add(at: number, length: number, colour: number): void;
    finish(): Runs;
}
/**
 * @param room colours that a palette still takes: past it no numbering can be exact, so edges are at once
 * taken together that are in one cell of 4 levels a side
 */
export declare function indexPatch(patch: Patch, ground: Ground, room?: number, scratch?: Scratch): IndexedPatch;
/** Cells of 4 levels a side, each named by its middle. */
export declare function cellOf(colour: number): number;
export interface Limits {
    /** New colours that there is room for. */
    readonly room: number;
    /** Whether edges are taken together by cells. */
    readonly isCoarse: boolean;
}
export interface Numbering {
    /** The plate's palette with the picture's own colours after it. */
    readonly palette: readonly number[];
    /** For each patch: palette index of each of its fresh colours. */
    readonly numbers: readonly Uint8Array[];
    /** The most that a new colour is away from what the picture shows, in levels. */
    readonly error: number;
}
/**
 * Numbers for the new colours of a picture's patches, exact when they fit into the palette; else areas
 * exact and edges shared out to cells of colours, where that moves few pixels.
 *
 * @returns undefined when they do not fit, or fit only with an error above `maxError`
 */
export declare function numberColours(palette: readonly number[], patches: readonly IndexedPatch[], maxError: number): Numbering | undefined;
