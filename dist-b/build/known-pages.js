import { resolve } from "../site/resolve.js";
/** The slots' values of the pages that are known to the route; those that are found no more are left out. */
export async function knownPages(site, route) {
    const isFixed = route.pattern.parts.every(({ kind }) => kind === "literal");
    const paths = isFixed ? [route.pattern.source, ...route.examples] : route.examples;
    const found = await Promise.all(paths.map((path) => resolve(site, path)));
    return found.flatMap((page) => page.kind === "found" && page.route === route ? [page.values] : []);
}
