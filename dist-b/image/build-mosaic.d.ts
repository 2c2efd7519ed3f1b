import { CodingMosaic } from "./coding-mosaic.js";
import type { Looks } from "./looks.js";
import { type Cell } from "./mosaic-layout.js";
import { type PlacedTile, type Plate } from "./plate.js";
import type { Sheet } from "./sheet.js";
/** The tiles of a cell in every combination; undefined when they are too many to be kept either. */
export type Combinations = (cell: Cell) => readonly (readonly PlacedTile[])[] | undefined;
/** What a mosaic is made of. */
export interface Drawn {
    /** Every tile of every unit. */
    readonly drawn: readonly (readonly PlacedTile[])[];
    readonly choices: Combinations;
    /** Of the plate. */
    readonly looks: Looks;
}
/**
 * @param sheet the plate's
 * @param maxBytes of a file
 * @returns undefined when a unit has no tiles, or a colour of one is not in the sheet's palette
 */
export declare function buildMosaic(plate: Plate, sheet: Sheet | undefined, { drawn, choices: choicesOf, looks }: Drawn, maxBytes?: number): CodingMosaic | undefined;
