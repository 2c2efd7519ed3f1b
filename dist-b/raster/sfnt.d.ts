/**
 * Bounded reading of an sfnt container (OpenType 1.9, "Organization of an OpenType Font"): a font file
 * comes in, its tables come out as views. No read leaves the file, whatever its offsets claim; every
 * refusal is a PlacardError that names the file and says what to bring instead.
 */
import { type ErrorCode, PlacardError } from "../errors.js";
import type { FontFile } from "./rasterizer.js";
/** A big-endian view of one table, or of the whole file. Reads outside it throw `font-malformed`. */
export declare class TableView {
    #private;
    constructor(bytes: Uint8Array, where: string);
    get length(): number;
    u8(offset: number): number;
    u16(offset: number): number;
    u32(offset: number): number;
    /** A sub-view; `length` defaults to the rest of the table. */
    from(offset: number, length?: number): TableView;
}
export type Tables = ReadonlyMap<string, TableView>;
/**
 * The tables of a TTF or OTF by tag.
 *
 * @throws PlacardError `font-empty`; `font-format-unsupported` for WOFF, WOFF2, collections and whatever
 * is no font; `font-malformed` when the directory or a table does not lie inside the file
 */
export declare function readTables(font: FontFile): Tables;
interface Trouble {
    readonly expected?: string;
    readonly received: string;
    readonly remedy: string;
}
/** A font's error in the house's wording; `expected` defaults to a TTF or OTF. */
export declare function fontError(font: FontFile, code: ErrorCode, trouble: Trouble): PlacardError;
export {};
