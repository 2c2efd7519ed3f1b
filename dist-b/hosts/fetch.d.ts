/**
 * Both flows behind one door, for hosts where one function answers everything: pictures under the site's
 * prefix, pages elsewhere.
 */
import type { BuiltPictures } from "../image/built-format.js";
import type { BuiltPages } from "../site/built.js";
import type { Site } from "../site/definition.js";
import { type SiteFetch } from "./joined.js";
import { type HostPageOptions } from "./pages.js";
import { type HostPictureOptions } from "./pictures.js";
/** What `placard build` wrote: the default exports of `pages.js` and `pictures.js`. */
export interface Built {
    readonly pages: BuiltPages;
    readonly pictures: BuiltPictures;
}
export { joined, type SiteFetch } from "./joined.js";
export interface HostOptions extends HostPageOptions, HostPictureOptions {
}
/** @throws PlacardError as `openPages` does */
export declare function openFetch(site: Site, built: Built, options?: HostOptions): SiteFetch;
