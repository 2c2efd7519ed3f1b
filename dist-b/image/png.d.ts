import { type FilterChoice } from "./filter.js";
import { type Band, type PixelKind, type PngHeader } from "./png-file.js";
/** How hard a band is deflated. `level` 1 to 9 as zlib has it. */
export interface Effort {
    readonly level: number;
    readonly filter: FilterChoice;
    /** Only runs are looked for: the fastest for filtered truecolour rows. Default: strings too. */
    readonly runsOnly?: boolean;
}
/**
 * Filters and deflates whole rows of pixels.
 *
 * @param data pixels as `kind` says, row-major; `length` is a multiple of `width` pixels
 */
export declare function deflateBand(data: Uint8Array, width: number, kind: PixelKind, effort: Effort): Band;
/** Deflates rows that are filtered already. `adler` saves summing them again where it is known. */
export declare function deflateFiltered(filtered: Uint8Array, effort: Pick<Effort, "level" | "runsOnly">, adler?: number): Band;
/** A whole picture in one band. */
export declare function encodePng(header: PngHeader, data: Uint8Array, effort: Effort): Uint8Array;
