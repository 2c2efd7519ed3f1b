/**
 * The document around a template's content: how the drawing lies in a picture of a given size. The drawing
 * is scaled by the smaller ratio and centred; where the ratios differ, it is cut at its own canvas, and the
 * background, if it has one, fills the margins.
 */
import type { Size } from "../site/definition.js";
import type { Canvas, ViewBox } from "./canvas.js";
import type { TemplateElement } from "./tree.js";
/** Where the drawing lies. In user units of the document's outermost viewBox. */
export interface Layout {
    /** What the whole picture shows: the drawing's own part, and the margins. */
    readonly shown: ViewBox;
    /** The drawing's own part. */
    readonly own: ViewBox;
    /** Whether there are margins. */
    readonly hasMargins: boolean;
}
export declare function layOut(canvas: Canvas, size: Size): Layout;
/**
 * The document.
 *
 * @param content the root's content
 * @param background drawn over the whole picture, under the content; "" for none
 */
export declare function writeDocument(root: TemplateElement, canvas: Canvas, size: Size, { own, shown, hasMargins }: Layout, content: string, background: string): string;
