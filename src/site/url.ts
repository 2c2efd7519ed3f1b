/**
 * The picture's URL: the page's own path with a prefix, a version and the image's name,
 * `/og/<version>/<name>/<page path>.png`; the picture of `/` is `/og/<version>/<name>.png`. One writer and
 * one reader, exact inverses on canonical paths.
 */
import type { Site, SiteRoute } from "./definition.js";
import { canonicalPath } from "./path.js";

const EXTENSION = ".png";

/** What a picture's URL says. */
export interface PictureAddress {
	readonly version: string;
	readonly name: string;
	/** The page's path, as it came. */
	readonly pagePath: string;
}

/** The picture's path and query, without the origin. `search` is written as `pictureQuery` gives it. */
export function picturePath(
	site: Pick<Site, "prefix">,
	address: PictureAddress,
	search = "",
): string {
	const page = canonicalPath(address.pagePath);
	const tail = page === "/" ? "" : page;
	return `${site.prefix}/${address.version}/${address.name}${tail}${EXTENSION}${search}`;
}

/** Reads a picture's path; null when it is none. */
export function parsePicturePath(
	site: Pick<Site, "prefix">,
	pathname: string,
): PictureAddress | null {
	if (!isPicturePath(site, pathname) || !pathname.endsWith(EXTENSION)) return null;
	const inner = pathname.slice(site.prefix.length + 1, -EXTENSION.length);
	const [version, name, ...page] = inner.split("/");
	if (version === undefined || name === undefined || version === "" || name === "") return null;
	return { version, name, pagePath: `/${page.join("/")}` };
}

/** Whether a path lies where pictures live, well written or not. */
export function isPicturePath(site: Pick<Site, "prefix">, pathname: string): boolean {
	return pathname.startsWith(`${site.prefix}/`);
}

/** The query keys that a route names, sorted, each once: `?a=1&b=2`, or nothing. */
export function pictureQuery(route: Pick<SiteRoute, "query">, query: URLSearchParams): string {
	const kept = new URLSearchParams();
	for (const key of [...new Set(route.query)].sort()) {
		const value = query.get(key);
		if (value !== null) kept.set(key, value);
	}
	const search = kept.toString();
	return search === "" ? "" : `?${search}`;
}
