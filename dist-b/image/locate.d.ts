/**
 * The beginning of the image flow: method and URL → the picture that is wanted, or why none can be meant by it. Nothing of
 * the site's own code runs here, and nothing waits.
 */
import type { ImageDefinition, Site, SiteRoute } from "../site/definition.js";
import { type RouteMatch } from "../site/resolve.js";
import { type PictureAddress } from "../site/url.js";
import type { PictureReason } from "./respond.js";
/** A request for a picture that may be drawn. */
export interface Located {
    readonly route: SiteRoute;
    readonly match: RouteMatch;
    readonly image: ImageDefinition;
    readonly address: PictureAddress;
}
/** A request that gets the site's default picture: the one of this name where there is one. */
export interface Unlocated {
    readonly reason: PictureReason;
    readonly name?: string;
}
/** What costs little is looked at first: length, method, route. */
export declare function locate(site: Site, method: string, { pathname, search }: Pick<URL, "pathname" | "search">): Located | Unlocated;
