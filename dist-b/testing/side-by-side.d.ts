import type { Pixels } from "./pixels.js";
export interface PictureDifference {
    /** Pixels that differ by more than the threshold; all of them when the sizes differ. */
    readonly count: number;
    /** Expected, difference (red on a faded picture) and actual, from left to right. */
    readonly comparison: Pixels;
}
/**
 * @param threshold 0 to 1, how far colours may be apart and count as the same (pixelmatch, after Kotsarenko and
 * Ramos, "Measuring perceived color difference using YIQ NTSC transmission color space", 2010)
 */
export declare function comparePictures(expected: Pixels, actual: Pixels, threshold: number): PictureDifference;
