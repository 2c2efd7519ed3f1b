import type { BlockFrame, CodedRows } from "./coded-rows.js";
import type { MosaicGround } from "./mosaic-ground.js";
import type { Cell, Shelf } from "./mosaic-layout.js";
import { type Written } from "./sheet.js";
/** A cell with one choice of values. */
export interface CodedCell extends CodedRows {
    /** What its indices do to the checksum of the rows that it lies in: see `AdlerChange`. */
    readonly sum: number;
    readonly moment: number;
}
/** What lies on the ground. */
export interface MosaicParts {
    readonly cells: readonly Cell[];
    /** How they lie on the picture: see `layoutOf`. */
    readonly shelves: readonly Shelf[];
    /** Of each shelf's block. */
    readonly frame: BlockFrame;
    /** The static pixels between cells, as `layoutOf` lists them. */
    readonly gaps: readonly CodedRows[];
    /** Cells that a build has coded, by their tiles' keys. */
    readonly shipped: {
        get(key: string): CodedCell | undefined;
    };
}
export declare class Mosaic {
    #private;
    readonly ground: MosaicGround;
    readonly parts: MosaicParts;
    readonly maxBytes: number;
    /** @param maxBytes of a file */
    constructor(ground: MosaicGround, parts: MosaicParts, maxBytes?: number);
    /**
     * @param coded a choice of each cell, in their order
     * @returns undefined when the file is larger than it may be
     */
    write(coded: readonly CodedCell[]): Written | undefined;
}
