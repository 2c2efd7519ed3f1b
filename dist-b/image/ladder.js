/**
 * The ladder: opaque pixels → the first of indexed PNG, indexed with a bounded error, RGB, RGB harder, palette
 * and JPEG that is under `maxBytes`. Sheets of a rung are made when they are first needed and kept, so a
 * plate pays for each once; what a rung cannot reach by far is not tried.
 */
import { PlacardError } from "../errors.js";
import { DEFAULT_MAX_BYTES, HARD_MAX_BYTES } from "../site/budget.js";
import { distinctColours, nearPalette } from "./colours.js";
import { JpegSheet } from "./jpeg-sheet.js";
import { mapKnown } from "./known-colours.js";
import { errorOf, indexedSheet } from "./make-indexed-sheet.js";
import { coarse, medianCut } from "./median-cut.js";
import { deflateBand } from "./png.js";
import { RgbSheet } from "./rgb-sheet.js";
/** Levels that static art may be moved by on the rung `indexed-near`. */
export const NEAR_ERROR = 2;
/** Levels that anti-aliased edges of tiles may be moved by there: their colours are shared out to cells. */
export const EDGE_ERROR = 16;
/** Colours of static art above which edges would have too few left: 56 of them are cells of 16 levels. */
const ROOMY_COLOURS = 200;
/** Colours that static art is brought down to when it has more. */
const STATIC_COLOURS = 160;
/** A gradient has some hundreds; a photograph is given up on before they are all counted. */
const MAX_DISTINCT = 8192;
/** Mean error, in levels, past which a palette bands where JPEG looks right. */
const PALETTE_MEAN_ERROR = 3;
const JPEG_QUALITIES = [86, 75, 60, 40];
/** A sampled estimate this far above the limit is not worth the deflating. */
const HOPELESS = 1.3;
/** RGB this far above the limit is not brought under it by the best level. */
const HARD_GAIN = 1.15;
/** Level 3 takes a third longer for a tenth less. */
const QUICK = { level: 2, filter: "none" };
const QUICK_RGB = { level: 3, filter: "quick" };
const HARD = { level: 9, filter: "none" };
const HARD_RGB = { level: 9, filter: "best" };
export class Ladder {
    pixels;
    #rungs;
    #sheets = new Map();
    #options;
    constructor(pixels, options = {}) {
        this.pixels = pixels;
        this.#options = options;
        this.#rungs =
            options.isLossless === true
                ? ["indexed", "rgb", "rgb-hard"]
                : ["indexed", "indexed-near", "rgb", "rgb-hard", "palette", "jpeg"];
    }
    /**
     * The picture with patches laid over the static pixels.
     *
     * @param name of the picture, for the error
     * @throws PlacardError `picture-too-large` when no rung is under the hard limit of 600,000 bytes
     */
    write(patches, name, cache) {
        const maxBytes = this.#options.maxBytes ?? DEFAULT_MAX_BYTES;
        const passed = [];
        let best;
        const isHopeless = this.#isHopeless(patches);
        for (const sheet of this.#climb()) {
            if (isHopeless(sheet.rung, best))
                continue;
            const written = sheet.write(patches, cache);
            if (written !== undefined && written.bytes.length <= maxBytes)
                return { ...written, passed };
            passed.push(sheet.rung);
            if (written !== undefined && written.bytes.length < (best?.bytes.length ?? Infinity))
                best = written;
        }
        const warning = tooLarge(name, best, maxBytes);
        if (best === undefined || best.bytes.length > HARD_MAX_BYTES)
            throw warning;
        return { ...best, passed, warning };
    }
    /** The sheet that pictures of this plate are usually written on; what a serialised plate ships. */
    first() {
        const maxBytes = this.#options.maxBytes ?? DEFAULT_MAX_BYTES;
        for (const sheet of this.#climb())
            if ((sheet.write([])?.bytes.length ?? Infinity) <= maxBytes)
                return sheet;
        return undefined;
    }
    /**
     * Whether RGB is far too large with these patches, from some of their rows; or, where it was tried, from itself.
     */
    #isHopeless(patches) {
        const maxBytes = this.#options.maxBytes ?? DEFAULT_MAX_BYTES;
        if (this.#options.isLossless === true)
            return () => false;
        let estimate;
        return (rung, best) => {
            const isFar = best?.rung === "rgb" && best.bytes.length > maxBytes * HARD_GAIN;
            if (rung === "rgb-hard" && isFar)
                return true;
            if (rung !== "rgb" && rung !== "rgb-hard")
                return false;
            estimate ??= patches.filter(isLarge).reduce((sum, patch) => sum + estimatePatch(patch), 0);
            return estimate > maxBytes * HOPELESS;
        };
    }
    *#climb() {
        for (const rung of this.#rungs)
            for (const quality of rung === "jpeg" ? JPEG_QUALITIES : [0]) {
                const key = `${rung} ${quality}`;
                if (!this.#sheets.has(key))
                    this.#sheets.set(key, this.#make(rung, quality));
                const sheet = this.#sheets.get(key);
                if (sheet !== undefined)
                    yield sheet;
            }
    }
    #make(rung, quality) {
        if (rung === "jpeg")
            return new JpegSheet(this.pixels, quality);
        if (rung === "palette")
            return this.#palette();
        if (rung === "rgb" || rung === "rgb-hard")
            return this.#rgb(rung);
        return this.#indexed(rung);
    }
    get #isBuild() {
        return this.#options.effort !== "request";
    }
    #indexed(rung) {
        const table = distinctColours(this.pixels.data, MAX_DISTINCT);
        if (table === undefined)
            return undefined;
        const statics = table.size;
        const isExact = rung === "indexed";
        // With room for edges in the palette, one sheet serves both rungs: exact when the picture's own colours
        // fit, its edges shared out when they do not.
        const hasRoom = statics <= ROOMY_COLOURS;
        if (isExact ? statics > 256 : hasRoom)
            return undefined;
        const known = hasRoom ? this.#mapKnown(table) : undefined;
        const mapping = known ??
            (isExact
                ? { palette: table.colours, index: Uint8Array.from(table.colours.keys()), error: 0 }
                : nearPalette(table.colours, NEAR_ERROR, STATIC_COLOURS));
        if (mapping === undefined)
            return undefined;
        const isLossless = this.#options.isLossless === true;
        const error = errorOf(table.colours.slice(0, statics), mapping);
        return indexedSheet(this.pixels, table, { ...mapping, error }, rung, {
            still: this.#isBuild ? HARD : QUICK,
            moving: QUICK,
            maxError: isLossless || (isExact && !hasRoom) ? 0 : EDGE_ERROR,
            knownError: known?.error ?? 0,
        });
    }
    /** Pictures that bring other colours too keep room for them. */
    #mapKnown(table) {
        const { known, isLossless } = this.#options;
        if (known === undefined)
            return undefined;
        return mapKnown(table, known, known.isOpen ? ROOMY_COLOURS : 256, isLossless ? 0 : undefined);
    }
    #rgb(rung) {
        const isHard = rung === "rgb-hard";
        const maxBytes = this.#options.maxBytes ?? DEFAULT_MAX_BYTES;
        if (this.#options.isLossless !== true && estimateRgb(this.pixels) > maxBytes * HOPELESS)
            return undefined;
        return new RgbSheet(this.pixels, rung, {
            still: this.#isBuild || isHard ? HARD_RGB : QUICK_RGB,
            moving: isHard ? HARD_RGB : QUICK_RGB,
        });
    }
    #palette() {
        const mapping = medianCut(this.pixels.data, STATIC_COLOURS + 64);
        if (mapping.error > PALETTE_MEAN_ERROR)
            return undefined;
        const effort = this.#isBuild ? HARD : QUICK;
        const find = (colour) => (mapping.has(coarse(colour)) ? coarse(colour) : -1);
        return indexedSheet(this.pixels, { find, colours: [] }, mapping, "palette", {
            still: effort,
            moving: QUICK,
            maxError: 255,
            knownError: 0,
        });
    }
}
/** Deflating it for nothing takes longer than a look at its rows. */
function isLarge({ width, height }) {
    return width * height >= 2 ** 16;
}
/** Bytes that a patch takes as RGB. */
function estimatePatch({ width, height, pixels }) {
    return estimateRgb({ width, height, data: pixels });
}
/** Bytes of the picture as RGB, from every eighth band of 16 rows. */
function estimateRgb({ width, height, data }) {
    let rows = 0;
    let bytes = 0;
    for (let top = 0; top < height; top += 128) {
        const part = data.subarray(top * width, Math.min(height, top + 16) * width);
        const rgb = new Uint8Array(part.length * 3);
        for (const [i, colour] of part.entries())
            rgb.set([colour >>> 16, (colour >>> 8) & 255, colour & 255], 3 * i);
        bytes += deflateBand(rgb, width, "rgb", QUICK_RGB).deflated.length;
        rows += part.length / width;
    }
    return (bytes * height) / rows;
}
function tooLarge(name, best, maxBytes) {
    return new PlacardError({
        code: "picture-too-large",
        where: name,
        expected: `a picture of at most ${maxBytes} bytes on any rung of the ladder`,
        received: best === undefined ? "none" : `${best.bytes.length} bytes as ${best.rung}`,
        remedy: "Draw it at a smaller size, with less grain, or raise maxBytes.",
    });
}
