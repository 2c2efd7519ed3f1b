/**
 * Static pixels and a mapping of their colours → an indexed sheet: every band deflated as well as it can be, once, and a
 * look at which way of deflating suits the bands of requests.
 */
import { type ColourTable, type Mapping } from "./colours.js";
import { type IndexedParts, IndexedSheet } from "./indexed-sheet.js";
import { type Rung, type SheetOptions } from "./sheet.js";
import type { Pixels } from "./tile.js";
/**
 * A sheet of palette indices.
 *
 * @param mapping palette and index of the colours in `table`, which are all that `pixels` has
 * @param options `maxError` in levels, for colours that patches bring; `knownError` for those among them that
 * `mapping` has
 */
export declare function indexedSheet(pixels: Pixels, table: Pick<ColourTable, "find" | "colours">, mapping: Mapping, rung: Rung, options: SheetOptions & Pick<IndexedParts, "maxError" | "knownError">): IndexedSheet;
/** The most that a mapping moves any of the colours, in levels. */
export declare function errorOf(colours: readonly number[], { palette, index }: Mapping): number;
