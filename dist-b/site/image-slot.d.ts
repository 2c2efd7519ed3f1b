/** `cover` fills the element and cuts what is over; `contain` shows the whole picture within it. */
export type Fit = "cover" | "contain";
/** A picture for an `image`, `rect`, `circle` or `ellipse`. Made by `image`. */
export interface ImageValue {
    readonly kind: "image";
    /** The file's bytes, a `data:` URI, or an https URL of a host in `imageHosts`. */
    readonly source: Uint8Array | string;
    readonly fit: Fit;
}
/** The largest picture file, in bytes, wherever it comes from. */
export declare const MAX_PICTURE_BYTES = 5000000;
/**
 * A picture that fills a slot: PNG, JPEG, GIF, SVG, and WebP and AVIF where the host has their decoders.
 * A text that is no usable source (an empty one, another scheme, a host that is not allowed) is the data's
 * matter, not the programmer's: the slot then keeps what the artist drew.
 *
 * @param source the file's bytes, a `data:` URI, or an https URL; at most 5 MB
 * @param options.fit default `cover`
 * @throws PlacardError `slot-value-invalid`
 */
export declare function image(source: Uint8Array | string, options?: {
    readonly fit?: Fit;
}): ImageValue;
export declare function isImageValue(value: unknown): value is ImageValue;
