import type { Scene, TemplateElement, TextSetting } from "../template/template.js";
import type { FontBook, TextStyle } from "./fonts.js";
import type { Box } from "./job.js";
export interface Frame {
    readonly box: Box;
    /** Where the first baseline stays, when the text's own y says it. */
    readonly baseline?: number;
}
/** Undefined when the text has no box. Errors: `slot-value-invalid`, `text-box-invalid`. */
export declare function frameOf(scene: Scene, text: TemplateElement, run: TemplateElement, style: TextStyle, book: FontBook, options: TextSetting): Frame | undefined;
/** A text's box with the rect that gives it. */
export interface RectFrame {
    readonly box: Box;
    readonly rect: TemplateElement;
}
/** Undefined for a text that goes into no rect. Errors: `text-box-invalid`. */
export declare function boxInRect(scene: Scene, text: TemplateElement, options: TextSetting): RectFrame | undefined;
