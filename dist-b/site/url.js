import { canonicalPath, segmentsOf } from "./path.js";
const EXTENSION = ".png";
const INDEX = "index";
const ESCAPED_INDEX = "%69ndex";
/** The picture's path and query, without the origin. `search` is written as `pictureQuery` gives it. */
export function picturePath(site, address, search = "") {
    const page = segmentsOf(canonicalPath(address.pagePath));
    const file = fileOf(page.pop() ?? "");
    const path = [site.prefix, address.version, address.name, ...page, file].join("/");
    return `${path}${EXTENSION}${search}`;
}
/** Reads a picture's path; null when it is none. */
export function parsePicturePath(site, pathname) {
    if (!isPicturePath(site, pathname) || !pathname.endsWith(EXTENSION))
        return null;
    const inner = pathname.slice(site.prefix.length + 1, -EXTENSION.length);
    const [first = "", name, ...page] = inner.split("/");
    const file = page.pop();
    const [version, ...signature] = first.split(".");
    if (!version || !name || file === undefined)
        return null;
    const pagePath = `/${[...page, segmentOf(file)].join("/")}`;
    const signed = signature.length === 0 ? {} : { signature: signature.join(".") };
    return { version, ...signed, name, pagePath };
}
/** A page that is really called `index` is escaped by one letter, so that it stays apart from its folder. */
function fileOf(segment) {
    if (segment === "")
        return INDEX;
    return segment === INDEX ? ESCAPED_INDEX : segment;
}
function segmentOf(file) {
    if (file === INDEX)
        return "";
    return file === ESCAPED_INDEX ? INDEX : file;
}
/**
 * The path of a Request's own URL, which is serialised: what stands between its origin and its query. To parse it again
 * for that is what a server does several times for each request.
 */
export function pathOf({ url }) {
    const start = url.indexOf("/", url.indexOf("://") + 3);
    const end = url.slice(start).search(/[?#]/);
    return end < 0 ? url.slice(start) : url.slice(start, start + end);
}
/** Whether a path lies where pictures live, well written or not. */
export function isPicturePath(site, pathname) {
    return pathname.startsWith(`${site.prefix}/`);
}
/** The query keys that a route names, sorted, each once: `?a=1&b=2`, or nothing. */
export function pictureQuery(route, query) {
    const kept = new URLSearchParams();
    for (const key of [...new Set(route.query)].sort()) {
        const value = query.get(key);
        if (value !== null)
            kept.set(key, value);
    }
    const search = kept.toString();
    return search && `?${search}`;
}
