/**
 * The picture's URL: the page's own path with a prefix, a version and the image's name,
 * `/og/<version>/<name>/<page path>.png`. A page whose path ends with a slash has its picture at `index.png`
 * there, because a file that begins with a dot is served by few hosts. One writer and one reader, exact
 * inverses on canonical paths but for a signature, which signature.ts writes.
 */
import type { Site, SiteRoute } from "./definition.js";
/** What a picture's URL says. */
export interface PictureAddress {
    readonly version: string;
    /** As it came: what stands behind the version's first dot. See signature.ts. */
    readonly signature?: string;
    readonly name: string;
    /** The page's path, as it came. */
    readonly pagePath: string;
}
/** The picture's path and query, without the origin. `search` is written as `pictureQuery` gives it. */
export declare function picturePath(site: Pick<Site, "prefix">, address: PictureAddress, search?: string): string;
/** Reads a picture's path; null when it is none. */
export declare function parsePicturePath(site: Pick<Site, "prefix">, pathname: string): PictureAddress | null;
/**
 * The path of a Request's own URL, which is serialised: what stands between its origin and its query. To parse it again
 * for that is what a server does several times for each request.
 */
export declare function pathOf({ url }: {
    readonly url: string;
}): string;
/** Whether a path lies where pictures live, well written or not. */
export declare function isPicturePath(site: Pick<Site, "prefix">, pathname: string): boolean;
/** The query keys that a route names, sorted, each once: `?a=1&b=2`, or nothing. */
export declare function pictureQuery(route: Pick<SiteRoute, "query">, query: URLSearchParams): string;
