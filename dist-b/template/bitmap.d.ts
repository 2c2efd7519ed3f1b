/**
 * The size of a bitmap, read from its header without decoding a pixel: a PNG of some hundred bytes can
 * claim 400 megapixels. PNG (ISO 15948), JPEG (T.81), GIF89a, WebP (RFC 9649).
 */
export interface BitmapHeader {
    readonly type: "png" | "jpeg" | "gif" | "webp";
    readonly width: number;
    readonly height: number;
}
/** The header of a bitmap; undefined when it is none of the four, or cut before its size. */
export declare function readBitmapHeader(bytes: Uint8Array): BitmapHeader | undefined;
