import { type RowCode, type Tokens } from "./coded-rows.js";
import type { IndexedSheet } from "./indexed-sheet.js";
import { type CodedCell, Mosaic, type MosaicParts } from "./mosaic.js";
import type { Patch } from "./patch.js";
import type { Rect } from "./tile.js";
export declare class CodingMosaic extends Mosaic {
    readonly sheet: IndexedSheet;
    readonly code: RowCode;
    /** @param sheet of its plate */
    constructor(sheet: IndexedSheet, code: RowCode, parts: Omit<MosaicParts, "frame">, maxBytes?: number);
    /**
     * One choice of a cell's values as bits.
     *
     * @param place of the cell
     * @param patches that lie in it; what they leave is static
     * @returns undefined when the palette lacks one of their colours
     */
    encode(place: number, patches: readonly Patch[]): CodedCell | undefined;
}
/** A cell with one choice of values, before its plate's code is known. */
export interface DrawnCell extends Pick<CodedCell, "sum" | "moment"> {
    readonly tokens: Tokens;
}
/** A cell's tokens, and what it does to the checksum; undefined when the palette lacks a colour of a patch. */
export declare function drawCell(sheet: IndexedSheet, cell: Rect, patches: readonly Patch[]): DrawnCell | undefined;
/** @param rect in bytes of the rows */
export declare function cutRows(rows: Uint8Array, stride: number, { x, y, width, height }: Rect): Uint8Array;
