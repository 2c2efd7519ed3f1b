import type { TemplateElement } from "./tree.js";
/** The largest width and height that a template may declare, in pixels: the largest picture. */
export declare const MAX_OWN_SIDE = 2400;
/** What the template's user units span. */
export interface ViewBox {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}
export interface Canvas {
    /** Own size in pixels. */
    readonly width: number;
    readonly height: number;
    /** The declared viewBox, else `0 0 width height`. */
    readonly viewBox: ViewBox;
    /** As the root declares it; how a viewBox of another ratio than the own size lies in it. */
    readonly preserveAspectRatio: string | undefined;
}
/**
 * A width and height in percent, or none, mean the viewBox's own; one side alone takes the other from
 * the viewBox's ratio.
 *
 * @param file the template's name
 * @throws PlacardError `template-size`
 */
export declare function readCanvas(root: TemplateElement, file: string): Canvas;
/**
 * A length in user units, percentages of the canvas resolved. SVG 2, section 8.9.
 *
 * @returns NaN for what is none, and for units that depend on a font
 */
export declare function userLength(value: string, axis: "width" | "height" | "diagonal", { viewBox }: Canvas): number;
