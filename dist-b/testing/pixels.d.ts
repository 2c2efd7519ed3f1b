import type { Bitmap, Rasterizer } from "../raster/rasterizer.js";
/** RGBA8, straight alpha, sRGB, row-major, `data.length = width * height * 4`. */
export type Pixels = Bitmap;
/** A part of a picture, in whole pixels. */
export interface Region {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}
/** A JPEG is decoded by the rasteriser, which every site has. */
export declare function decodePicture(bytes: Uint8Array, type: "image/png" | "image/jpeg", rasterizer: Rasterizer): Promise<Pixels>;
export declare function decodePng(bytes: Uint8Array): Pixels;
export declare function encodePng({ width, height, data }: Pixels): Uint8Array;
/** 32 hexadecimal digits over the size and every channel. */
export declare function hashPixels({ width, height, data }: Pixels): string;
/** One row of text for each row of areas, three characters for each area. */
export declare function hashAreas(pixels: Pixels): string[];
/** Where two grids of the same size differ: the box around all areas that do, and their share of all, 0 to 1. */
export declare function changedAreas(before: readonly string[], after: readonly string[], size: Pick<Pixels, "width" | "height">): {
    readonly region: Region;
    readonly share: number;
} | undefined;
/** Where two pictures of the same size differ in any channel, in how many pixels, and by how many levels at most. */
export declare function changedPixels(before: Pixels, after: Pixels): {
    readonly region: Region;
    readonly count: number;
    readonly most: number;
} | undefined;
export declare function overlaps(a: Region, b: Region): boolean;
