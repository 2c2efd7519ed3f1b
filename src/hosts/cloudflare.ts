/**
 * Cloudflare: a built site → a worker, or the middleware of a Pages project, that answers its pictures and gives its
 * pages their own tags. Pages come from static assets or from the site behind the worker. Nothing here draws: what
 * the build's plates cannot express needs `drawing`, which is code and wasm of its own.
 */
import { builtFlow } from "../image/built-flow.js";
import type { BuiltPorts } from "../image/built-format.js";
import { cloudflareHeaders } from "../image/cdn.js";
import type { Site } from "../site/definition.js";
import { siteOnHost } from "../site/host.js";
import type { Drawing } from "./drawing.js";
import type { Built } from "./fetch.js";
import { joined, type SiteFetch } from "./joined.js";
import { logPicture } from "./log.js";
import { type HostPageOptions, openPages } from "./pages.js";

export type { Drawing } from "./drawing.js";
export type { Built } from "./fetch.js";

export interface CloudflareOptions extends HostPageOptions, Omit<BuiltPorts, "rasterizer"> {
	/** What `placard/drawing` exports. Without it a picture that must be drawn is the route's fallback. */
	readonly drawing?: Drawing;
}

/** What is read of a worker's bindings. */
export interface Bindings {
	/** Static assets. Without them pages are fetched from the site behind the worker. */
	readonly ASSETS?: { fetch(request: Request): Promise<Response> };
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
export function handler(site: Site, built: Built, options: CloudflareOptions = {}): Worker {
	const answer = open(site, built, options);
	return {
		fetch: (request, { ASSETS }) =>
			answer(request, (page) => (ASSETS === undefined ? fetch(page) : ASSETS.fetch(page))),
	};
}

/** `onRequest` of `functions/_middleware`, for Pages. Errors as `handler` has them. */
export function middleware(
	site: Site,
	built: Built,
	options: CloudflareOptions = {},
): (context: PagesContext) => Promise<Response> {
	const answer = open(site, built, options);
	return (context) => answer(context.request, (page) => context.next(page));
}

function open(
	site: Site,
	built: Built,
	{ drawing, env = process.env, ...options }: CloudflareOptions,
): SiteFetch {
	const ports = {
		cdnHeaders: cloudflareHeaders,
		onPicture: logPicture,
		// Of the network that a worker reaches nothing is private.
		fetchPicture: (url: string, init: RequestInit) => fetch(url, init),
		...options,
		...(drawing && { rasterizer: drawing.rasterizer }),
	};
	const pictures = builtFlow(siteOnHost(site, env), built.pictures, ports, drawing?.loadWhole);
	return joined(site, pictures, openPages(site, built.pages, { ...options, env }));
}
