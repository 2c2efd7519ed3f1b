/**
 * Vercel: a built site → a function for pictures and a middleware for pages. A middleware has no answer to
 * change, so it asks its own deployment for the page, with a header by which it knows its own request and lets it
 * by; a visitor who sends that header gets the page without its tags, and nothing else.
 */
import type { BuiltPictures } from "../image/built-format.js";
import type { ImageHandler } from "../image/handler.js";
import type { Next } from "../page/index.js";
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import type { HostPageOptions } from "./pages.js";
import type { HostPictureOptions } from "./pictures.js";
export { upstream } from "./upstream.js";
export interface MiddlewareOptions extends HostPageOptions {
    /** Where pages come from. Default: this deployment, past the middleware. */
    readonly next?: Next;
}
/** A function for `/og/…`: `export const GET = pictures(site, built)`, and `HEAD` alike. */
export declare function pictures(site: Site, built: BuiltPictures, options?: HostPictureOptions): ImageHandler;
/** A middleware, `export default pages(site, built)`: the pages of the site's routes, everything else goes by. */
export declare function pages(site: Site, built: BuiltPages, { next, ...options }?: MiddlewareOptions): (request: Request) => Promise<Response>;
