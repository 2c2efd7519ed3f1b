/**
 * The search behind text in a box: which lines, at which scale, without drawing anything. Lines do not depend on the scale, so each is
 * built once however many scales are tried; the scales are at most 256, so the work is bounded.
 */
import { type Attempt, type Job } from "./job.js";
/**
 * The largest scale at which everything fits, or undefined. The number of lines grows as the text does, so a binary search
 * finds the first scale that can fit; ink does not grow that evenly (a wrapped word may take an accent off the first
 * line), so from there each scale is tried in turn.
 */
export declare function largestFitting(job: Job): Attempt | undefined;
/**
 * The smallest scale when the text does not fit: as many lines as have room, the last one ended as the options say, or all of
 * them, sticking out.
 */
export declare function overflowing(job: Job): Attempt;
