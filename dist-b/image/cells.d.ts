/**
 * Cells: where the tiles of finite values lie. A cell is the rectangle around all tiles of the units that may meet;
 * cells do not meet one another, so each can be finished by itself.
 */
import type { Cell } from "./mosaic-layout.js";
import { type PlacedTile } from "./plate.js";
/**
 * @param drawn all tiles of each unit; units without any ink are in no cell
 * @returns in the order of their first units
 */
export declare function cellsOf(drawn: readonly (readonly PlacedTile[])[]): readonly Cell[];
