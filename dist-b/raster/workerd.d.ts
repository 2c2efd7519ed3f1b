/**
 * resvg in workerd (Cloudflare's runtime), where wasm is compiled when the worker is deployed and imported as
 * a module. Only for bundlers that know wasm as modules; everywhere else there is `node.ts`.
 */
import type { ResvgModule } from "./draw.js";
/**
 * An initialised module with an instance of its own, at each call. What trapped is collected with its glue. An
 * instance's memory is bounded by the isolate's 128 MB.
 */
export declare function loadResvg(): Promise<ResvgModule>;
