import { findRoute, MAX_PATH_LENGTH } from "../site/resolve.js";
import { parsePicturePath } from "../site/url.js";
/** What costs little is looked at first: length, method, route. */
export function locate(site, method, { pathname, search }) {
    if (pathname.length + search.length > MAX_PATH_LENGTH)
        return { reason: "url-too-long" };
    const address = parsePicturePath(site, pathname);
    const named = address === null ? {} : { name: address.name };
    if (method !== "GET" && method !== "HEAD")
        return { reason: "method-not-allowed", ...named };
    if (address === null)
        return { reason: "no-such-picture" };
    const match = findRoute(site, address.pagePath);
    if (match === undefined)
        return { reason: "no-such-route", ...named };
    const image = match.route.images.get(address.name);
    if (image === undefined)
        return { reason: "no-such-picture", ...named };
    return { route: match.route, match, image, address };
}
