/**
 * The size of a bitmap, read from its header without decoding a pixel: a PNG of some hundred bytes can
 * claim 400 megapixels. PNG (ISO 15948), JPEG (T.81), GIF89a, WebP (RFC 9649).
 */
/** The header of a bitmap; undefined when it is none of the four, or cut before its size. */
export function readBitmapHeader(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
        return readPng(view) ?? readGif(view) ?? readWebp(view) ?? readJpeg(view);
    }
    catch (error) {
        // Reading past the end is how a truncated file shows.
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
function readPng(view) {
    if (!hasTag(view, 0, "\x89PNG\r\n\x1a\n"))
        return undefined;
    return { type: "png", width: view.getUint32(16), height: view.getUint32(20) };
}
function readGif(view) {
    if (!hasTag(view, 0, "GIF8"))
        return undefined;
    return { type: "gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
}
function readWebp(view) {
    if (!hasTag(view, 0, "RIFF") || !hasTag(view, 8, "WEBP"))
        return undefined;
    if (hasTag(view, 12, "VP8X"))
        return { type: "webp", width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    if (hasTag(view, 12, "VP8L")) {
        const bits = view.getUint32(21, true);
        return { type: "webp", width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    const width = view.getUint16(26, true) & 0x3fff;
    return { type: "webp", width, height: view.getUint16(28, true) & 0x3fff };
}
/** Walks the segments to the frame header (SOF0 to SOF15, but for DHT, JPG and DAC). */
function readJpeg(view) {
    if (view.getUint16(0) !== 0xffd8)
        return undefined;
    for (let at = 2;;) {
        while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff)
            at += 1;
        if (view.getUint8(at) !== 0xff)
            return undefined;
        const marker = view.getUint8(at + 1);
        const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
        if (isFrame)
            return { type: "jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
        at += 2 + view.getUint16(at + 2);
    }
}
function hasTag(view, at, tag) {
    if (view.byteLength < at + tag.length)
        return false;
    return Array.from(tag).every((char, i) => view.getUint8(at + i) === char.charCodeAt(0));
}
function uint24(view, at) {
    return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
