import type { CompiledWasm, ResvgModule } from "./draw.js";
/** Compiles the package's wasm, 2.4 MB in about 12 ms. The module can be shared with worker threads. */
export declare function compileResvg(): Promise<CompiledWasm>;
/**
 * An initialised module with an instance of its own, at each call. The CommonJS build is used, because
 * its evaluated script can be dropped from the cache; an ES module imported under a new query is kept
 * for ever, and with it the wasm memory of every instance that ever trapped.
 */
export declare function loadResvg(wasm: CompiledWasm): Promise<ResvgModule>;
