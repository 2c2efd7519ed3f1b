/**
 * Netlify's edge: a built site → the edge function that gives its pages their own tags, and the paths that it is
 * for. No picture code is reached from here.
 */
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import { type HostPageOptions } from "./pages.js";
/** What is read of Netlify's context. */
export interface EdgeContext {
    next(request: Request): Promise<Response>;
    readonly deploy?: {
        readonly context?: string;
        readonly id?: string;
    };
    readonly site?: {
        readonly name?: string;
    };
}
/** The default export of a function under `netlify/edge-functions`. */
export type EdgeFunction = (request: Request, context: EdgeContext) => Promise<Response>;
/** An edge function's `config`, its paths as URLPattern has them. */
export interface EdgeConfig {
    readonly path: `/${string}`[];
    readonly excludedPath: `/${string}`[];
    /** Were the function to fail, the page goes out as it is. */
    readonly onError: "bypass";
}
/**
 * On a deploy preview or a branch deploy the tags point to that deploy's own address, so that what a reviewer pastes
 * shows the pictures under review. `PLACARD_ORIGIN` goes before both.
 *
 * @param built the default export of `pages.js`
 * @throws PlacardError as `openPages` does
 */
export declare function pages(site: Site, built: BuiltPages, options?: HostPageOptions): EdgeFunction;
/**
 * The paths of the site's routes, so that a route that is added is served without another line of configuration.
 *
 * @param except paths that are files and no pages, as URLPattern has them: `/assets/*`. What the function need not
 * see is not counted as a call of it.
 */
export declare function config(site: Pick<Site, "routes" | "prefix">, except?: readonly `/${string}`[]): EdgeConfig;
