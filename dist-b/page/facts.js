/**
 * What the definition says of a page: its URL resolved → the facts its tags are planned from. Reads the
 * template's hash and nothing else of it, so that the page flow needs no picture code.
 */
import { shown, unexpected } from "../errors.js";
import { canonicalPath } from "../site/path.js";
import { picturePath, pictureQuery } from "../site/url.js";
import { pictureVersion } from "../site/version.js";
/**
 * @param url of the page; only its path and the query keys that the route names are read, never its host
 * @throws PlacardError `tags-invalid` when `tags` gives no object or its `url` is no address; whatever
 *   `tags` or `artHash` throw
 */
export async function pageFacts(site, url, resolution, artHash, sha256) {
    const { route, values } = resolution;
    const search = pictureQuery(route, url.searchParams);
    const own = resolution.kind === "fallback"
        ? route.fallbackTags
        : (route.tags?.(resolution.data, resolution.params) ?? {});
    const tags = mergedTags(site.tags, own, route);
    const images = await Promise.all(route.share.map(async (name) => {
        // defineSite lets no other name into `share`.
        const image = route.images.get(name);
        const version = await pictureVersion(await artHash(image), image, values, sha256);
        const path = picturePath(site, { version, name, pagePath: url.pathname }, search);
        const { width, height } = image;
        const signed = (await site.signer?.sign(path)) ?? path;
        return { url: site.origin + signed, width, height };
    }));
    return {
        siteName: site.name,
        url: `${site.origin}${canonicalPath(url.pathname)}${search}`,
        tags: typeof tags.url === "string" ? { ...tags, url: absolute(site, route, tags.url) } : tags,
        images,
    };
}
/** The route's tags over the site's; of `extra`, tag by tag. */
function mergedTags(site, route, { pattern }) {
    if (typeof route !== "object" || route === null || Array.isArray(route) || "then" in route)
        throw invalid(pattern, "", "an object of tags, and no promise: load in `data`", route);
    const own = route;
    return { ...site, ...own, extra: { ...site.extra, ...own.extra } };
}
/** A URL of the definition's, absolute: a path is put after the origin, so `//host` cannot leave the site. */
function absolute(site, { pattern }, url) {
    const text = url.startsWith("/") ? site.origin + url : url;
    if (/^https?:\/\//i.test(text) && URL.canParse(text))
        return new URL(text).href;
    throw invalid(pattern, ".url", "an http or https URL, or a path that begins with a slash", url);
}
function invalid(pattern, member, expected, value) {
    return unexpected("tags-invalid", `routes[${shown(pattern.source)}].tags${member}`, expected, value);
}
