/**
 * The picture's URL: the page's own path with a prefix, a version and the image's name,
 * `/og/<version>/<name>/<page path>.png`. A page whose path ends with a slash has its picture at `index.png`
 * there, because a file that begins with a dot is served by few hosts. One writer and one reader, exact
 * inverses on canonical paths but for a signature, which signature.ts writes.
 */
import type { Site, SiteRoute } from "./definition.js";
import { canonicalPath, segmentsOf } from "./path.js";

const EXTENSION = ".png";
const INDEX = "index";
const ESCAPED_INDEX = "%69ndex";

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
export function picturePath(
	site: Pick<Site, "prefix">,
	address: PictureAddress,
	search = "",
): string {
	const page = segmentsOf(canonicalPath(address.pagePath));
	const file = fileOf(page.pop() ?? "");
	const path = [site.prefix, address.version, address.name, ...page, file].join("/");
	return `${path}${EXTENSION}${search}`;
}

/** Reads a picture's path; null when it is none. */
export function parsePicturePath(
	site: Pick<Site, "prefix">,
	pathname: string,
): PictureAddress | null {
	if (!isPicturePath(site, pathname) || !pathname.endsWith(EXTENSION)) return null;
	const inner = pathname.slice(site.prefix.length + 1, -EXTENSION.length);
	const [first = "", name, ...page] = inner.split("/");
	const file = page.pop();
	const [version, ...signature] = first.split(".");
	if (!version || !name || file === undefined) return null;
	const pagePath = `/${[...page, segmentOf(file)].join("/")}`;
	const signed = signature.length === 0 ? {} : { signature: signature.join(".") };
	return { version, ...signed, name, pagePath };
}

/** A page that is really called `index` is escaped by one letter, so that it stays apart from its folder. */
function fileOf(segment: string): string {
	if (segment === "") return INDEX;
	return segment === INDEX ? ESCAPED_INDEX : segment;
}

function segmentOf(file: string): string {
	if (file === INDEX) return "";
	return file === ESCAPED_INDEX ? INDEX : file;
}

/**
 * The path of a Request's own URL, which is serialised: what stands between its origin and its query. To parse it again
 * for that is what a server does several times for each request.
 */
export function pathOf({ url }: { readonly url: string }): string {
	const start = url.indexOf("/", url.indexOf("://") + 3);
	const end = url.slice(start).search(/[?#]/);
	return end < 0 ? url.slice(start) : url.slice(start, start + end);
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
	return search && `?${search}`;
}
