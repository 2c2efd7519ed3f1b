/**
 * `placard/cloudflare`: a built site → a worker, or a function of Pages, that answers its pictures and gives its
 * pages their own tags. Pages come from static assets or from the site behind the worker. Nothing here draws: what
 * the build's plates cannot express needs `drawing`, which is code and wasm of its own.
 */
import { builtFlow } from "../image/built-flow.js";
import type { BuiltPorts } from "../image/built-format.js";
import type { Next } from "../page/index.js";
import type { Site } from "../site/definition.js";
import type { Drawing } from "./drawing.js";
import { type Built, joined, type SiteFetch } from "./fetch.js";
import { logPicture } from "./log.js";
import { type HostPageOptions, openPages } from "./pages.js";

export interface CloudflareOptions extends HostPageOptions, Omit<BuiltPorts, "rasterizer"> {
	/** What `placard/drawing` exports. Without it a picture that must be drawn is the route's fallback. */
	readonly drawing?: Drawing;
}

/** What is read of a worker's bindings and variables. */
export interface CloudflareEnv {
	/** Static assets. Without them pages are fetched from the site behind the worker. */
	readonly ASSETS?: { fetch(request: Request): Promise<Response> };
	/** Where this deployment is reached, for previews and environments: `https://preview.example`. */
	readonly PLACARD_ORIGIN?: string;
}

export interface CloudflareWorker {
	fetch(request: Request, env: CloudflareEnv): Promise<Response>;
}

/** What is read of the context of a function of Pages. */
export interface CloudflarePagesContext {
	readonly request: Request;
	readonly env: Pick<CloudflareEnv, "PLACARD_ORIGIN">;
	next(request: Request): Promise<Response>;
}

/**
 * The default export of a worker.
 *
 * @throws PlacardError `built-invalid`, `definition-invalid`, `option-invalid`: a worker that cannot answer is not
 * deployed
 */
export function cloudflareWorker(
	site: Site,
	built: Built,
	options: CloudflareOptions = {},
): CloudflareWorker {
	const flowOf = opener(site, built, options);
	return {
		fetch: (request, env) => flowOf(env)(request, (page) => env.ASSETS?.fetch(page) ?? fetch(page)),
	};
}

/** `onRequest` of Pages, for `functions/_middleware`. Errors as `cloudflareWorker` has them. */
export function cloudflarePages(
	site: Site,
	built: Built,
	options: CloudflareOptions = {},
): (context: CloudflarePagesContext) => Promise<Response> {
	const flowOf = opener(site, built, options);
	return (context) => {
		const next: Next = (page) => context.next(page);
		return flowOf(context.env)(context.request, next);
	};
}

/** Variables come with the first request, mistakes should not: so a flow is opened at once, and again for a preview. */
function opener(site: Site, built: Built, options: CloudflareOptions) {
	let origin = options.origin;
	let flow = openFlow(site, built, options);
	return ({ PLACARD_ORIGIN: asked }: Pick<CloudflareEnv, "PLACARD_ORIGIN">): SiteFetch => {
		if (asked !== undefined && asked !== "" && asked !== origin) {
			flow = openFlow(site, built, { ...options, origin: asked });
			origin = asked;
		}
		return flow;
	};
}

function openFlow(site: Site, built: Built, options: CloudflareOptions): SiteFetch {
	const { drawing, ...ports } = options;
	const pictures = builtFlow(
		site,
		built.pictures,
		{
			onPicture: logPicture,
			// Of the network that a worker reaches nothing is private.
			fetchPicture: (url, init) => fetch(url, init),
			...ports,
			...(drawing && { rasterizer: drawing.rasterizer }),
		},
		drawing?.loadWhole,
	);
	return joined(site, pictures, openPages(site, built.pages, options));
}
