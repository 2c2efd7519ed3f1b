/**
 * Contours that may overlap and cross → the edges of the area that they fill under a fill rule, each
 * with the side on which the area lies. Signed areas of raw contours add up wrongly where contours of
 * one direction overlap (they count twice) or of two directions (they cancel); so a sweep from top to
 * bottom cuts the plane into slabs in which no edges cross, and keeps only the edges at which the
 * winding number enters or leaves the area. Exact but for crossings nearer than 1/4096 of a pixel.
 */
import type { Contour } from "./path.js";
export type FillRule = "nonzero" | "evenodd";
/** Takes an edge from top to bottom; `side` is 1 when the area lies right of it, -1 when left. */
export type EdgeSink = (x0: number, y0: number, x1: number, y1: number, side: 1 | -1) => void;
/** Something, or several that belong together, with the rectangle around it. */
export interface Boxed<Item> {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly items: readonly Item[];
}
/**
 * Calls `sink` with the edges of the filled area.
 *
 * @returns false when the outline is too tangled to be resolved within bounds; what was given to the
 * sink is then to be thrown away
 */
export declare function resolveWinding(contours: readonly Contour[], rule: FillRule, sink: EdgeSink): boolean;
/** Things in groups whose boxes do not meet. */
export declare function groupMeeting<Item>(boxes: readonly Boxed<Item>[]): readonly Boxed<Item>[];
