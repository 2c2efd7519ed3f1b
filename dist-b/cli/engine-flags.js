/**
 * V8's flags for a command's process, which is the package's own. Nothing but `main.ts` sets any: a library that did
 * would change its user's process.
 */
import { setFlagsFromString } from "node:v8";
/** As V8 12 has it, from version 12.4 at the latest (Node 22): older ones have 1.8 million. */
const TIERING_BUDGET = 13_000_000;
/**
 * Lets WebAssembly run longer before it is optimised. With Node 20's budget the rasteriser's largest functions are
 * optimised after being called fifteen times: a second of CPU, when a command begins, for what saves milliseconds.
 */
export function optimiseLater(versions = process.versions) {
    const [major = 0] = versions.v8.split(".").map(Number);
    if (major < 12)
        setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
}
