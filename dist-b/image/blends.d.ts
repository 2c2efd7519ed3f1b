import { type Ground, type IndexedPatch, type Scratch } from "./patch.js";
import { type FlatTile } from "./tile.js";
/** What one colour makes of a palette. Holds at most 256 blends for each of its colours. */
export declare class Blends {
    #private;
    readonly colour: number;
    readonly palette: readonly number[];
    readonly find: Ground["find"];
    readonly isCoarse: boolean;
    /**
     * @param palette of the static pixels alone
     * @param find palette index of a static colour, or -1
     * @param isCoarse whether edges are taken together by cells of colours
     */
    constructor(colour: number, palette: readonly number[], find: Ground["find"], isCoarse: boolean);
    /**
     * The tile as indices.
     *
     * @param room new colours that there is room for; undefined is given when there are more
     */
    index(tile: FlatTile, ground: Ground, room: number, runs: Scratch): IndexedPatch | undefined;
}
