export type Direction = "ltr" | "rtl" | "auto";
export interface Levels {
    /** One level per UTF-16 code unit, or undefined when the whole text is level 0. */
    readonly levels: Uint8Array | undefined;
    /** The base level at an offset: of the paragraph, as text with hard breaks has several. */
    baseAt(offset: number): number;
}
/** `auto` takes the direction of each paragraph's first strong character (rules P2 and P3). */
export declare function embeddingLevels(text: string, direction: Direction): Levels;
/** Rule L2: reverses every sequence of runs at each level, from the highest to the lowest odd one. */
export declare function visualOrder<T extends {
    readonly level: number;
}>(runs: readonly T[]): T[];
