/**
 * One face of a font file: its names and traits for matching, its axes, and the instances that draw. A face and its
 * instances live as long as the font book; outlines and instances are kept in bounded caches.
 */
import type * as Api from "harfbuzzjs";
import type { HarfBuzz, Outline, RunRequest, ShapedRun, Shaper } from "./harfbuzz.js";
import type { FaceTraits, WantedTraits } from "./match.js";
/** Values of variation axes by tag: `{ wght: 650 }`. */
export type Variations = Readonly<Record<string, number>>;
export interface NamedInstance {
    /** As the font calls it: `SemiBold Italic`. */
    readonly name: string;
    readonly variations: Variations;
}
/** Distances from the baseline in units of the font; descent is positive downwards. */
export interface FaceMetrics {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly lineGap: number;
    readonly xHeight: number;
    readonly capHeight: number;
}
/** A face at fixed variations: shapes text and draws glyphs, everything in units of the font. */
export interface FontInstance {
    /** Unique in its book: what caches are keyed by. */
    readonly id: string;
    /** The file of its face, as messages call it. */
    readonly where: string;
    readonly metrics: FaceMetrics;
    /** 0 when the face has no glyph for the code point. */
    glyphFor(codePoint: number): number;
    shape(request: RunRequest): ShapedRun;
    outline(glyph: number): Outline;
}
export declare class Face {
    #private;
    readonly where: string;
    /** Lower case; the first is the name for messages. */
    readonly families: readonly string[];
    readonly traits: FaceTraits;
    readonly axes: Readonly<Record<string, Api.AxisInfo>>;
    readonly named: readonly NamedInstance[];
    /** `id`: unique in the book. Errors: `font-without-ink` when no glyph of the face leaves a mark. */
    constructor(hb: HarfBuzz, shaper: Shaper, face: Api.Face, id: string, where: string);
    /** The instance for the wanted traits; explicit variations win over them, values are clamped to the axes. */
    instance(wanted: WantedTraits, size: number, explicit: Variations): FontInstance;
}
