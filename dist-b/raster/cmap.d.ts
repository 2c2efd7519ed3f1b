/**
 * The code points a font's `cmap` maps to a glyph (OpenType 1.9, "cmap"), formats 4 and 12: the two that
 * hold Unicode in every font made for screens. Steps are counted, so a hostile table costs bounded time.
 */
import type { TableView } from "./sfnt.js";
/** Yields code points that have a glyph other than .notdef, subtable by subtable, ascending in each. */
export declare function mappedCodePoints(cmap: TableView): Generator<number>;
