/**
 * SVG's lengths → user units. Absolute units at 96 to the inch, `em` and `ex` of the element's own font size,
 * percentages of whatever the property measures against (SVG 2, section 8.9; CSS Values 4).
 */
/** User units in one of each absolute unit. */
export declare const UNITS_PER: {
    readonly [unit: string]: number;
};
export interface LengthBasis {
    /** User units of 1em. */
    readonly em: number;
    /** User units of 100 %. */
    readonly whole: number;
}
/** The length in user units, or undefined for what is none. */
export declare function parseLength(text: string, { em, whole }: LengthBasis): number | undefined;
/** A list of lengths, as x, y, dx and dy take; what is none ends it. */
export declare function parseLengths(text: string, basis: LengthBasis): number[];
