/**
 * A built site where the platform gives a Request, takes a Response and has Node's modules: Deno, Bun, and under
 * AWS Lambda and Vercel what their events are turned into.
 */
import type { BuiltPictures } from "../image/built-format.js";
import type { ImageHandler } from "../image/handler.js";
import type { Next, PageHandler } from "../page/index.js";
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import { type Built, type HostOptions, joined } from "./fetch.js";
import { inProcessPorts } from "./in-process.js";
import { type HostPageOptions, openPages } from "./pages.js";
import { type HostPictureOptions, openPictures } from "./pictures.js";

export interface HandlerOptions extends HostOptions {
	/** Where pages come from: `serveFiles("public")`, `upstream("https://…")` or a function of the site's own. */
	readonly next: Next;
}

/** The pictures alone. Errors as `openPictures` has them. */
export function pictures(
	site: Site,
	built: BuiltPictures,
	options: HostPictureOptions = {},
): ImageHandler {
	return openPictures(site, built, { env: process.env, ...inProcessPorts(), ...options });
}

/** The pages alone. Errors as `openPages` has them. */
export function pages(site: Site, built: BuiltPages, options: HostPageOptions = {}): PageHandler {
	return openPages(site, built, { env: process.env, ...options });
}

/** Both flows: pictures under the site's prefix, the pages of `next` elsewhere. */
export function handler(
	site: Site,
	built: Built,
	{ next, ...options }: HandlerOptions,
): (request: Request) => Promise<Response> {
	const picture = pictures(site, built.pictures, options);
	const fetch = joined(site, picture, pages(site, built.pages, options));
	return (request) => fetch(request, next);
}
