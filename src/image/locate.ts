/**
 * The beginning of the image flow: method and URL → the picture that is wanted, or why none can be meant by it. Nothing of
 * the site's own code runs here, and nothing waits.
 */
import type { ImageDefinition, Site, SiteRoute } from "../site/definition.js";
import { findRoute, MAX_PATH_LENGTH, type RouteMatch } from "../site/resolve.js";
import { type PictureAddress, parsePicturePath } from "../site/url.js";
import type { PictureReason } from "./respond.js";

/** A request for a picture that may be drawn. */
export interface Wanted {
	readonly route: SiteRoute;
	readonly match: RouteMatch;
	readonly image: ImageDefinition;
	readonly address: PictureAddress;
	readonly url: URL;
}

/** A request that gets the site's default picture: the one of this name where there is one. */
export interface Unlocated {
	readonly reason: PictureReason;
	readonly name?: string;
}

/** What costs little is looked at first: length, method, route. */
export function locate(site: Site, method: string, url: URL): Wanted | Unlocated {
	const { pathname, search } = url;
	if (pathname.length + search.length > MAX_PATH_LENGTH) return { reason: "url-too-long" };
	const address = parsePicturePath(site, pathname);
	const named = address === null ? {} : { name: address.name };
	if (method !== "GET" && method !== "HEAD") return { reason: "method-not-allowed", ...named };
	if (address === null) return { reason: "no-such-picture" };
	const match = findRoute(site, address.pagePath);
	if (match === undefined) return { reason: "no-such-route", ...named };
	const image = match.route.images.get(address.name);
	if (image === undefined) return { reason: "no-such-picture", ...named };
	return { route: match.route, match, image, address, url };
}
