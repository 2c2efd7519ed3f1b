/**
 * The one place that shapes with HarfBuzz: a run of text with one font, script and direction → glyphs with positions; a glyph
 * → its outline. One buffer and one set of callbacks serve every call, because objects of the wasm heap are freed only when
 * the collector finds the JavaScript side of them: a buffer a title would grow the heap under load.
 */
import type * as Api from "harfbuzzjs";
export type HarfBuzz = typeof Api;
/** Glyphs in visual order, left to right; every number in units of the font, y upwards. */
export interface ShapedRun {
    readonly glyphs: Uint32Array;
    /** UTF-16 offset into the shaped text of the cluster each glyph belongs to. */
    readonly clusters: Uint32Array;
    readonly advances: Float64Array;
    readonly xOffsets: Float64Array;
    readonly yOffsets: Float64Array;
    /** 1 where a line broken before this glyph's cluster has to be shaped anew. */
    readonly unsafe: Uint8Array;
}
export interface RunRequest {
    readonly text: string;
    /** The part of `text` to shape; the rest is context, so that Arabic letters join across a change of font. */
    readonly start: number;
    readonly end: number;
    readonly isRtl: boolean;
    /** ISO 15924, `Latn`; `Zyyy` leaves the guess to HarfBuzz. */
    readonly script: string;
    /** BCP 47, or empty. */
    readonly language: string;
    readonly features: readonly Api.Feature[];
}
/** Commands of an outline: M and L take 1 point, Q takes 2, C takes 3, Z takes none. */
export declare const MOVE = 0;
export declare const LINE = 1;
export declare const QUAD = 2;
export declare const CUBIC = 3;
export declare const CLOSE = 4;
/** An outline in units of the font, y upwards; `points` holds x, y pairs in the order of the commands. */
export interface Outline {
    readonly commands: readonly number[];
    readonly points: readonly number[];
    /** xMin, yMin, xMax, yMax of what is painted, or undefined when nothing is. */
    readonly bounds: readonly [number, number, number, number] | undefined;
}
/**
 * HarfBuzz initialises itself while it is imported; importing Placard must not, so the import waits until fonts load.
 * By a name of the package's own (`imports` in package.json), because workerd needs other glue: scripts/workerd.
 */
export declare function loadHarfBuzz(): Promise<HarfBuzz>;
export declare class Shaper {
    #private;
    constructor(hb: HarfBuzz);
    /** Shapes `text[start, end)`. Positions are scaled as the font is: by default 1 unit of the font is 1. */
    shape(font: Api.Font, request: RunRequest): ShapedRun;
    outline(font: Api.Font, glyph: number): Outline;
}
