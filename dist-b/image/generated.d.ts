import type { GeneratedImage, ImageDefinition, SlotValues } from "../site/definition.js";
import { type Template } from "../template/template.js";
/** Gives the template that a function writes for the values. */
export type Generate = (image: GeneratedImage, values: SlotValues) => Promise<Template>;
export declare function isGenerated(image: ImageDefinition): image is GeneratedImage;
/** The generator of a site. Throws PlacardError `generated-invalid`, `generated-timeout`, and as `parseTemplate` does. */
export declare function openGenerator(): Generate;
/**
 * The function's SVG alone, neither parsed nor checked.
 *
 * @throws PlacardError `generated-invalid`, `generated-timeout`, and what the function throws
 */
export declare function runGenerator(image: GeneratedImage, values: SlotValues): Promise<string>;
