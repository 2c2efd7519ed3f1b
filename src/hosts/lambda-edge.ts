/**
 * Lambda@Edge: a built site → a handler of CloudFront's origin requests, by hono's adapter. Pictures are answered;
 * pages of a route are fetched from the distribution's own origin and answered with their tags; everything else,
 * and every page that goes on as it came, is left to CloudFront, whose own answer has no limit of 1 MB.
 */
import { handle } from "hono/lambda-edge";
import { unexpected } from "../errors.js";
import type { BuiltPictures } from "../image/built-format.js";
import type { Next } from "../page/index.js";
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import { isPicturePath } from "../site/url.js";
import type { Built } from "./fetch.js";
import type { HostPageOptions } from "./pages.js";
import type { HostPictureOptions } from "./pictures.js";
import * as standard from "./standard.js";
import { upstream } from "./upstream.js";

export type { Built } from "./fetch.js";
export { upstream } from "./upstream.js";

/** A handler as Lambda@Edge calls it. */
export type EdgeHandler = (event: EdgeEvent, context?: unknown) => Promise<unknown>;

/** What is read of an event. */
export interface EdgeEvent {
	readonly Records: readonly { readonly cf: { readonly request: EdgeRequest } }[];
}

interface EdgeRequest {
	readonly uri: string;
	readonly headers?: object;
	readonly origin?: {
		readonly custom?: EdgeOrigin & { readonly port: number; readonly protocol: string };
		readonly s3?: EdgeOrigin;
	};
}

interface EdgeOrigin {
	readonly domainName: string;
	readonly path: string;
}

export interface EdgePageOptions extends HostPageOptions {
	/** Where pages come from. Default: the origin that CloudFront was about to ask, which an S3 bucket that is not public refuses. */
	readonly next?: Next;
}

/** What hono hands to an app beside the request. */
interface Env {
	readonly request: EdgeRequest;
	readonly callback: (error: null, result: unknown) => void;
}

type EdgeFetch = (request: Request, env: Env) => Promise<Response>;

/** The pictures alone, for a behaviour of the distribution with the site's prefix. */
export function pictures(
	site: Site,
	built: BuiltPictures,
	options: HostPictureOptions = {},
): EdgeHandler {
	return edge(standard.pictures(site, built, options));
}

/** The pages alone: a function of a few kB. */
export function pages(site: Site, built: BuiltPages, options: EdgePageOptions = {}): EdgeHandler {
	return edge(pageFetch(site, built, options));
}

/** Both: pictures under the site's prefix, pages elsewhere. */
export function handler(
	site: Site,
	built: Built,
	{ next, ...options }: EdgePageOptions & HostPictureOptions = {},
): EdgeHandler {
	const picture = standard.pictures(site, built.pictures, options);
	const page = pageFetch(site, built.pages, {
		...options,
		...(next === undefined ? {} : { next }),
	});
	return edge((request, env) =>
		isPicturePath(site, new URL(request.url).pathname) ? picture(request) : page(request, env),
	);
}

function pageFetch(
	site: Site,
	built: BuiltPages,
	{ next, ...options }: EdgePageOptions,
): EdgeFetch {
	const page = standard.pages(site, built, options);
	return async (request, env) => {
		const answer = await page(request, async (asked) =>
			asked === request ? PASSED : (next ?? originOf(env.request))(asked),
		);
		if (answer.headers.get("x-placard") === "rewritten") return answer;
		await answer.body?.cancel();
		env.callback(null, env.request);
		return PASSED;
	};
}

/** Never sent: what CloudFront answers goes in its place. */
const PASSED = new Response(null);

/** The origin as CloudFront has it configured, which no header of a visitor changes. */
function originOf({ origin: { custom, s3 } = {} }: EdgeRequest): Next {
	if (custom !== undefined)
		return upstream(`${custom.protocol}://${custom.domainName}:${custom.port}${custom.path}`);
	if (s3 !== undefined) return upstream(`https://${s3.domainName}${s3.path}`);
	const expected = "an event of the type origin-request, or the option `next`";
	throw unexpected("option-invalid", "placard/lambda-edge", expected, undefined);
}

function edge(fetch: EdgeFetch): EdgeHandler {
	const app = {
		fetch: async (request: Request, env: Env) => sendable(await fetch(request, env)),
	};
	const handled = handle(app as unknown as Parameters<typeof handle>[0]);
	return async ({ Records }, context) => {
		const records = Records.map(({ cf }) => ({ cf: { ...cf, request: tidy(cf.request) } }));
		const result = await handled({ Records: records } as never, context as never);
		const [asked] = Records;
		// The request itself goes on to the origin, with the host that it needs there.
		return result === records[0]?.cf.request ? asked?.cf.request : result;
	};
}

/** No URL is made from the Host header; a path that no URL could have is no reason to fail. */
function tidy(request: EdgeRequest): EdgeRequest {
	const uri = request.uri.replace(/[\0-\x20?#\\]/g, encodeURIComponent);
	return {
		...request,
		uri,
		headers: { ...request.headers, host: [{ key: "Host", value: "localhost" }] },
	};
}

/** CloudFront refuses an answer with headers that are its own to set. */
function sendable(answer: Response): Response {
	const { status, body } = answer;
	const headers = new Headers(answer.headers);
	for (const name of ["connection", "content-length", "keep-alive", "transfer-encoding", "via"])
		headers.delete(name);
	return new Response(body, { status, headers });
}
