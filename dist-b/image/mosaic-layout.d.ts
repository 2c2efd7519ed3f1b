/**
 * How a picture's rows fall apart around its cells: shelves of whole bands that cells touch, each in strips of rows
 * that the same cells cross, each strip in cells and the static gaps between them. Columns are bytes of filtered rows:
 * column 0 is the filter's.
 */
import type { Size } from "../site/definition.js";
import type { Rect } from "./tile.js";
export interface Cell extends Rect {
    /** The units whose tiles lie in it, ascending. */
    readonly units: readonly number[];
}
export interface Shelf {
    readonly firstBand: number;
    /** Not included. */
    readonly endBand: number;
    /** Places of the cells that lie in it. */
    readonly cells: readonly number[];
    readonly strips: readonly Strip[];
}
export interface Strip {
    readonly top: number;
    readonly rows: number;
    /** From left to right. */
    readonly parts: readonly Part[];
}
/** A cell or a gap, by its place in the list of them. */
export interface Part {
    readonly kind: "cell" | "gap";
    readonly place: number;
}
export interface Layout {
    readonly shelves: readonly Shelf[];
    /** In filtered rows. */
    readonly gaps: readonly Rect[];
}
/** @param cells that do not meet one another */
export declare function layoutOf(cells: readonly Cell[], { width, height }: Size): Layout;
export type BandRange = Pick<Shelf, "firstBand" | "endBand" | "cells">;
