/**
 * The page flow: a request and the upstream's answer → the answer with the page's own tags. Nothing that
 * a visitor sends, no data and no mistake of the definition breaks a page: in doubt the answer goes on as
 * it came, with the reason in `x-placard` and in the hook.
 */
import { PlacardError, shown } from "../errors.js";
import type { Site } from "../site/definition.js";
import { type FallbackReason, MAX_PATH_LENGTH, resolve } from "../site/resolve.js";
import { isPicturePath } from "../site/url.js";
import { type ArtHash, pictureVersion } from "../site/version.js";
import { openBody } from "./body.js";
import { pageFacts } from "./facts.js";
import {
	charsetOf,
	codingOf,
	decodedHeaders,
	marked,
	markHeaders,
	type RefusalReason,
	refusal,
	rewrittenHeaders,
	upstreamRequest,
	withBody,
} from "./headers.js";
import { planTags, type TagPlan } from "./plan.js";
import { createHeadRewriter, type Finding, type SkipReason } from "./rewrite.js";
import { type ByteSource, type FlowReason, PageFlow, sourceOf, webStreamOf } from "./stream.js";

/** The upstream: answers a request, whatever the answer is. */
export type Next = (request: Request) => Promise<Response>;

export type PageHandler = (request: Request, next: Next) => Promise<Response>;

/** Why a page of a route goes on as it came. Stands in `x-placard`. */
export type PassReason =
	| RefusalReason
	| SkipReason
	| FlowReason
	| "data-timeout"
	| "definition-failed"
	/** The headers are those of the rewritten page; there was no body to judge. */
	| "head-request";

/** What became of a page, for the caller's log. */
export interface PageEvent {
	/** The request's path: percent-encoded ASCII, without the query. */
	readonly path: string;
	readonly outcome:
		| { readonly kind: "rewritten"; readonly findings: readonly Finding[] }
		| {
				readonly kind: "skipped";
				readonly reason: PassReason;
				readonly findings: readonly Finding[];
		  };
	/** Why the page has the fallback's tags. */
	readonly fallback?: FallbackReason;
	/** With `data-timeout`, `definition-failed`, `body-failed` and `rewriter-failed`. */
	readonly error?: unknown;
}

export interface PageOptions {
	/** The hash of an image's template and fonts, as the picture's side computes it. */
	readonly artHash: ArtHash;
	/** Called once for each page of a route, before its answer is given. What it throws is dropped. */
	readonly onOutcome?: (event: PageEvent) => void;
	/** Bytes of a head held before the page goes on as it came, 1,024 to 16,777,216. Default 262,144. */
	readonly maxHeadBytes?: number;
	/** Development and tests: a mistake of the definition is thrown instead of logged. Default false. */
	readonly rethrow?: boolean;
}

interface Answer extends Omit<PageEvent, "path"> {
	readonly response: Response;
}

interface Ready {
	readonly plan: TagPlan;
	readonly salt: string;
	readonly fallback?: FallbackReason;
}

type Prepared =
	| Ready
	| { readonly reason: "data-timeout" | "definition-failed"; readonly error: unknown };

const MIN_HEAD_BYTES = 1024;
const MAX_HEAD_BYTES = 16_777_216;
const NO_SIZE = { width: 0, height: 0 };

/**
 * Makes the handler of a site's pages. A request that no route matches, that is for a picture or that is
 * neither GET nor HEAD goes to `next` as the same object, and its answer comes back as the same object.
 * The handler's promise rejects only when `next` does, or with `rethrow`.
 *
 * @throws PlacardError `option-invalid`
 */
export function pageHandler(site: Site, options: PageOptions): PageHandler {
	checkOptions(options);
	return async (request, next) => {
		const url = new URL(request.url);
		if (!isPage(site, request.method, url.pathname)) return next(request);
		// Together: the data is looked up while the upstream works. `prepare` never rejects, so nothing is
		// left unhandled when `next` does.
		const preparing = prepare(site, url, options.artHash);
		const upstream = await next(upstreamRequest(request));
		const { response, ...event } = await answerPage(request, upstream, preparing, options);
		report(options, { path: url.pathname, ...event });
		return response;
	};
}

function isPage(site: Site, method: string, pathname: string): boolean {
	if ((method !== "GET" && method !== "HEAD") || isPicturePath(site, pathname)) return false;
	const path = pathname.slice(0, MAX_PATH_LENGTH + 1);
	return site.routes.some(({ pattern }) => pattern.match(path) !== null);
}

