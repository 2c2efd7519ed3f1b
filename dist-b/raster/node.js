/**
 * resvg on Node: the wasm file of the installed package, compiled once by the caller, and module
 * instances from it. Kept apart from the engine, which runs where there is no file system.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { limitMemory } from "./memory-limit.js";
/**
 * Memory of one instance: 1 GiB. The largest picture of the flows takes 23 MB a layer, and a template
 * has at most 20 nested layers, so an honest one has room to spare.
 */
const MAX_PAGES = 16_384;
/** Compiles the package's wasm, 2.4 MB in about 12 ms. The module can be shared with worker threads. */
export async function compileResvg() {
    const path = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
    return WebAssembly.compile(limitMemory(await readFile(path), MAX_PAGES));
}
/**
 * An initialised module with an instance of its own, at each call. The CommonJS build is used, because
 * its evaluated script can be dropped from the cache; an ES module imported under a new query is kept
 * for ever, and with it the wasm memory of every instance that ever trapped.
 */
export async function loadResvg(wasm) {
    const require = createRequire(import.meta.url);
    const path = require.resolve("@resvg/resvg-wasm");
    delete require.cache[path];
    const glue = require(path);
    delete require.cache[path];
    await glue.initWasm(wasm);
    return glue;
}
