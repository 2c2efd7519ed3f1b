/**
 * Lint: pictures within the template. Bitmaps are bounded by their headers, without decoding; an SVG in a
 * data URI is linted as a template itself, one level deep. What the engine would not draw is a mistake too:
 * it would be missing without a word.
 */
import { readBitmapHeader } from "./bitmap.js";
import { readDataUri } from "./data-uri.js";
import { mistakeAt } from "./mistake.js";
export const MAX_BITMAP_PIXELS = 4_000_000;
const MEDIA_TYPES = {
    png: ["image/png"],
    jpeg: ["image/jpeg", "image/jpg"],
    gif: ["image/gif"],
    webp: [],
};
const UTF8_MARK = [0xef, 0xbb, 0xbf];
/**
 * The pixels of the bitmap that an element embeds; 0 when it embeds none.
 *
 * @throws PlacardError `template-image-too-large`, `template-image-unreadable`, `template-image-nested`, and
 * whatever is wrong with an embedded SVG
 */
export function checkImage(element, subject) {
    let pixels = 0;
    for (const attribute of ["href", "xlink:href"]) {
        const href = element.attributes.get(attribute)?.trim() ?? "";
        if (/^data:/i.test(href))
            pixels += checkEmbedded(href, element, subject);
    }
    return pixels;
}
function checkEmbedded(href, element, subject) {
    const { name, lintEmbedded } = subject;
    const data = readDataUri(href);
    if (data === undefined)
        throw mistakeAt(name, element, unreadable(href.slice(0, 40)));
    const header = readBitmapHeader(data.bytes);
    if (header !== undefined) {
        const mistake = checkBitmap(header, data);
        if (mistake !== undefined)
            throw mistakeAt(name, element, mistake);
        return header.width * header.height;
    }
    if (!isMarkup(data))
        throw mistakeAt(name, element, unreadable(data.mediaType));
    if (lintEmbedded === undefined)
        throw mistakeAt(name, element, nested);
    return lintEmbedded(data.bytes, element);
}
/** By its bytes, or by its media type: the lint of the embedded file then says what is wrong with it. */
function isMarkup({ bytes, mediaType }) {
    if (mediaType === "image/svg+xml")
        return true;
    const start = UTF8_MARK.every((byte, i) => bytes[i] === byte) ? UTF8_MARK.length : 0;
    return bytes.subarray(start).find((byte) => byte > 0x20) === 0x3c;
}
function checkBitmap({ type, width, height }, data) {
    if (width * height > MAX_BITMAP_PIXELS)
        return {
            code: "template-image-too-large",
            expected: `an embedded picture of at most ${MAX_BITMAP_PIXELS / 1e6} megapixels`,
            received: `${width} x ${height}`,
            remedy: "Scale it to the size at which it is drawn.",
        };
    if (MEDIA_TYPES[type].includes(data.mediaType))
        return undefined;
    return unreadable(`${type} data as ${data.mediaType}`);
}
function unreadable(received) {
    return {
        code: "template-image-unreadable",
        expected: "a PNG, JPEG, GIF or SVG with its own media type in a data: URI",
        received,
        remedy: "Convert it to PNG and embed it again: the engine would draw nothing.",
    };
}
const nested = {
    code: "template-image-nested",
    expected: "no SVG within an embedded SVG",
    remedy: "Paste the inner drawing into the outer one.",
};
