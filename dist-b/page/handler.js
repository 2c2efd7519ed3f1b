/**
 * The page flow: a request and the upstream's answer → the answer with the page's own tags. Nothing that
 * a visitor sends, no data and no mistake of the definition breaks a page: in doubt the answer goes on as
 * it came, with the reason in `x-placard` and in the hook.
 */
import { unexpected } from "../errors.js";
import { findRoute, resolveMatch } from "../site/resolve.js";
import { isPicturePath } from "../site/url.js";
import { pictureVersion } from "../site/version.js";
import { pageFacts } from "./facts.js";
import { charsetOf, decodedHeaders, isCoded, marked, markHeaders, refusal, rewrittenHeaders, upstreamRequest, withBody, } from "./headers.js";
import { planTags } from "./plan.js";
import { createHeadRewriter } from "./rewrite.js";
import { pageFlow, webStreamOf } from "./stream.js";
const MIN_HEAD_BYTES = 1024;
const MAX_HEAD_BYTES = 16_777_216;
/**
 * Makes the handler of a site's pages. A request that no route matches, that is for a picture or that is
 * neither GET nor HEAD goes to `next` as the same object, and its answer comes back as the same object.
 * The handler's promise rejects only when `next` does, or with `rethrow`.
 *
 * @throws PlacardError `option-invalid`
 */
export function pageHandler(site, options) {
    checkHeadBytes(options.maxHeadBytes ?? MIN_HEAD_BYTES);
    return async (request, next) => {
        const url = new URL(request.url);
        const match = matchOf(site, request.method, url.pathname);
        if (match === undefined)
            return next(request);
        // Together: the data is looked up while the upstream works. `prepare` never rejects, so nothing is
        // left unhandled when `next` does.
        const preparing = prepare(site, match, url, options.artHash);
        const upstream = await next(upstreamRequest(request));
        const { response, ...event } = await answerPage(request, upstream, preparing, options);
        report(options, { path: url.pathname, ...event });
        return response;
    };
}
/** A picture's path is never a page's, even where a route with a wildcard would match it. */
function matchOf(site, method, pathname) {
    const isAsked = /^(?:GET|HEAD)$/.test(method) && !isPicturePath(site, pathname);
    return isAsked ? findRoute(site, pathname) : undefined;
}
async function prepare(site, match, url, artHash) {
    try {
        const resolution = await resolveMatch(site, match, url.searchParams);
        const { reason, error } = { reason: undefined, error: undefined, ...resolution };
        if (reason === "definition-failed" || reason === "data-timeout")
            return { reason, error };
        const facts = await pageFacts(site, url, resolution, artHash);
        // The picture's hash serves: it tells one set of tags from another inside an ETag.
        const salt = await pictureVersion("", { width: 0, height: 0 }, { facts: JSON.stringify(facts) });
        return { plan: planTags(facts), salt, fallback: reason };
    }
    catch (error) {
        return { reason: "definition-failed", error };
    }
}
async function answerPage(request, upstream, preparing, options) {
    // Before the data has come: an answer that is no page does not wait for it.
    const reason = refusal(request.method, upstream);
    if (reason !== undefined)
        return passed(upstream, reason);
    const prepared = await preparing;
    if ("plan" in prepared)
        return rewrite(request, upstream, prepared, options);
    // Slow data is no mistake, and a visitor's mistake has tags of its own: neither is thrown.
    if (options.rethrow === true && prepared.reason === "definition-failed") {
        await upstream.body?.cancel();
        throw prepared.error;
    }
    return { ...passed(upstream, prepared.reason), error: prepared.error };
}
async function rewrite({ method, signal }, upstream, { plan, salt, fallback }, { maxHeadBytes }) {
    const { headers, body } = upstream;
    // For HEAD and GET the same headers (RFC 9110, 9.3.2): a cache may update one by the other.
    if (method === "HEAD" || body === null) {
        const edited = markHeaders(rewrittenHeaders(headers, salt), "head-request");
        const response = withBody(upstream, null, edited);
        return { response, outcome: skipped("head-request"), fallback };
    }
    const charset = charsetOf(headers);
    const rewriter = createHeadRewriter(plan, { charset, maxHeadBytes, isCoded: isCoded(headers) });
    const flow = pageFlow(body.getReader(), rewriter);
    // Until the answer is given nobody else can cancel the body of a visitor who has gone.
    const cancel = () => {
        flow.cancel(signal.reason).catch(() => { });
    };
    signal.addEventListener("abort", cancel);
    const outcome = await flow.decide();
    signal.removeEventListener("abort", cancel);
    const response = withBody(upstream, webStreamOf(flow), editedHeaders(headers, outcome, salt));
    return { response, outcome, fallback, error: "error" in outcome ? outcome.error : undefined };
}
/** A page that passes keeps its headers, but for a coding that it does not have. */
function editedHeaders(headers, outcome, salt) {
    if (outcome.kind === "rewritten")
        return rewrittenHeaders(headers, salt);
    const isAsItCame = outcome.reason === "content-encoding" || !isCoded(headers);
    return markHeaders(isAsItCame ? new Headers(headers) : decodedHeaders(headers), outcome.reason);
}
function passed(upstream, reason) {
    return { response: marked(upstream, reason), outcome: skipped(reason) };
}
function skipped(reason) {
    return { kind: "skipped", reason, findings: [] };
}
function report({ onOutcome }, event) {
    try {
        onOutcome?.(event);
    }
    catch {
        // A log that fails must not cost a visitor the page.
    }
}
/** Said the other way round, so that no number and not-a-number are refused, too. */
function checkHeadBytes(bytes) {
    if (bytes >= MIN_HEAD_BYTES && bytes <= MAX_HEAD_BYTES)
        return;
    const where = "pageHandler(site, options).maxHeadBytes";
    throw unexpected("option-invalid", where, "1024 to 16777216 bytes", bytes);
}
