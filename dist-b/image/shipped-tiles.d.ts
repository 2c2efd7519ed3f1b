/**
 * Tiles and patches that a build has drawn: read as they are needed. A picture by tiles that were all drawn
 * beforehand takes their indices, and neither their pixels nor those under them are ever inflated.
 */
import type { IndexedPatch, Patch } from "./patch.js";
import { type Plate } from "./plate.js";
import { type TileHead } from "./plate-format.js";
import type { SectionReader } from "./sections.js";
/** Inflated when its pixels are asked for: most pictures need no more than its place. */
export declare class ShippedTile {
    #private;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly colour: number | undefined;
    constructor(head: TileHead, sections: SectionReader);
    get data(): Uint8Array;
}
/** Indices at once, pixels only for the rungs that need them. */
export declare class ShippedPatch implements Patch {
    #private;
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    constructor(plate: Plate, key: string, head: TileHead, sections: SectionReader);
    get pixels(): Uint32Array;
    still(): Uint32Array;
    get fills(): readonly number[];
    /** Every colour of it is in the plate's palette, or the build would not have shipped it: nothing is new. */
    indexed(): IndexedPatch;
}
