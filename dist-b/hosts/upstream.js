/**
 * The pages of another server as an upstream: the same path asked for there, for hosts where nothing comes after
 * the function. Which server is the site's own decision; no header of a request has a say in it.
 */
import { unexpected } from "../errors.js";
/** Of the connection that a message came by, and wrong on another one (RFC 9110, 7.6.1). */
const OF_THE_CONNECTION = [
    "connection",
    "host",
    "keep-alive",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];
/** Said of coded bytes, which `fetch` has decoded. */
const OF_THE_CODING = ["content-encoding", "content-length"];
/**
 * @param origin an absolute URL; its path, if any, goes before that of the page
 * @throws PlacardError `option-invalid`
 */
export function upstream(origin, { headers: added = {} } = {}) {
    if (!URL.canParse(origin) || !/^https?:$/.test(new URL(origin).protocol))
        throw unexpected("option-invalid", "upstream(origin)", "an absolute http or https URL", origin);
    const base = new URL(origin).href.replace(/\/$/, "");
    return async (request) => {
        const { pathname, search } = new URL(request.url);
        const headers = new Headers(request.headers);
        for (const name of OF_THE_CONNECTION)
            headers.delete(name);
        for (const [name, value] of Object.entries(added))
            headers.set(name, value);
        const hasBody = request.body !== null;
        const answer = await fetch(`${base}${pathname}${search}`, {
            method: request.method,
            headers,
            // A redirect is the visitor's to follow.
            redirect: "manual",
            signal: request.signal,
            ...(hasBody ? { body: request.body, duplex: "half" } : {}),
        });
        return sendable(answer);
    };
}
/** The answer as it may be sent on: its headers true of what is sent, and not locked. */
function sendable(answer) {
    const { status, statusText, body } = answer;
    const headers = new Headers(answer.headers);
    for (const name of OF_THE_CONNECTION)
        headers.delete(name);
    if (headers.has("content-encoding"))
        for (const name of OF_THE_CODING)
            headers.delete(name);
    return new Response(body, { status, statusText, headers });
}
