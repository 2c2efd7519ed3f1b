import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { captureResponse, headersOf, readable } from "./capture.js";
/**
 * A handler for `http.createServer`, `app.use` of Express and of Connect. To be used before what answers with
 * pages and, where there is one, after what compresses them.
 *
 * @param upstream answers what is no picture, in place of what comes next: `serveFiles("public")`
 */
export function nodeHandler({ fetch }, upstream) {
    return (incoming, outgoing, next = notFound(outgoing)) => {
        const answered = upstream === undefined
            ? answer(fetch, incoming, outgoing, next)
            : answerFrom(fetch, upstream, incoming, outgoing, next);
        answered.catch(() => outgoing.destroy());
    };
}
async function answerFrom(fetch, upstream, incoming, outgoing, next) {
    const request = requestOf(incoming, outgoing, true);
    if (request === undefined)
        return next();
    let response;
    try {
        response = await fetch(request, upstream);
    }
    catch (error) {
        return next(error);
    }
    await send(response, outgoing);
}
/** Rejects when the answer cannot be finished: one that fails in the middle must not look whole. */
async function answer(fetch, incoming, outgoing, next) {
    const request = requestOf(incoming, outgoing, false);
    if (request === undefined)
        return next();
    let capture;
    const ask = async (upstream) => {
        if (upstream === request) {
            next();
            return PASSED;
        }
        takeHeaders(incoming, upstream);
        capture = captureResponse(outgoing);
        next();
        return capture.response;
    };
    let response;
    try {
        response = await fetch(request, ask);
    }
    catch (error) {
        // With `rethrow` alone. Who comes next has had its turn already, where there is a capture.
        if (capture === undefined)
            return next(error);
        console.error(error);
        return capture.replace(new Response("Internal server error\n", { status: 500 }));
    }
    if (response === PASSED)
        return;
    if (capture === undefined)
        return send(response, outgoing);
    // The same object: the page flow has at most set a header of it, and nothing of its body was read.
    if (response === (await capture.response))
        capture.release(response.headers);
    else
        await capture.replace(response);
}
/** Stands for an answer that somebody else gives. Never sent, never read. */
const PASSED = new Response(null);
/** The methods that a Request cannot have. */
const FORBIDDEN = /^(?:CONNECT|TRACE|TRACK)$/i;
/**
 * The request, with its body only for an upstream: what comes next reads it from the incoming one. The Host header
 * is not in its URL, and no URL is made from it. Undefined for a target that is no path: `OPTIONS *`, a proxy's
 * absolute URL.
 */
function requestOf(incoming, outgoing, isWhole) {
    // Express and Connect cut the path that they are mounted at off `url`.
    const { originalUrl = incoming.url } = incoming;
    if (originalUrl?.startsWith("/") !== true)
        return undefined;
    const gone = new AbortController();
    outgoing.once("close", () => gone.abort());
    const { method = "GET" } = incoming;
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers))
        if (!name.startsWith(":"))
            headers.set(name, Array.isArray(value) ? value.join(", ") : `${value}`);
    // Escaped, since a URL's parser would take a backslash for a slash.
    return new Request(`http://localhost${originalUrl.replaceAll("\\", "%5C")}`, {
        method: FORBIDDEN.test(method) ? "OPTIONS" : method,
        headers,
        signal: gone.signal,
        ...(isWhole && !/^(?:GET|HEAD)$/.test(method)
            ? { body: bodyOf(incoming), duplex: "half" }
            : {}),
    });
}
function bodyOf(incoming) {
    return Readable.toWeb(incoming);
}
/** The page flow asks for a whole page without a coding; what comes next reads the headers of the incoming one. */
function takeHeaders(incoming, upstream) {
    for (const name of Object.keys(incoming.headers))
        if (!name.startsWith(":") && !upstream.headers.has(name))
            delete incoming.headers[name];
    incoming.headers["accept-encoding"] = upstream.headers.get("accept-encoding") ?? "identity";
}
async function send(response, outgoing) {
    outgoing.writeHead(response.status, headersOf(response));
    if (response.body === null)
        outgoing.end();
    else
        await pipeline(readable(response.body), outgoing);
}
function notFound(outgoing) {
    return (error) => {
        outgoing.writeHead(error === undefined ? 404 : 500, { "content-type": "text/plain" });
        outgoing.end(error === undefined ? "Not found\n" : "Internal server error\n");
    };
}
/** A plugin: `await app.register(fastifyPlugin(preview))`, before the routes that answer with pages. */
export function fastifyPlugin(preview) {
    const handler = nodeHandler(preview);
    const plugin = async (app) => {
        app.addHook("onRequest", ({ raw: incoming }, { raw: outgoing }, done) => handler(incoming, outgoing, (error) => done(error)));
    };
    // Without it the hook would hold for routes inside the plugin, of which there are none.
    return Object.assign(plugin, { [Symbol.for("skip-override")]: true });
}
