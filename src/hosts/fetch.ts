/**
 * Both flows behind one door, for hosts where one function answers everything: pictures under the site's
 * prefix, pages elsewhere.
 */
import type { BuiltPictures } from "../image/built-format.js";
import type { Next } from "../page/index.js";
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import { isPicturePath } from "../site/url.js";
import { type HostPageOptions, openPages } from "./pages.js";
import { type HostPictureOptions, openPictures } from "./pictures.js";

/** What `placard build` wrote: the default exports of `pages.js` and `pictures.js`. */
export interface Built {
	readonly pages: BuiltPages;
	readonly pictures: BuiltPictures;
}

export interface HostOptions extends HostPageOptions, HostPictureOptions {}

/**
 * Answers a request. One that is neither a picture's nor a page's of a route goes to `next` as the same object,
 * and its answer comes back as the same object.
 */
export type SiteFetch = (request: Request, next: Next) => Promise<Response>;

/** @throws PlacardError as `openPages` does */
export function openFetch(site: Site, built: Built, options: HostOptions = {}): SiteFetch {
	const pages = openPages(site, built.pages, options);
	const pictures = openPictures(site, built.pictures, options);
	return joined(site, pictures, pages);
}

/** Which of the two flows a request is for. */
export function joined(
	site: Pick<Site, "prefix">,
	pictures: (request: Request) => Promise<Response>,
	pages: SiteFetch,
): SiteFetch {
	return (request, next) =>
		isPicturePath(site, new URL(request.url).pathname) ? pictures(request) : pages(request, next);
}
