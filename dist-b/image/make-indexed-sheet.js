/**
 * Static pixels and a mapping of their colours → an indexed sheet: every band deflated as well as it can be, once, and a
 * look at which way of deflating suits the bands of requests.
 */
import { colourDistance } from "./colours.js";
import { IndexedSheet } from "./indexed-sheet.js";
import { deflateFiltered } from "./png.js";
import { BAND_ROWS } from "./sheet.js";
/**
 * A sheet of palette indices.
 *
 * @param mapping palette and index of the colours in `table`, which are all that `pixels` has
 * @param options `maxError` in levels, for colours that patches bring; `knownError` for those among them that
 * `mapping` has
 */
export function indexedSheet(pixels, table, mapping, rung, options) {
    const { width, height, data } = pixels;
    const filtered = new Uint8Array(height * (width + 1));
    for (let y = 0, from = 0, to = 1; y < height; y++, to++)
        for (let x = 0; x < width; x++)
            filtered[to++] = mapping.index[table.find(data[from++])];
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
            return at === -1 ? -1 : mapping.index[at];
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
function deflateIndices(filtered, stride, { still, moving }) {
    const bands = [];
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
export function errorOf(colours, { palette, index }) {
    let error = 0;
    for (const [i, colour] of colours.entries())
        error = Math.max(error, colourDistance(colour, palette[index[i]]));
    return error;
}
