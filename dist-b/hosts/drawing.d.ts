import type { RasterizerOpener } from "../image/built-format.js";
import type { LoadWhole } from "../image/built-painter.js";
/** The code that draws, and its engine. */
export interface Drawing {
    readonly loadWhole: LoadWhole;
    readonly rasterizer: RasterizerOpener;
}
/** Loads nothing before the first picture that needs it. */
export declare const drawing: Drawing;
