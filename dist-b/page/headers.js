/**
 * The HTTP rules of the page flow: which answers may be rewritten, which headers go up, and which
 * headers a changed page may keep (RFC 9110, RFC 9530). Pure functions on headers; no body is read here.
 */
/** Says what became of a page: `rewritten`, or `skipped; reason=<token>`. */
export const OUTCOME_HEADER = "x-placard";
/** A 304 or a 206 is no page that a tag could be put into, so what asks for one is not passed up. */
const CONDITIONAL = ["range", "if-range", "if-none-match", "if-modified-since"];
/** True of the upstream's bytes only: a stale content-length cuts the page off on some hosts. */
const OF_THE_BYTES = [
    "content-length",
    "content-md5",
    "digest",
    "repr-digest",
    "content-digest",
    "accept-ranges",
    "content-encoding",
];
const ETAG = /^(?:W\/)?"([\x21\x23-\x7e\x80-\xff]*)"$/;
/**
 * The request as it goes up for a page that will be rewritten: without what would bring a 304 or a 206,
 * and asking for no coding. A page that comes in one all the same is passed on as it is: to unpack it
 * here would be more code than all the header rules, and some runtimes unpack far ahead of the reader.
 */
export function upstreamRequest(request) {
    const upstream = new Request(request);
    for (const name of CONDITIONAL)
        upstream.headers.delete(name);
    upstream.headers.set("accept-encoding", "identity");
    return upstream;
}
/** Why an answer cannot be rewritten, as far as its head tells; undefined when it can. */
export function refusal(method, response) {
    const { status, headers } = response;
    if (status !== 200)
        return `status-${status}`;
    if (!/^\s*text\/html\s*(?:;|$)/i.test(headers.get("content-type") ?? ""))
        return "content-type";
    if (/(?:^|[\s,])no-transform(?:$|[\s,])/i.test(headers.get("cache-control") ?? ""))
        return "no-transform";
    if (method === "HEAD")
        return isCoded(headers) ? "content-encoding" : undefined;
    return response.body === null || response.bodyUsed ? "no-body" : undefined;
}
/** Whether the headers claim a content coding; the bytes may say otherwise. */
export function isCoded(headers) {
    return !/^(?:identity)?$/i.test(headers.get("content-encoding") ?? "");
}
/** The charset that the content-type names, or undefined. */
export function charsetOf(headers) {
    return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(headers.get("content-type") ?? "")?.[1];
}
/**
 * The headers of a rewritten page. Last-Modified goes: it dates a representation without these tags, and
 * a cache that revalidates by date would keep stale ones. The ETag becomes weak and takes the salt, so
 * that a change of the tags alone changes it.
 *
 * @param salt characters that an ETag may hold, different for different tags
 */
export function rewrittenHeaders(original, salt) {
    const headers = decodedHeaders(original);
    headers.delete("last-modified");
    const [, opaque] = ETAG.exec(original.get("etag") ?? "") ?? [];
    if (opaque === undefined)
        headers.delete("etag");
    else
        headers.set("etag", `W/"${opaque}-${salt}"`);
    headers.set(OUTCOME_HEADER, "rewritten");
    return headers;
}
/**
 * The headers of a page that was decoded before it came here, as `fetch` does. What was said of the
 * coded bytes goes; the ETag stays, weakened.
 */
export function decodedHeaders(original) {
    const headers = new Headers(original);
    for (const name of OF_THE_BYTES)
        headers.delete(name);
    const etag = headers.get("etag");
    if (etag?.startsWith('"'))
        headers.set("etag", `W/${etag}`);
    return headers;
}
export function markHeaders(headers, reason) {
    headers.set(OUTCOME_HEADER, `skipped; reason=${reason}`);
    return headers;
}
/**
 * The upstream's own Response with the reason in a header. Some runtimes lock the headers of a fetched
 * Response, and some throw when a Response without a body is made anew: such a one goes without the header.
 */
export function marked(response, reason) {
    try {
        markHeaders(response.headers, reason);
        return response;
    }
    catch {
        const { body, headers } = response;
        if (body === null)
            return response;
        return withBody(response, body, markHeaders(new Headers(headers), reason));
    }
}
/** A Response like another one with other headers and another body. */
export function withBody({ status, statusText }, body, headers) {
    return new Response(body, { status, statusText, headers });
}
