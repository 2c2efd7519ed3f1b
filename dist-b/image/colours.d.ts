/**
 * Colours of a picture → a palette of at most 256 of them. Exact where they fit; else each colour gets a
 * palette colour near it, with a bound that the caller states. Colours are numbers, 0xRRGGBB. What comes
 * out depends on the colours and their order alone.
 */
/** Colours with a number each, in the order of their coming. Open addressing: a Map is five times slower. */
export declare class ColourTable {
    #private;
    /** @param room a power of two; the table grows beyond it */
    constructor(room?: number);
    get size(): number;
    /** In the order of their coming. */
    get colours(): readonly number[];
    /** The colour's number, or -1. */
    find(colour: number): number;
    /** The colour's number; a new colour gets the next one. */
    add(colour: number): number;
}
/** Distinct colours in the order of their coming; undefined when there are more than `limit`. */
export declare function distinctColours(pixels: Uint32Array, limit: number): ColourTable | undefined;
/** A palette and, for each of the colours it was made of, the palette's index. */
export interface Mapping {
    readonly palette: readonly number[];
    readonly index: Uint8Array;
    /** The most that any channel of any colour is away from its palette colour. */
    readonly error: number;
}
/**
 * Palette colours such that every colour is within `error` levels of one in each channel; undefined when
 * that takes more than `limit`. Greedy along the brightness: gradients, lines through colour space, come out
 * within one of the least number possible.
 */
export declare function nearPalette(colours: readonly number[], error: number, limit: number): Mapping | undefined;
/** The largest difference in any channel. */
export declare function colourDistance(a: number, b: number): number;
/**
 * Palette colours for edges, of which there are thousands: colour space is cut into cells, as small as
 * `limit` allows, and the colours of a cell share its middle. One pass, whatever the colours are.
 */
export declare function cellPalette(colours: ArrayLike<number>, limit: number): Mapping | undefined;
