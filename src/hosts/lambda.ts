/**
 * AWS Lambda: a built site → a handler of events from API Gateway (REST and HTTP), Function URLs and load
 * balancers, by hono's adapter. What that adapter reads out of an event and believes, the host and a path that
 * some of these services have decoded, is made harmless first.
 */
import { handle, streamHandle } from "hono/aws-lambda";
import type { BuiltPictures } from "../image/built-format.js";
import type { Next } from "../page/index.js";
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import type { Built } from "./fetch.js";
import type { HostPageOptions } from "./pages.js";
import type { HostPictureOptions } from "./pictures.js";
import * as standard from "./standard.js";

export type { Built } from "./fetch.js";
export { serveFiles } from "./static-files.js";
export { upstream } from "./upstream.js";

/** A handler as Lambda calls it. */
export type LambdaHandler = (event: LambdaEvent, context?: unknown) => Promise<unknown>;

/** What is read of an event of any shape. */
export interface LambdaEvent {
	readonly path?: string;
	readonly rawPath?: string;
	readonly requestContext?: object;
}

export interface LambdaOptions {
	/**
	 * For Function URLs with the invoke mode RESPONSE_STREAM: the answer is sent while it is made. Default false.
	 */
	readonly streaming?: boolean;
}

/** The pictures alone, for a path of a distribution or an API. */
export function pictures(
	site: Site,
	built: BuiltPictures,
	{ streaming, ...options }: HostPictureOptions & LambdaOptions = {},
): LambdaHandler {
	return lambda(standard.pictures(site, built, options), streaming);
}

/** The pages alone: those of `next`. */
export function pages(
	site: Site,
	built: BuiltPages,
	{ streaming, next, ...options }: HostPageOptions & LambdaOptions & { readonly next: Next },
): LambdaHandler {
	const page = standard.pages(site, built, options);
	return lambda((request) => page(request, next), streaming);
}

/** Both: pictures under the site's prefix, the pages of `next` elsewhere. */
export function handler(
	site: Site,
	built: Built,
	{ streaming, ...options }: standard.HandlerOptions & LambdaOptions,
): LambdaHandler {
	return lambda(standard.handler(site, built, options), streaming);
}

function lambda(
	fetch: (request: Request) => Promise<Response>,
	streaming: boolean | undefined,
): LambdaHandler {
	const app = { fetch } as Parameters<typeof handle>[0];
	if (streaming === true) return streamed(streamHandle(app) as unknown as StreamingHandler);
	const handled = handle(app, { isContentTypeBinary }) as LambdaHandler;
	return (event, context) => handled(tidy(event), context);
}

type StreamingHandler = (event: LambdaEvent, stream: unknown, context: unknown) => Promise<unknown>;

/** A global of Lambda's runtime, which marks the handlers that it gives a stream to. */
declare const awslambda: { streamifyResponse(handler: StreamingHandler): unknown };

function streamed(inner: StreamingHandler): LambdaHandler {
	return awslambda.streamifyResponse((event, stream, context) =>
		inner(tidy(event), stream, context),
	) as LambdaHandler;
}

/** Text only where it is known to be UTF-8: everything else would be changed by being read as such. */
function isContentTypeBinary(type: string): boolean {
	return !/^text\/[\w.+-]+\s*;\s*charset\s*=\s*"?utf-8"?\s*$/i.test(type);
}

function tidy(event: LambdaEvent): LambdaEvent {
	const { path, rawPath, requestContext } = event;
	return {
		...event,
		...(path === undefined ? {} : { path: escaped(path) }),
		...(rawPath === undefined ? {} : { rawPath: escaped(rawPath) }),
		requestContext: { ...requestContext, domainName: "localhost" },
	};
}

/**
 * Some of the services decode the path. What has a meaning in a URL can then only be a character of a segment, and
 * is escaped again; a percent sign that escapes nothing likewise.
 */
function escaped(path: string): string {
	const safe = path
		.replace(/%(?![0-9A-Fa-f]{2})/g, "%25")
		.replace(/[\0-\x20?#\\]/g, encodeURIComponent);
	return safe.startsWith("/") ? safe : `/${safe}`;
}
