/**
 * A template, a size and the slots that will be filled → a plate. The whole picture drawn by the rasteriser in
 * one go is what a plate is measured against: every channel within 2 levels of it on the lossless rungs.
 */
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Size } from "../site/definition.js";
import { type Template } from "../template/template.js";
import { type LadderOptions } from "./ladder.js";
import type { Plate } from "./plate.js";
import { type Whole } from "./split.js";
export interface PlateOptions extends Pick<LadderOptions, "maxBytes" | "isLossless"> {
    /** Colours that tiles will bring, so that bands can be shared between pictures. */
    readonly colours?: readonly number[];
}
/**
 * Splits the template and draws its static layers, one after the other.
 *
 * @param slots ids of the template's slots that will be filled
 * @throws PlacardError as the rasteriser does
 */
export declare function compilePlate(template: Template, size: Size, slots: readonly string[], rasterizer: Rasterizer, options?: PlateOptions): Promise<Plate | Whole>;
