/**
 * The bytes of a picture, from anywhere → what may be drawn: a `data:` URI of a PNG, JPEG or GIF within the limits,
 * or of an SVG that is sanitised. The type is read from the bytes, whatever anybody says it is. WebP and AVIF,
 * which the engine does not draw, are made PNG by a port.
 */
import { PlacardError } from "../errors.js";
import { MAX_PICTURE_BYTES } from "../site/image-slot.js";
import { readBitmapHeader } from "../template/bitmap.js";
import { sanitizeSvg } from "../template/template.js";
import { readAvifSize } from "./avif.js";
import { encodeBase64 } from "./base64.js";
export const MAX_PICTURE_SIDE = 4_096;
/**
 * @throws PlacardError `picture-too-large`, `picture-unreadable`, `picture-decoder-missing`, `template-…` for an SVG
 */
export async function readPicture(bytes, transcode) {
    if (bytes.length > MAX_PICTURE_BYTES)
        throw failure("picture-too-large", `at most ${MAX_PICTURE_BYTES} bytes`, `${bytes.length}`);
    const header = readBitmapHeader(bytes) ?? readAvifSize(bytes);
    if (header === undefined)
        return readSvg(bytes);
    const { type, width, height } = header;
    if (Math.max(width, height) > MAX_PICTURE_SIDE || Math.min(width, height) < 1)
        throw failure("picture-too-large", `1 to ${MAX_PICTURE_SIDE} pixels a side`, `${width} x ${height}`);
    if (type === "webp" || type === "avif")
        return decode(type, bytes, transcode);
    if (!isWhole(type, bytes))
        throw failure("picture-unreadable", `a whole ${type} file`, "a part");
    return { href: dataUri(`image/${type}`, bytes), width, height };
}
function readSvg(bytes) {
    const start = new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\ufeff/, "");
    if (!/^\s*</.test(start))
        throw failure("picture-unreadable", "a PNG, JPEG, GIF, WebP, AVIF or SVG file", "neither");
    const svg = sanitizeSvg(bytes, "picture.svg");
    // The engine has no fonts within an embedded picture: text would be missing without a word.
    if (/<text[\s>/]/.test(svg))
        throw failure("picture-unreadable", "an SVG of shapes alone", "<text>");
    const href = dataUri("image/svg+xml", new TextEncoder().encode(svg));
    return { href, width: 0, height: 0 };
}
async function decode(type, bytes, transcode) {
    if (transcode === undefined)
        throw failure("picture-decoder-missing", `a decoder for ${type} on this host`, "none");
    const png = await transcode(type, bytes);
    const header = readBitmapHeader(png);
    if (header?.type !== "png")
        throw failure("picture-unreadable", "a PNG from the decoder", "something else");
    return { href: dataUri("image/png", png), width: header.width, height: header.height };
}
/**
 * Whether the file has its end. The engine draws nothing of a picture that breaks off, without a word; browsers
 * show the part that came.
 */
function isWhole(type, bytes) {
    // Some writers pad their files; the mark is looked for in the last kilobyte.
    const tail = bytes.subarray(Math.max(0, bytes.length - 1024));
    const ends = (...mark) => tail.some((_, at) => mark.every((byte, i) => tail[at + i] === byte));
    if (type === "png")
        return ends(0x49, 0x45, 0x4e, 0x44);
    return type === "jpeg" ? ends(0xff, 0xd9) : ends(0x3b);
}
function dataUri(mediaType, bytes) {
    return `data:${mediaType};base64,${encodeBase64(bytes)}`;
}
function failure(code, expected, received) {
    return new PlacardError({ code, expected, received });
}
