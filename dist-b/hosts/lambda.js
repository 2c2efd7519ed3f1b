/**
 * AWS Lambda: a built site → a handler of events from API Gateway (REST and HTTP), Function URLs and load
 * balancers, by hono's adapter. What that adapter reads out of an event and believes, the host and a path that
 * some of these services have decoded, is made harmless first.
 */
import { handle, streamHandle } from "hono/aws-lambda";
import * as standard from "./standard.js";
export { serveFiles } from "./static-files.js";
export { upstream } from "./upstream.js";
/** The pictures alone, for a path of a distribution or an API. */
export function pictures(site, built, { streaming, ...options } = {}) {
    return lambda(standard.pictures(site, built, options), streaming);
}
/** The pages alone: those of `next`. */
export function pages(site, built, { streaming, next, ...options }) {
    const page = standard.pages(site, built, options);
    return lambda((request) => page(request, next), streaming);
}
/** Both: pictures under the site's prefix, the pages of `next` elsewhere. */
export function handler(site, built, { streaming, ...options }) {
    return lambda(standard.handler(site, built, options), streaming);
}
function lambda(fetch, streaming) {
    const app = { fetch };
    if (streaming === true)
        return streamed(streamHandle(app));
    const handled = handle(app, { isContentTypeBinary });
    return (event, context) => handled(tidy(event), context);
}
function streamed(inner) {
    return awslambda.streamifyResponse((event, stream, context) => inner(tidy(event), stream, context));
}
/** Text only where it is known to be UTF-8: everything else would be changed by being read as such. */
function isContentTypeBinary(type) {
    return !/^text\/[\w.+-]+\s*;\s*charset\s*=\s*"?utf-8"?\s*$/i.test(type);
}
function tidy(event) {
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
function escaped(path) {
    const safe = path
        .replace(/%(?![0-9A-Fa-f]{2})/g, "%25")
        .replace(/[\0-\x20?#\\]/g, encodeURIComponent);
    return safe.startsWith("/") ? safe : `/${safe}`;
}
