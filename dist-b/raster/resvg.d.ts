/**
 * The engine in this thread, for hosts without worker threads and for tools: resvg 0.34 as wasm. It has
 * no deadline, because nothing can interrupt wasm in its own thread; a trap costs one picture and the
 * instance, which is replaced before the next.
 */
import { type ResvgModule } from "./draw.js";
import type { FontFile, Rasterizer } from "./rasterizer.js";
export type { ResvgModule } from "./draw.js";
export interface ResvgOptions {
    /** The only fonts there are; system fonts are never used. */
    readonly fonts: readonly FontFile[];
    /**
     * Gives an initialised module with a wasm instance of its own, at each call. The package keeps one
     * instance per evaluation of its script, so a second call has to evaluate it afresh; where a host
     * cannot, it rejects, and pictures fail from the first trap on. On Node: `loadResvg` of `node.ts`.
     */
    readonly load: () => Promise<ResvgModule>;
}
/**
 * Starts the engine and draws one probe per font.
 *
 * @throws PlacardError `font-…` for a font that cannot be read or leaves no ink; whatever `load` throws
 */
export declare function createResvg({ fonts, load }: ResvgOptions): Promise<Rasterizer>;
