import type { CompiledWasm } from "./draw.js";
import type { FontFile } from "./rasterizer.js";
export interface PoolOptions {
    /** The only fonts there are; system fonts are never used. Copied into memory the threads share. */
    readonly fonts: readonly FontFile[];
    /** Worker threads, 1 to 64. Default: one for each core, 8 at most. */
    readonly threads?: number;
    /** Pictures that may wait, 0 to 10,000, beside those being drawn. Default: 16 for each thread. */
    readonly maxQueue?: number;
    /** Milliseconds from the call to the end of the work, waiting included. Default 2,000. */
    readonly timeoutMs?: number;
    /** The thread's entry. Default: `worker.js` beside this file; for bundles that move it. */
    readonly workerUrl?: URL;
    /** The engine, compiled. Default: that of the installed @resvg/resvg-wasm; for bundles. */
    readonly wasm?: CompiledWasm;
}
export interface Settings {
    readonly threads: number;
    readonly maxQueue: number;
    readonly timeoutMs: number;
    readonly workerUrl: URL;
}
/** @throws PlacardError `raster-option-invalid` */
export declare function settingsOf(options: PoolOptions): Settings;
