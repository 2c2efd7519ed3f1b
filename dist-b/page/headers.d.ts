/**
 * The HTTP rules of the page flow: which answers may be rewritten, which headers go up, and which
 * headers a changed page may keep (RFC 9110, RFC 9530). Pure functions on headers; no body is read here.
 */
/** Says what became of a page: `rewritten`, or `skipped; reason=<token>`. */
export declare const OUTCOME_HEADER = "x-placard";
/** Why an answer is passed on without reading its body. */
export type RefusalReason = `status-${number}` | "content-type" | "no-transform" | "content-encoding" | "no-body";
/**
 * The request as it goes up for a page that will be rewritten: without what would bring a 304 or a 206,
 * and asking for no coding. A page that comes in one all the same is passed on as it is: to unpack it
 * here would be more code than all the header rules, and some runtimes unpack far ahead of the reader.
 */
export declare function upstreamRequest(request: Request): Request;
/** Why an answer cannot be rewritten, as far as its head tells; undefined when it can. */
export declare function refusal(method: string, response: Response): RefusalReason | undefined;
/** Whether the headers claim a content coding; the bytes may say otherwise. */
export declare function isCoded(headers: Headers): boolean;
/** The charset that the content-type names, or undefined. */
export declare function charsetOf(headers: Headers): string | undefined;
/**
 * The headers of a rewritten page. Last-Modified goes: it dates a representation without these tags, and
 * a cache that revalidates by date would keep stale ones. The ETag becomes weak and takes the salt, so
 * that a change of the tags alone changes it.
 *
 * @param salt characters that an ETag may hold, different for different tags
 */
export declare function rewrittenHeaders(original: Headers, salt: string): Headers;
/**
 * The headers of a page that was decoded before it came here, as `fetch` does. What was said of the
 * coded bytes goes; the ETag stays, weakened.
 */
export declare function decodedHeaders(original: Headers): Headers;
export declare function markHeaders(headers: Headers, reason: string): Headers;
/**
 * The upstream's own Response with the reason in a header. Some runtimes lock the headers of a fetched
 * Response, and some throw when a Response without a body is made anew: such a one goes without the header.
 */
export declare function marked(response: Response, reason: string): Response;
/** A Response like another one with other headers and another body. */
export declare function withBody({ status, statusText }: Response, body: Response["body"], headers: Headers): Response;
