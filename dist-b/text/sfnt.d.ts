/**
 * The container of a font, before any of it is parsed: TTF, OTF or a collection (TTC, OTC) as bytes → how many
 * faces it holds. Guaranteed: every table of every face lies inside the bytes and the tables without which nothing can be
 * drawn are there, so that a truncated or foreign file is refused here, with its name, in microseconds.
 * Specification: OpenType 1.9.1, "Organization of an OpenType font".
 */
import { PlacardError } from "../errors.js";
/** Larger than any font made (the whole of Noto Serif CJK in one collection has 27 MB), smaller than the heap. */
export declare const MAX_FONT_BYTES: number;
/**
 * Counts the faces of an sfnt file and checks their table directories.
 * Errors: `font-empty`, `font-too-large`, `font-unknown-format`, `font-truncated`, `font-table-missing`,
 * `font-without-outlines`.
 */
export declare function countFaces(bytes: Uint8Array, where: string): number;
/** Refuses sizes that cannot be a font before anything is copied or inflated. */
export declare function checkSize(length: number, where: string): void;
/** The error for bytes that end, or point, where no font's bytes may. */
export declare function truncated(what: string, where: string): PlacardError;
