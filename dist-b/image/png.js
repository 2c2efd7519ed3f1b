/** Pixels → bands of a PNG file: rows that are filtered and deflated by themselves, up to a byte's end (Z_FULL_FLUSH). */
import { constants, deflateRawSync } from "node:zlib";
import { adler32 } from "./adler32.js";
import { filterRows } from "./filter.js";
import { joinBands, PIXEL_BYTES } from "./png-file.js";
/** Most bands deflate to less: zlib's default of 16 kB makes several pieces of them, which are copied together. */
const PIECE_BYTES = 32_768;
/**
 * Filters and deflates whole rows of pixels.
 *
 * @param data pixels as `kind` says, row-major; `length` is a multiple of `width` pixels
 */
export function deflateBand(data, width, kind, effort) {
    const pixelBytes = PIXEL_BYTES[kind];
    return deflateFiltered(filterRows({ data, stride: width * pixelBytes, pixelBytes }, effort.filter), effort);
}
/** Deflates rows that are filtered already. `adler` saves summing them again where it is known. */
export function deflateFiltered(filtered, effort, adler = adler32(filtered)) {
    const deflated = deflateRawSync(filtered, {
        level: effort.level,
        memLevel: 8,
        chunkSize: PIECE_BYTES,
        strategy: effort.runsOnly === true ? constants.Z_RLE : constants.Z_DEFAULT_STRATEGY,
        finishFlush: constants.Z_FULL_FLUSH,
    });
    return { deflated: fitted(deflated), adler, length: filtered.length };
}
/** Bands are kept, and a small one would keep the whole piece that it was written to. */
function fitted(bytes) {
    return 2 * bytes.length < bytes.buffer.byteLength ? new Uint8Array(bytes) : bytes;
}
/** A whole picture in one band. */
export function encodePng(header, data, effort) {
    return joinBands(header, [deflateBand(data, header.width, header.kind, effort)]);
}
