import type { BuiltPorts } from "../image/built-format.js";
import type { Site } from "../site/definition.js";
import type { Drawing } from "./drawing.js";
import type { Built } from "./fetch.js";
import { type HostPageOptions } from "./pages.js";
export type { Drawing } from "./drawing.js";
export type { Built } from "./fetch.js";
export interface CloudflareOptions extends HostPageOptions, Omit<BuiltPorts, "rasterizer"> {
    /** What `placard/drawing` exports. Without it a picture that must be drawn is the route's fallback. */
    readonly drawing?: Drawing;
}
/** What is read of a worker's bindings. */
export interface Bindings {
    /** Static assets. Without them pages are fetched from the site behind the worker. */
    readonly ASSETS?: {
        fetch(request: Request): Promise<Response>;
    };
}
/** The default export of a worker. */
export interface Worker {
    fetch(request: Request, env: Bindings): Promise<Response>;
}
/** What is read of the context of a function of Pages. */
export interface PagesContext {
    readonly request: Request;
    next(request: Request): Promise<Response>;
}
/**
 * A worker. Variables and secrets are read from `process.env`, which `nodejs_compat` fills before the worker's
 * module runs: a worker with a mistake is not deployed.
 *
 * @throws PlacardError `built-invalid`, `definition-invalid`, `option-invalid`, and as `siteOnHost` does
 */
export declare function handler(site: Site, built: Built, options?: CloudflareOptions): Worker;
/** `onRequest` of `functions/_middleware`, for Pages. Errors as `handler` has them. */
export declare function middleware(site: Site, built: Built, options?: CloudflareOptions): (context: PagesContext) => Promise<Response>;
