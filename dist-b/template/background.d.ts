/**
 * The template's own background: the rect that is painted first and covers the whole canvas. At a size of
 * another ratio it is drawn over the margins too, so that a picture has none that are transparent.
 */
import type { Canvas } from "./canvas.js";
import { type StyleSheet } from "./css.js";
import { type TemplateElement } from "./tree.js";
export interface Background {
    readonly rect: TemplateElement;
    /** The groups that it lies in, the outermost first, without the root. */
    readonly groups: readonly TemplateElement[];
}
export interface Surroundings {
    readonly canvas: Canvas;
    readonly sheet: StyleSheet;
    readonly ids: ReadonlyMap<string, TemplateElement>;
}
/** Undefined when something else is painted first, or the rect is moved, rounded, masked or filtered. */
export declare function findBackground(root: TemplateElement, surroundings: Surroundings): Background | undefined;
