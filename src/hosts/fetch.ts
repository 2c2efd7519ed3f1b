/**
 * Both flows behind one door, for hosts where one function answers everything: pictures under the site's
 * prefix, pages elsewhere.
 */
import type { BuiltPictures } from "../image/built-format.js";
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import { joined, type SiteFetch } from "./joined.js";
import { type HostPageOptions, openPages } from "./pages.js";
import { type HostPictureOptions, openPictures } from "./pictures.js";

/** What `placard build` wrote: the default exports of `pages.js` and `pictures.js`. */
export interface Built {
	readonly pages: BuiltPages;
	readonly pictures: BuiltPictures;
}

export { joined, type SiteFetch } from "./joined.js";

export interface HostOptions extends HostPageOptions, HostPictureOptions {}

/** @throws PlacardError as `openPages` does */
export function openFetch(site: Site, built: Built, options: HostOptions = {}): SiteFetch {
	const pages = openPages(site, built.pages, options);
	const pictures = openPictures(site, built.pictures, options);
	return joined(site, pictures, pages);
}
