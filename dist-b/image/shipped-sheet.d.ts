import type { Size } from "../site/definition.js";
import { IndexedSheet } from "./indexed-sheet.js";
import { type RestHead, type SheetHead } from "./plate-format.js";
import type { SectionReader } from "./sections.js";
import { type Backdrop, type Tile } from "./tile.js";
export declare function readSheet(head: SheetHead, { width, height }: Size, sections: SectionReader): IndexedSheet;
/** Pixels of an exact sheet: what its indices stand for. */
export declare function sheetBackdrop({ parts }: IndexedSheet): Backdrop;
export declare function readFloor({ floor, covered }: RestHead, size: Size, sections: SectionReader, sheet: IndexedSheet | undefined): Backdrop;
export declare function laidOver(floor: Backdrop, overlays: readonly Tile[]): Backdrop;
