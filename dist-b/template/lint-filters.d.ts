/**
 * Lint: what filters cost. Their price is the region's pixels times the radius or the octaves, so each is
 * bounded. Lengths are taken in pixels of the template's own size; an element's transform is not looked at.
 */
import type { Canvas } from "./canvas.js";
import { type StyleSheet } from "./css.js";
import type { Mistake } from "./mistake.js";
import { type TemplateElement } from "./tree.js";
/** Figma writes 7 for one drop shadow, and Inkscape's stock filters have up to some 12. */
export declare const MAX_PRIMITIVES = 16;
/** Blur, dilate and erode, in pixels. */
export declare const MAX_RADIUS = 10;
export declare const MAX_OCTAVES = 5;
/** A region over the canvas, in user units or in shares of an element whose attributes say its size. */
export declare const MAX_REGION = 2;
/**
 * A region in shares of an element that only drawing measures (a group, a path). Inkscape gives a small blurred shape
 * 4 or 5 times its size, and the engine cuts the region to the picture, so this only stops the absurd.
 */
export declare const MAX_REGION_SHARE = 10;
interface FilterSubject {
    readonly canvas: Canvas;
    readonly sheet: StyleSheet;
    readonly ids: ReadonlyMap<string, TemplateElement>;
}
/** A `<filter>` with its primitives. */
export declare function checkFilter(element: TemplateElement, { canvas }: FilterSubject): Mistake | undefined;
/**
 * A filter's region in shares of the element that it is set on, where the element says its size. Whether
 * 300 % is much depends on of what.
 */
export declare function checkFilteredElement(element: TemplateElement, { canvas, sheet, ids }: FilterSubject): Mistake | undefined;
/** `filter="blur(20px)"`: a filter without a `<filter>`. */
export declare function checkFilterFunctions(element: TemplateElement, { canvas, sheet }: FilterSubject): Mistake | undefined;
export {};
