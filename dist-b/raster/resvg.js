/**
 * The engine in this thread, for hosts without worker threads and for tools: resvg 0.34 as wasm. It has
 * no deadline, because nothing can interrupt wasm in its own thread; a trap costs one picture and the
 * instance, which is replaced before the next.
 */
import { draw } from "./draw.js";
import { checkRequest, closed, drawFailed, drawTimeout } from "./failure.js";
import { findUnusable, readFaces, unusable } from "./probe.js";
/**
 * Starts the engine and draws one probe per font.
 *
 * @throws PlacardError `font-…` for a font that cannot be read or leaves no ink; whatever `load` throws
 */
export async function createResvg({ fonts, load }) {
    const faced = readFaces(fonts);
    const module = await load();
    const blank = findUnusable(module, faced);
    if (blank !== null)
        throw unusable(blank);
    return new ResvgRasterizer(faced, load, module);
}
class ResvgRasterizer {
    #fonts;
    #load;
    #module;
    #loading = null;
    #isClosed = false;
    constructor(fonts, load, module) {
        this.#fonts = fonts.map(({ bytes }) => bytes);
        this.#load = load;
        this.#module = module;
    }
    async png(request, signal) {
        return this.#draw(request, "png", signal);
    }
    async pixels(request, signal) {
        const data = await this.#draw(request, "pixels", signal);
        return { width: request.width, height: request.height, data };
    }
    async close() {
        this.#isClosed = true;
        this.#module = null;
    }
    async #draw(request, output, signal) {
        checkRequest(request);
        // Read anew after every wait, and not passed through another: a picture that waited along may
        // have trapped in the instance. From here to the result nothing else can run.
        while (this.#module === null && !this.#isClosed)
            await this.#replace();
        const module = this.#module;
        if (module === null || this.#isClosed)
            throw closed();
        if (signal?.aborted)
            throw drawTimeout("an aborted signal");
        const result = draw(module, this.#fonts, request, output);
        if (result.ok)
            return result.data;
        if (result.isPoisoned)
            this.#module = null;
        throw drawFailed(result.reason);
    }
    /** One load for all that wait for it. */
    #replace() {
        this.#loading ??= this.#load()
            .then((module) => {
            this.#module = module;
        })
            .catch((error) => {
            throw drawFailed(`no new instance after a trap: ${String(error)}`);
        })
            .finally(() => {
            this.#loading = null;
        });
        return this.#loading;
    }
}
