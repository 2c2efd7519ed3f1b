import { deflateBand } from "./png.js";
import { BAND_ROWS, splice, } from "./sheet.js";
/**
 * Samples are kept unfiltered, because a patch changes the rows under it, and the filter of a row depends on the row above.
 * Three bytes a pixel, next to the plate's own four: cheaper than spreading the static rows out for every picture.
 */
export class RgbSheet {
    pixels;
    rung;
    options;
    #rgb;
    #bands;
    constructor(pixels, rung, options) {
        this.pixels = pixels;
        this.rung = rung;
        this.options = options;
        const { width, data } = pixels;
        this.#rgb = new Uint8Array(data.length * 3);
        layRgb(this.#rgb, 0, data);
        const stride = width * 3 * BAND_ROWS;
        const bands = [];
        for (let at = 0; at < this.#rgb.length; at += stride)
            bands.push(deflateBand(this.#rgb.subarray(at, at + stride), width, "rgb", options.still));
        this.#bands = bands;
    }
    write(patches, cache) {
        const { width, height } = this.pixels;
        const bytes = splice({
            mark: this.rung,
            header: { width, height, kind: "rgb" },
            bands: this.#bands,
            finish: (top, bottom, touching) => this.#finish(top, bottom, touching, patches),
        }, patches, cache);
        return { bytes, type: "image/png", rung: this.rung, error: 0 };
    }
    /** Bands begin without a row above them, so a run of them is filtered as if it were a picture of its own. */
    #finish(top, bottom, touching, patches) {
        const { width } = this.pixels;
        const rows = this.#rgb.slice(top * width * 3, bottom * width * 3);
        for (const i of touching) {
            const patch = patches[i];
            if (patch === undefined)
                continue;
            const first = Math.max(0, top - patch.y);
            const end = Math.min(patch.height, bottom - patch.y);
            for (let row = first; row < end; row++) {
                const line = patch.pixels.subarray(row * patch.width, (row + 1) * patch.width);
                layRgb(rows, ((patch.y + row - top) * width + patch.x) * 3, line);
            }
        }
        return deflateBand(rows, width, "rgb", this.options.moving);
    }
}
/** Writes pixels as samples from a place in bytes on; shifts, because views of three bytes a pixel cost far more. */
function layRgb(out, start, pixels) {
    for (let i = 0, at = start; i < pixels.length; i++) {
        const colour = pixels[i];
        out[at++] = colour >>> 16;
        out[at++] = (colour >>> 8) & 255;
        out[at++] = colour & 255;
    }
}
