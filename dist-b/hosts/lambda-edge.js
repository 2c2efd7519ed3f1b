/**
 * Lambda@Edge: a built site → a handler of CloudFront's origin requests, by hono's adapter. Pictures are answered;
 * pages of a route are fetched from the distribution's own origin and answered with their tags; everything else,
 * and every page that goes on as it came, is left to CloudFront, whose own answer has no limit of 1 MB.
 */
import { handle } from "hono/lambda-edge";
import { unexpected } from "../errors.js";
import { isPicturePath } from "../site/url.js";
import * as standard from "./standard.js";
import { upstream } from "./upstream.js";
export { upstream } from "./upstream.js";
/** The pictures alone, for a behaviour of the distribution with the site's prefix. */
export function pictures(site, built, options = {}) {
    return edge(standard.pictures(site, built, options));
}
/** The pages alone: a function of a few kB. */
export function pages(site, built, options = {}) {
    return edge(pageFetch(site, built, options));
}
/** Both: pictures under the site's prefix, pages elsewhere. */
export function handler(site, built, { next, ...options } = {}) {
    const picture = standard.pictures(site, built.pictures, options);
    const page = pageFetch(site, built.pages, {
        ...options,
        ...(next === undefined ? {} : { next }),
    });
    return edge((request, env) => isPicturePath(site, new URL(request.url).pathname) ? picture(request) : page(request, env));
}
function pageFetch(site, built, { next, ...options }) {
    const page = standard.pages(site, built, options);
    return async (request, env) => {
        const answer = await page(request, async (asked) => asked === request ? PASSED : (next ?? originOf(env.request))(asked));
        if (answer.headers.get("x-placard") === "rewritten")
            return answer;
        await answer.body?.cancel();
        env.callback(null, env.request);
        return PASSED;
    };
}
/** Never sent: what CloudFront answers goes in its place. */
const PASSED = new Response(null);
/** The origin as CloudFront has it configured, which no header of a visitor changes. */
function originOf({ origin: { custom, s3 } = {} }) {
    if (custom !== undefined)
        return upstream(`${custom.protocol}://${custom.domainName}:${custom.port}${custom.path}`);
    if (s3 !== undefined)
        return upstream(`https://${s3.domainName}${s3.path}`);
    const expected = "an event of the type origin-request, or the option `next`";
    throw unexpected("option-invalid", "placard/lambda-edge", expected, undefined);
}
function edge(fetch) {
    const app = {
        fetch: async (request, env) => sendable(await fetch(request, env)),
    };
    const handled = handle(app);
    return async ({ Records }, context) => {
        const records = Records.map(({ cf }) => ({ cf: { ...cf, request: tidy(cf.request) } }));
        const result = await handled({ Records: records }, context);
        const [asked] = Records;
        // The request itself goes on to the origin, with the host that it needs there.
        return result === records[0]?.cf.request ? asked?.cf.request : result;
    };
}
/** No URL is made from the Host header; a path that no URL could have is no reason to fail. */
function tidy(request) {
    const uri = request.uri.replace(/[\0-\x20?#\\]/g, encodeURIComponent);
    return {
        ...request,
        uri,
        headers: { ...request.headers, host: [{ key: "Host", value: "localhost" }] },
    };
}
/** CloudFront refuses an answer with headers that are its own to set. */
function sendable(answer) {
    const { status, body } = answer;
    const headers = new Headers(answer.headers);
    for (const name of ["connection", "content-length", "keep-alive", "transfer-encoding", "via"])
        headers.delete(name);
    return new Response(body, { status, headers });
}
