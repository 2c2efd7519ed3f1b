/**
 * A unit's document → the same cut to a window that holds all of its ink, so that the rasteriser clears, draws and hands
 * over a few thousand pixels and not the whole canvas. The pixels are the same to the bit: a step by whole pixels towards
 * zero is exact in the engine's 32-bit numbers. It would not be where a transform rounds, and the engine cuts curves
 * at places that it rounds too: only straight lines, and round shapes on a coarse grid, get a window. All else, and
 * whatever looks at the canvas, is drawn whole.
 */
import type { Size } from "../site/definition.js";
import type { Rect } from "./tile.js";
/** A window of a picture, in whole pixels, with a document of its size. */
export interface Windowed extends Rect {
    readonly svg: string;
}
/**
 * @param svg a document as `Template.bind` writes it
 * @param size the picture's
 * @returns undefined where the whole canvas has to be drawn
 */
export declare function windowOf(svg: string, size: Size): Windowed | undefined;
/** Whether ink lies at a border of the window beyond which the picture goes on: then it is not where it was thought. */
export declare function reachesOut(ink: Rect, window: Rect, size: Size): boolean;
