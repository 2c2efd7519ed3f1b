/**
 * `placard/netlify-edge`: a built site → the edge function that gives its pages their own tags, and the paths that
 * it is for. No picture code is reached from here.
 */
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import type { Pattern } from "../site/pattern.js";
import { type HostPageOptions, openPages } from "./pages.js";

/** What is read of Netlify's context. */
export interface NetlifyContext {
	next(request: Request): Promise<Response>;
	readonly deploy?: { readonly context?: string; readonly id?: string };
	readonly site?: { readonly name?: string };
}

/** The default export of a function under `netlify/edge-functions`. */
export type NetlifyEdgeFunction = (request: Request, context: NetlifyContext) => Promise<Response>;

/** An edge function's `config`. */
export interface NetlifyEdgeConfig {
	/** URLPattern paths. */
	readonly path: readonly `/${string}`[];
	readonly excludedPath: readonly `/${string}`[];
	/** Were the function to fail, the page goes out as it is. */
	readonly onError: "bypass";
}

/**
 * On a deploy preview or a branch deploy the tags point to that deploy's own address, so that what a reviewer pastes
 * shows the pictures under review.
 *
 * @param pages the default export of `.placard/pages.js`
 * @param options `origin`: the address of every deploy, in place of the definition's and the previews' own
 * @throws PlacardError `built-invalid`, `definition-invalid`, `option-invalid`
 */
export function netlifyEdge(
	site: Site,
	pages: BuiltPages,
	options: HostPageOptions = {},
): NetlifyEdgeFunction {
	const open = (origin: string | undefined) => openPages(site, pages, { ...options, origin });
	let origin = options.origin;
	let answer = open(origin);
	return (request, context) => {
		const own = options.origin ?? previewOrigin(context);
		// One deploy has one context: this happens once, with the first request.
		if (own !== origin) {
			answer = open(own);
			origin = own;
		}
		return answer(request, (page) => context.next(page));
	};
}

const PREVIEWS = new Set(["deploy-preview", "branch-deploy"]);

/** The permanent address of a deploy. Netlify says id and name itself; nothing of the request is read. */
function previewOrigin({ deploy, site }: NetlifyContext): string | undefined {
	if (!PREVIEWS.has(deploy?.context ?? "") || !deploy?.id || !site?.name) return undefined;
	return `https://${deploy.id}--${site.name}.netlify.app`;
}

/**
 * The paths of the site's routes, so that a route that is added is served without another line of configuration.
 *
 * @param except paths that are files and no pages, as URLPattern has them: `/assets/*`. Each request that the
 * function need not see is one that is not counted.
 */
export function netlifyEdgeConfig(
	site: Pick<Site, "routes" | "prefix">,
	except: readonly `/${string}`[] = [],
): NetlifyEdgeConfig {
	const path = new Set(site.routes.flatMap(({ pattern }) => urlPatterns(pattern)));
	return {
		path: path.has("/*") ? ["/*"] : [...path],
		excludedPath: [`${site.prefix as "/"}/*`, "/.netlify/*", ...except],
		onError: "bypass",
	};
}

/** Characters that stand for themselves in a URL's path, unescaped in a pattern. */
const PLAIN = /^[\w.~-]+$/;

/**
 * What may match the route: at least its paths. A segment that could be spelt in several ways is left open, since
 * the page flow compares it once more; a rest matches its own absence, too.
 */
function urlPatterns({ parts }: Pattern): `/${string}`[] {
	const fixed = parts
		.filter(({ kind }) => kind !== "rest")
		.map((part, i) => (part.kind === "literal" && PLAIN.test(part.text) ? part.text : `:p${i}`));
	const base: `/${string}` = `/${fixed.join("/")}`;
	if (fixed.length === parts.length) return [base];
	return fixed.length === 0 ? ["/*"] : [base, `${base}/*`];
}
