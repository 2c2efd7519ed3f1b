import type { Rasterizer } from "../raster/rasterizer.js";
import type { FiniteValues, Size } from "../site/definition.js";
import type { Template } from "../template/template.js";
import { type PainterOptions } from "./compose.js";
import { type Plate } from "./plate.js";
import type { Whole } from "./split.js";
/**
 * @param slots that will be filled
 * @param values of those slots that have finitely many; a unit is drawn beforehand when all its slots have
 * @throws PlacardError `too-many-values` for more than 2,000 tiles; as the rasteriser and `Template.bind` do
 */
export declare function buildPlate(template: Template, size: Size, slots: readonly string[], rasterizer: Rasterizer, values?: FiniteValues, options?: Omit<PainterOptions, "rasterizer">): Promise<Plate | Whole>;
