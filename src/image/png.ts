/** Pixels → bands of a PNG file: rows that are filtered and deflated by themselves, up to a byte's end (Z_FULL_FLUSH). */
import { constants, deflateRawSync } from "node:zlib";
import { adler32 } from "./adler32.js";
import { type FilterChoice, filterRows } from "./filter.js";
import { type Band, joinBands, PIXEL_BYTES, type PixelKind, type PngHeader } from "./png-file.js";

/** Most bands deflate to less: zlib's default of 16 kB makes several pieces of them, which are copied together. */
const PIECE_BYTES = 32_768;

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
export function deflateBand(
	data: Uint8Array,
	width: number,
	kind: PixelKind,
	effort: Effort,
): Band {
	const pixelBytes = PIXEL_BYTES[kind];
	return deflateFiltered(
		filterRows({ data, stride: width * pixelBytes, pixelBytes }, effort.filter),
		effort,
	);
}

/** Deflates rows that are filtered already. `adler` saves summing them again where it is known. */
export function deflateFiltered(
	filtered: Uint8Array,
	effort: Pick<Effort, "level" | "runsOnly">,
	adler = adler32(filtered),
): Band {
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
function fitted(bytes: Uint8Array): Uint8Array {
	return 2 * bytes.length < bytes.buffer.byteLength ? new Uint8Array(bytes) : bytes;
}

/** A whole picture in one band. */
export function encodePng(header: PngHeader, data: Uint8Array, effort: Effort): Uint8Array {
	return joinBands(header, [deflateBand(data, header.width, header.kind, effort)]);
}
