/** Makes a PNG of a WebP or AVIF file whose size is checked. Throws for what it cannot decode. */
export type Transcode = (type: "webp" | "avif", bytes: Uint8Array) => Promise<Uint8Array>;
/** A picture that may be drawn. */
export interface PictureFile {
    /** `data:image/png;base64,…` */
    readonly href: string;
    /** Of a bitmap, in pixels: decoded it takes 4 bytes for each. 0 for an SVG. */
    readonly width: number;
    readonly height: number;
}
export declare const MAX_PICTURE_SIDE = 4096;
/**
 * @throws PlacardError `picture-too-large`, `picture-unreadable`, `picture-decoder-missing`, `template-…` for an SVG
 */
export declare function readPicture(bytes: Uint8Array, transcode: Transcode | undefined): Promise<PictureFile>;
