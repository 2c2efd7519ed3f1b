/** The static picture under a mosaic: what of an indexed sheet a picture of coded cells needs. */
import { combineAll } from "./adler32.js";
import { concat } from "./concat.js";
import { pngHead } from "./png-file.js";
export function groundOf(parts, shelves) {
    const { width, height, palette, bands, rung } = parts;
    const head = pngHead({ width, height, kind: "indexed", palette: quadruplesOf(palette) });
    const edges = [0, ...shelves.flatMap(({ firstBand, endBand }) => [firstBand, endBand])];
    const stills = edges
        .filter((_, i) => i % 2 === 0)
        .map((from, i) => joined(bands.slice(from, shelves[i]?.firstBand)));
    const sums = shelves.map(({ firstBand, endBand }) => sumOf(bands.slice(firstBand, endBand)));
    return { width, height, head, stills, sums, rung, error: movedError(parts) };
}
function joined(bands) {
    return { deflated: concat(bands.map(({ deflated }) => deflated)), ...sumOf(bands) };
}
function sumOf(bands) {
    return { adler: combineAll(bands), length: bands.reduce((sum, { length }) => sum + length, 0) };
}
/** In levels: static colours, and those that patches were known to bring. */
export function movedError({ error, knownError }) {
    return Math.max(error, knownError);
}
/** Opaque colours as RGBA8. */
export function quadruplesOf(palette) {
    const out = new Uint8Array(palette.length * 4);
    for (let i = 0; i < palette.length; i++) {
        const colour = palette[i];
        out[4 * i] = colour >>> 16;
        out[4 * i + 1] = colour >>> 8;
        out[4 * i + 2] = colour;
        out[4 * i + 3] = 255;
    }
    return out;
}
