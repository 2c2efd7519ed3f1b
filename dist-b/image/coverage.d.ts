/**
 * Filled outlines → how much of every pixel they cover, by exact area: for every row that an edge
 * crosses, the area right of it is added to the pixel's account, and a running sum along the row gives
 * the coverage (the way of font rasterisers). No sampling, so no rounding but the last: within one level
 * of 255 of the true area of the flattened outline.
 */
import { type Matrix } from "../template/matrix.js";
import { type Contour } from "./path.js";
import { type FillRule } from "./winding.js";
export interface Outline {
    /** SVG path data. */
    readonly d: string;
    /** Default: as drawn. */
    readonly transform?: Matrix;
    /** Default `nonzero`. */
    readonly rule?: FillRule;
}
/** Coverage of a rectangle of the picture, one byte a pixel, row-major; 255 is covered wholly. */
export interface Mask {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly data: Uint8Array;
}
/** The picture's size, in pixels. */
export interface Clip {
    readonly width: number;
    readonly height: number;
}
export declare const EMPTY_MASK: Mask;
/**
 * Coverage of an outline within a picture of the given size, cropped to the pixels that it may touch.
 *
 * @param room memory to work in. Default: its own
 * @returns undefined when the outline is too tangled or not finite: the rasteriser has to draw it
 */
export declare function coverOutline(outline: Outline, clip: Clip, room?: AccountRoom): Mask | undefined;
/**
 * Coverage of what `fill` adds to the accounts of the pixels that a box touches.
 *
 * @param fill gives false when it cannot
 */
export declare function coverBox(box: Bounds, clip: Clip, room: AccountRoom, fill: (account: Account) => boolean): Mask | undefined;
/** A rectangle, in pixels and fractions of them. */
export interface Bounds {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}
/** Undefined for no contours, and for what is not finite. */
export declare function boundsOf(contours: readonly Contour[]): Bounds | undefined;
/** Memory for one outline's accounts, reused for the next: to clear it is cheaper than to get it anew. */
export declare class AccountRoom {
    #private;
    /** All zero. */
    take(length: number): Float32Array;
}
/** The accounts of a rectangle's pixels. */
export declare class Account {
    #private;
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
    constructor(left: number, top: number, width: number, height: number, room: AccountRoom);
    /** Adds an edge, from top to bottom, cut at the rectangle's borders. */
    add(x0: number, y0: number, x1: number, y1: number, side: number): void;
    /**
     * Adds many edges, moved by dx and dy.
     *
     * @param edges five numbers each: the top's and the bottom's place, and the side
     * @param box around the moved edges
     */
    addAll(edges: Float32Array, dx: number, dy: number, box: Bounds): void;
    settle(): Uint8Array;
}