async function prepare(site: Site, url: URL, artHash: ArtHash): Promise<Prepared> {
	try {
		const resolution = await resolve(site, url.pathname, url.searchParams);
		// For the compiler: whoever comes here has seen a route match.
		if (resolution.kind === "none") throw new RangeError("no route");
		const reason = resolution.kind === "fallback" ? resolution.reason : undefined;
		if (reason === "data-timeout" || reason === "definition-failed")
			return { reason, error: "error" in resolution ? resolution.error : undefined };
		const facts = await pageFacts(site, url, resolution, artHash);
		// The picture's hash serves: it tells one set of tags from another inside an ETag.
		const salt = await pictureVersion("", NO_SIZE, { facts: JSON.stringify(facts) });
		const ready = { plan: planTags(facts), salt };
		return reason === undefined ? ready : { ...ready, fallback: reason };
	} catch (error) {
		return { reason: "definition-failed", error };
	}
}

async function answerPage(
	request: Request,
	upstream: Response,
	preparing: Promise<Prepared>,
	options: PageOptions,
): Promise<Answer> {
	const reason = refusal(request.method, upstream);
	if (reason !== undefined) return passed(upstream, reason);
	const prepared = await preparing;
	if ("plan" in prepared) {
		const answer = await rewrite(request, upstream, prepared, options);
		return prepared.fallback === undefined ? answer : { ...answer, fallback: prepared.fallback };
	}
	if (options.rethrow === true && prepared.reason === "definition-failed") {
		await upstream.body?.cancel();
		throw prepared.error;
	}
	return { ...passed(upstream, prepared.reason), error: prepared.error };
}

async function rewrite(
	{ method, signal }: Request,
	upstream: Response,
	prepared: Ready,
	options: PageOptions,
): Promise<Answer> {
	if (method === "HEAD" || upstream.body === null) return headAnswer(upstream, prepared.salt);
	const source = sourceOf(upstream.body);
	// Until the answer is given nobody else can cancel the body of a visitor who has gone.
	const cancel = () => {
		source.cancel(signal.reason).catch(() => {});
	};
	signal.addEventListener("abort", cancel);
	const answer = await rewriteBody(upstream, source, prepared, options);
	signal.removeEventListener("abort", cancel);
	return signal.aborted ? { ...answer, outcome: skipped("cancelled") } : answer;
}

async function rewriteBody(
	upstream: Response,
	body: ByteSource,
	{ plan, salt }: Ready,
	{ maxHeadBytes }: PageOptions,
): Promise<Answer> {
	const { headers } = upstream;
	const { source, form } = await openBody(body, codingOf(headers));
	if (form === "coded") {
		const stream = webStreamOf({ next: source.read, cancel: source.cancel });
		return passed(withBody(upstream, stream, headers), "content-encoding");
	}
	const charset = charsetOf(headers);
	const rewriter = createHeadRewriter(plan, {
		...(charset === undefined ? {} : { charset }),
		...(maxHeadBytes === undefined ? {} : { maxHeadBytes }),
	});
	const flow = new PageFlow(source, rewriter);
	const outcome = await flow.decide();
	const isRewritten = outcome.kind === "rewritten";
	const kept = isRewritten ? rewrittenHeaders(headers, salt) : unrewrittenHeaders(headers, form);
	if (!isRewritten) markHeaders(kept, outcome.reason);
	const response = withBody(upstream, webStreamOf(flow), kept);
	return "error" in outcome ? { response, outcome, error: outcome.error } : { response, outcome };
}

function unrewrittenHeaders(original: Headers, form: "plain" | "decoded"): Headers {
	return form === "plain" ? new Headers(original) : decodedHeaders(original);
}

/** A HEAD request's answer has the headers that the rewritten page would have. */
function headAnswer(upstream: Response, salt: string): Answer {
	const headers = markHeaders(rewrittenHeaders(upstream.headers, salt), "head-request");
	return { response: withBody(upstream, null, headers), outcome: skipped("head-request") };
}

function passed(upstream: Response, reason: PassReason): Answer {
	return { response: marked(upstream, reason), outcome: skipped(reason) };
}

function skipped(reason: PassReason): PageEvent["outcome"] {
	return { kind: "skipped", reason, findings: [] };
}

function report({ onOutcome }: PageOptions, event: PageEvent): void {
	try {
		onOutcome?.(event);
	} catch {
		// A log that fails must not cost a visitor the page.
	}
}

function checkOptions({ artHash, maxHeadBytes = MIN_HEAD_BYTES }: PageOptions): void {
	if (typeof artHash !== "function") throw invalid("artHash", "a function", artHash);
	const isSize = maxHeadBytes >= MIN_HEAD_BYTES && maxHeadBytes <= MAX_HEAD_BYTES;
	if (!Number.isInteger(maxHeadBytes) || !isSize)
		throw invalid("maxHeadBytes", "1024 to 16777216 bytes", maxHeadBytes);
}

function invalid(name: string, expected: string, received: unknown): PlacardError {
	const where = `pageHandler(site, options).${name}`;
	return new PlacardError({ code: "option-invalid", where, expected, received: shown(received) });
}
