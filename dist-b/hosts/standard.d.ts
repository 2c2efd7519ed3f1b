/**
 * A built site where the platform gives a Request, takes a Response and has Node's modules: Deno, Bun, and under
 * AWS Lambda and Vercel what their events are turned into.
 */
import type { BuiltPictures } from "../image/built-format.js";
import type { ImageHandler } from "../image/handler.js";
import type { Next, PageHandler } from "../page/index.js";
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import { type Built, type HostOptions } from "./fetch.js";
import { type HostPageOptions } from "./pages.js";
import { type HostPictureOptions } from "./pictures.js";
export interface HandlerOptions extends HostOptions {
    /** Where pages come from: `serveFiles("public")`, `upstream("https://…")` or a function of the site's own. */
    readonly next: Next;
}
/** The pictures alone. Errors as `openPictures` has them. */
export declare function pictures(site: Site, built: BuiltPictures, options?: HostPictureOptions): ImageHandler;
/** The pages alone. Errors as `openPages` has them. */
export declare function pages(site: Site, built: BuiltPages, options?: HostPageOptions): PageHandler;
/** Both flows: pictures under the site's prefix, the pages of `next` elsewhere. */
export declare function handler(site: Site, built: Built, { next, ...options }: HandlerOptions): (request: Request) => Promise<Response>;
