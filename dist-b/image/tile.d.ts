/**
 * Tiles: what one unit of a picture draws, by itself on a transparent canvas, cropped to its ink. And
 * the arithmetic of laying them over opaque pixels. Premultiplied in 8 bits, as the rasteriser itself
 * keeps its pixels, so that layers laid over one another are within a level of having been drawn at once.
 */
import type { Bitmap } from "../raster/rasterizer.js";
import type { Mask } from "./coverage.js";
/** A rectangle of a picture, in pixels. */
export interface Rect {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}
/** RGBA8, premultiplied, sRGB, row-major; `data.length = width * height * 4`. Empty when nothing is drawn. */
export interface PixelTile extends Rect {
    readonly data: Uint8Array;
    readonly colour?: undefined;
}
/** One colour, 0xRRGGBB, with its opacity at every pixel: a quarter of the bytes. `data.length = width * height`. */
export interface FlatTile extends Rect {
    readonly data: Uint8Array;
    readonly colour: number;
}
export type Tile = PixelTile | FlatTile;
/** Opaque pixels, one number each: 0xRRGGBB, row-major. */
export interface Pixels {
    readonly width: number;
    readonly height: number;
    readonly data: Uint32Array;
}
export declare const EMPTY_TILE: PixelTile;
/** Crops a drawing with straight alpha to its ink. */
export declare function tileOf({ width, height, data }: Bitmap): PixelTile;
/** A mask filled with one colour, 0xRRGGBB, of an opacity from 0 to 1. */
export declare function tileOfMask(mask: Mask, colour: number, opacity: number): FlatTile;
/** Lays a tile over the pixels of `area`, a window of the picture, where the two meet. */
export declare function layOver(area: Rect, pixels: Uint32Array, tile: Tile): void;
/** A colour of an opacity from 0 to 255 over an opaque one. */
export declare function blend(colour: number, alpha: number, under: number): number;
/** Lays flat tiles over one another, the first lowest, on nothing. */
export declare function layTiles({ x, y, width, height }: Rect, tiles: readonly FlatTile[]): PixelTile;
export declare function isEmptyRect(rect: Rect): boolean;
export declare function meets(a: Rect, b: Rect): boolean;
/** The smallest rectangle around both. */
export declare function around(a: Rect, b: Rect): Rect;
/** Opaque pixels that are read by rectangles, wherever they are kept. */
export interface Backdrop {
    /** A copy of a rectangle's pixels. */
    cut(rect: Rect): Uint32Array;
}
export declare function backdropOf(pixels: Pixels): Backdrop;
/** A copy of the pixels of a rectangle. */
export declare function cut({ data, width }: Pixels, rect: Rect): Uint32Array;
/** Opaque pixels of a drawing; undefined when any of it is translucent. */
export declare function opaquePixels({ width, height, data }: Bitmap): Pixels | undefined;
