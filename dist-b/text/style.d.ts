import type { Scene, TemplateElement } from "../template/template.js";
import type { Direction } from "./bidi.js";
import type { TextStyle } from "./fonts.js";
import type { Anchor, Baseline } from "./inline.js";
export declare function styleOf(scene: Scene, element: TemplateElement): TextStyle;
export declare function anchorOf(scene: Scene, element: TemplateElement): Anchor;
/** `ltr` or `rtl` when the template says so. */
export declare function directionOf(scene: Scene, element: TemplateElement): Direction | undefined;
/** alignment-baseline of a run, else the dominant-baseline it inherits; as the rasteriser reads them. */
export declare function baselineOf(scene: Scene, element: TemplateElement): Baseline;
/** CSS's line-height as a multiple of the size; undefined for `normal`. */
export declare function lineHeightOf(scene: Scene, element: TemplateElement): number | undefined;
