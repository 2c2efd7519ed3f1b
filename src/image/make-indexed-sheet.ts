/**
 * Static pixels and a mapping of their colours → an indexed sheet: every band deflated as well as it can be, once, and a
 * look at which way of deflating suits the bands of requests.
 */
import { type ColourTable, colourDistance, type Mapping } from "./colours.js";
import { type IndexedParts, IndexedSheet } from "./indexed-sheet.js";
import { deflateFiltered, type Effort } from "./png.js";
import type { Band } from "./png-file.js";
import { BAND_ROWS, type Rung, type SheetOptions } from "./sheet.js";
import type { Pixels } from "./tile.js";

/**
 * A sheet of palette indices.
 *
 * @param mapping palette and index of the colours in `table`, which are all that `pixels` has
 * @param options `maxError` in levels, for colours that patches bring; `knownError` for those among them that
 * `mapping` has
 */
export function indexedSheet(
	pixels: Pixels,
	table: Pick<ColourTable, "find" | "colours">,
	mapping: Mapping,
	rung: Rung,
	options: SheetOptions & Pick<IndexedParts, "maxError" | "knownError">,
): IndexedSheet {
	const { width, height, data } = pixels;
	const filtered = new Uint8Array(height * (width + 1));
	for (let y = 0, from = 0, to = 1; y < height; y++, to++)
		for (let x = 0; x < width; x++)
			filtered[to++] = mapping.index[table.find(data[from++] as number)] as number;
	const { bands, moving } = deflateIndices(filtered, (width + 1) * BAND_ROWS, options);
	return new IndexedSheet({
		width,
		height,
		rung,
		palette: mapping.palette,
		error: mapping.error,
		colours: table.colours,
		find: (colour) => {
			const at = table.find(colour);
			return at === -1 ? -1 : (mapping.index[at] as number);
		},
		maxError: options.maxError,
		knownError: options.knownError,
		moving,
		bands,
		filtered: () => filtered,
	});
}

/** Flat art is all runs, which are found three times faster than strings, and often shorter; gradients are not. */
const RUNS = { level: 1, runsOnly: true };
/** How much longer runs alone may be for their speed. */
const RUNS_WORTH = 1.2;

/** Each static band as its shortest, and the way that suits the bands of requests. */
function deflateIndices(
	filtered: Uint8Array,
	stride: number,
	{ still, moving }: SheetOptions,
): { bands: Band[]; moving: Effort } {
	const bands: Band[] = [];
	let runs = 0;
	let strings = 0;
	for (let at = 0; at < filtered.length; at += stride) {
		const rows = filtered.subarray(at, at + stride);
		const short = deflateFiltered(rows, RUNS);
		const long = deflateFiltered(rows, still, short.adler);
		const quick = still.level === moving.level ? long : deflateFiltered(rows, moving, short.adler);
		runs += short.deflated.length;
		strings += quick.deflated.length;
		bands.push(short.deflated.length < long.deflated.length ? short : long);
	}
	return { bands, moving: runs < strings * RUNS_WORTH ? { ...moving, ...RUNS } : moving };
}

/** The most that a mapping moves any of the colours, in levels. */
export function errorOf(colours: readonly number[], { palette, index }: Mapping): number {
	let error = 0;
	for (const [i, colour] of colours.entries())
		error = Math.max(error, colourDistance(colour, palette[index[i] as number] as number));
	return error;
}
