/** A rasteriser that is opened by the first drawing that needs one. */
import type { Rasterizer } from "./rasterizer.js";
/**
 * @param open gives the same rasteriser every time, and ends it itself: `close` does nothing here. What it throws, the
 * drawing throws
 */
export declare function lazyRasterizer(open: () => Promise<Rasterizer>): Rasterizer;
