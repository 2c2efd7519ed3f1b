/**
 * The painter with all its stages, loaded when the first tile has to be drawn. `plate-painter.ts` is the painter
 * itself, for bundles that must be able to go without them.
 */
import type { Painter, PainterOptions } from "./painter.js";
export type { CompilePlate, Painted, Painter, PainterOptions, PictureOptions, } from "./painter.js";
export declare function createPainter(options: PainterOptions): Painter;
