/**
 * A palette for pictures of any colours, by median cut (Heckbert 1982) over 15-bit colours: the box of
 * colours that spreads widest, weighted by its pixels, is cut at its median until there are enough. No
 * bound on the error, which is why the ladder takes it late.
 */
import { type Mapping } from "./colours.js";
/** 5 bits a channel: where a colour stands in the histogram and in the mapping's index. */
export declare function coarse(colour: number): number;
/** What a palette was cut from is all that it can stand for. */
export interface CutMapping extends Mapping {
    /** Whether the pixels have a coarse colour; the index of others means nothing. */
    readonly has: (coarse: number) => boolean;
}
/**
 * @param limit of palette colours, 1 to 256
 * @returns the palette and its index for every coarse colour that the pixels have; `error` is the mean over the
 * pixels of the largest channel's difference
 */
export declare function medianCut(pixels: Uint32Array, limit: number): CutMapping;
