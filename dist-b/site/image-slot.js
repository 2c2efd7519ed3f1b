/**
 * `image()`: a picture as a slot's value. Plain data: nothing is fetched, read or decoded here, so that the page
 * flow, which only hashes it, may make one too. The image flow turns it into pixels, or leaves what the artist
 * drew where that fails.
 */
import { PlacardError, shown } from "../errors.js";
/** The largest picture file, in bytes, wherever it comes from. */
export const MAX_PICTURE_BYTES = 5_000_000;
/** Room for the largest file in base64, with its media type. */
const MAX_SOURCE_CHARS = Math.ceil(MAX_PICTURE_BYTES / 3) * 4 + 200;
/**
 * A picture that fills a slot: PNG, JPEG, GIF, SVG, and WebP and AVIF where the host has their decoders.
 * A text that is no usable source (an empty one, another scheme, a host that is not allowed) is the data's
 * matter, not the programmer's: the slot then keeps what the artist drew.
 *
 * @param source the file's bytes, a `data:` URI, or an https URL; at most 5 MB
 * @param options.fit default `cover`
 * @throws PlacardError `slot-value-invalid`
 */
export function image(source, options = {}) {
    if (typeof source !== "string" && !(source instanceof Uint8Array))
        throw invalid("image(source)", "bytes, a data: URI or an https URL", shown(source));
    const limit = typeof source === "string" ? MAX_SOURCE_CHARS : MAX_PICTURE_BYTES;
    if (source.length > limit)
        throw invalid("image(source)", `at most ${MAX_PICTURE_BYTES} bytes`, `${source.length}`);
    const { fit = "cover" } = options;
    if (fit !== "cover" && fit !== "contain")
        throw invalid("image(source, { fit })", '"cover" or "contain"', shown(fit));
    return { kind: "image", source, fit };
}
export function isImageValue(value) {
    return typeof value === "object" && value !== null && "kind" in value && value.kind === "image";
}
function invalid(where, expected, received) {
    return new PlacardError({ code: "slot-value-invalid", where, expected, received });
}
