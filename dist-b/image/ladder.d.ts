/**
 * The ladder: opaque pixels → the first of indexed PNG, indexed with a bounded error, RGB, RGB harder, palette
 * and JPEG that is under `maxBytes`. Sheets of a rung are made when they are first needed and kept, so a
 * plate pays for each once; what a rung cannot reach by far is not tried.
 */
import { PlacardError } from "../errors.js";
import { type KnownColours } from "./known-colours.js";
import type { Patch } from "./patch.js";
import type { BandCache, Rung, Sheet, Written } from "./sheet.js";
import type { Pixels } from "./tile.js";
/** Levels that static art may be moved by on the rung `indexed-near`. */
export declare const NEAR_ERROR = 2;
/** Levels that anti-aliased edges of tiles may be moved by there: their colours are shared out to cells. */
export declare const EDGE_ERROR = 16;
export interface LadderOptions {
    /** Bytes. Default 300,000. */
    readonly maxBytes?: number;
    /** Only rungs that move no pixel: indexed where the colours fit, RGB otherwise. Default false. */
    readonly isLossless?: boolean;
    /** `build`: static bands are deflated at the best level, once. `request`: all has to be quick. Default `build`. */
    readonly effort?: "build" | "request";
    /** Colours that patches are known to bring, for the palette. */
    readonly known?: KnownColours;
}
/** A picture with what it cost to keep the promise. */
export interface Climbed extends Written {
    /** Rungs that were written and found too large or unfit, in order. */
    readonly passed: readonly Rung[];
    /** `picture-too-large`: no rung is under `maxBytes`, and this is the smallest. */
    readonly warning?: PlacardError;
}
export declare class Ladder {
    #private;
    readonly pixels: Pixels;
    constructor(pixels: Pixels, options?: LadderOptions);
    /**
     * The picture with patches laid over the static pixels.
     *
     * @param name of the picture, for the error
     * @throws PlacardError `picture-too-large` when no rung is under the hard limit of 600,000 bytes
     */
    write(patches: readonly Patch[], name: string, cache?: BandCache): Climbed;
    /** The sheet that pictures of this plate are usually written on; what a serialised plate ships. */
    first(): Sheet | undefined;
}
