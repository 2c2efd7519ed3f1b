/** How a text sits in its box. Lengths are user units of the template (px of its viewBox). */
export interface TextOptions {
    /**
     * Id of the `<rect>` that the text goes into; the rect may be invisible. Default: the text's own box (Inkscape's
     * flowed text, `inline-size`).
     */
    readonly within?: string;
    /** Most lines, 1 to 256. Default: as many as the box has room for. */
    readonly maxLines?: number;
    /** The text shrinks down to this size before it is cut. Default: the template's own size, so it never shrinks. */
    readonly minSize?: number;
    /** Distance of baselines as a multiple of the size, up to 10. Default: the template's `line-height`, else the font's. */
    readonly lineHeight?: number;
    /** `start` and `end` follow the text's direction. Default: as the template's text-align or text-anchor says. */
    readonly align?: "start" | "center" | "end" | "left" | "right";
    /** Default `top`. */
    readonly valign?: "top" | "middle" | "bottom";
    /** When even the smallest size is too large: end with `…`, just end, or go on outside. Default `ellipsis`. */
    readonly overflow?: "ellipsis" | "cut" | "visible";
    /** Lines of about the same length. Default false. */
    readonly balance?: boolean;
}
/** Made by `text`. */
export interface TextValue extends TextOptions {
    readonly kind: "text";
    readonly value: string;
}
/**
 * A text that is wrapped, shrunk and ended by an ellipsis as its box demands.
 *
 * @param value any text, also a visitor's; line breaks in it are kept
 * @throws PlacardError `slot-value-invalid` for options that are none
 */
export declare function text(value: string | number, options?: TextOptions): TextValue;
export declare function isTextValue(value: object): value is TextValue;
/** @throws PlacardError `slot-value-invalid` */
export declare function checkTextOptions(options: TextOptions): void;
