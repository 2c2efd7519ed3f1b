/**
 * A text whose box is known already: for drawings that hold the text's element and not the box's. Made by the image
 * flow from the whole template, and set as the value that it stands for would be there.
 */
import type { SlotValue } from "../site/definition.js";
/** In the text's own user space, y downwards. */
export interface TextBox {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}
export interface FramedText {
    readonly kind: "framed-text";
    /** The slot's own value: a text, with or without wishes. */
    readonly value: SlotValue;
    readonly box: TextBox;
    /** Whether no other slot's value can move the box. */
    readonly isFixed: boolean;
}
export declare function isFramedText(value: unknown): value is FramedText;
