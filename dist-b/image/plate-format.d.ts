/** The form of a serialised plate, which plate-file.ts writes and plate-read.ts reads. */
import { PlacardError } from "../errors.js";
import type { Size } from "../site/definition.js";
import type { BlockFrame } from "./coded-rows.js";
import type { IndexedParts } from "./indexed-sheet.js";
import type { LadderOptions } from "./ladder.js";
import type { Cell, Shelf } from "./mosaic-layout.js";
import type { Rung } from "./sheet.js";
import type { Unit } from "./split.js";
import type { Rect } from "./tile.js";
export declare const MAGIC = 1347178572;
/** Raised whenever the bytes or the pixels that they give change. */
export declare const VERSION = 5;
export declare const HEAD_BYTES = 12;
export interface TileHead extends Rect {
    readonly key: string;
    readonly colour?: number;
    readonly data: number;
    /** Sections of the indices that it makes of the static art, and of what they do to the checksum. */
    readonly indices?: number;
    readonly changes?: number;
}
export interface SheetHead {
    readonly rung: Rung;
    readonly palette: readonly number[];
    readonly error: number;
    readonly maxError: number;
    readonly knownError: number;
    readonly moving: IndexedParts["moving"];
    /** Per band: section, Adler-32, length of the filtered rows. */
    readonly bands: readonly (readonly [number, number, number])[];
    /** Sections: static colours as 32-bit numbers, and their palette indices. */
    readonly colours: number;
    readonly indices: number;
}
/** As much as pictures of coded cells need. */
export interface MosaicHead {
    readonly rung: Rung;
    readonly error: number;
    /** Section of the file's bytes before its data. */
    readonly png: number;
    /** Sections of joined bands, in the order of `MosaicGround.stills`, and what they sum up to. */
    readonly stills: readonly (readonly [
        sections: readonly number[],
        adler: number,
        length: number
    ])[];
    readonly sums: readonly (readonly [adler: number, length: number])[];
    readonly cells: readonly Cell[];
    /** Of `layoutOf`, with its gaps in their order. */
    readonly shelves: readonly Shelf[];
    readonly gaps: readonly (readonly [section: number, bits: number, rows: number])[];
    /** Section of the code's lengths in bits, one byte for each symbol. */
    readonly lengths: number;
    /** Section of the block's header, and its bits. */
    readonly header: readonly [section: number, bits: number];
    readonly end: BlockFrame["end"];
    /** Cells that tiles make by themselves, by their keys, and what they do to the checksum: see `CodedCell`. */
    readonly coded: {
        readonly [key: string]: CodedHead;
    };
    /** Keys of the tiles of units that are in no cell, because their declared values draw nothing. */
    readonly blank: readonly string[];
}
export type CodedHead = readonly [section: number, bits: number, sum: number, moment: number];
export interface UnitHead extends Omit<Unit, "source"> {
    /** Of its template. */
    readonly name: string;
}
/** What is read of a plate first. */
export interface Head {
    readonly size: Size;
    readonly slots: readonly string[];
    readonly units: readonly UnitHead[];
    readonly options: Pick<LadderOptions, "maxBytes" | "isLossless">;
    readonly mosaic?: MosaicHead;
    /** Section of all else, as JSON: read where a picture is more than coded cells. */
    readonly rest: number;
}
export interface RestHead {
    /** Section of the units' templates, a list of texts as JSON: read where something is left to draw. */
    readonly sources: number;
    /** Section of the floor's pixels; without it they are the sheet's own, under `covered`. */
    readonly floor?: number;
    /** Floor pixels under overlays, where the floor itself is not shipped. */
    readonly covered: readonly (Rect & {
        readonly data: number;
    })[];
    readonly overlays: readonly TileHead[];
    readonly tiles: readonly TileHead[];
    readonly sheet?: SheetHead;
}
/** Big-endian, as all numbers of a plate are. */
export declare function bytesOf(numbers: Uint32Array): Uint8Array;
export declare function numbersOf(bytes: Uint8Array): Uint32Array;
/** Every way in which bytes fail to be a plate of this version. */
export declare function invalidPlate(expected: string, received: string): PlacardError;
