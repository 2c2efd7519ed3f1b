/**
 * Lines → where they go in a box. First by their advances and line boxes, as CSS does it; then moved by as much as their ink
 * sticks out, and when that cannot help, marked as not inside.
 */
import type { Attempt, Job, Place } from "./job.js";
import type { Bounds, Line } from "./lines.js";
/** Places lines at a scale; `isInside` says whether all ink, with the bleed round it, is in the box. */
export declare function placeLines(job: Job, scale: number, lines: readonly Line[]): Attempt;
/** Ink at another scale, moved to a place. */
export declare function inkAt(ink: Bounds | undefined, scale: number, { x, baseline }: Place): Bounds[];
