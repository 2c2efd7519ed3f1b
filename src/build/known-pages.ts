/** What is known of a route's pages before anybody asks for one: its examples, and the page of a route without parameters. */
import type { Site, SiteRoute, SlotValues } from "../site/definition.js";
import { resolve } from "../site/resolve.js";

/** The slots' values of the pages that are known to the route; those that are found no more are left out. */
export async function knownPages(site: Site, route: SiteRoute): Promise<readonly SlotValues[]> {
	const isFixed = route.pattern.parts.every(({ kind }) => kind === "literal");
	const paths = isFixed ? [route.pattern.source, ...route.examples] : route.examples;
	const found = await Promise.all(paths.map((path) => resolve(site, path)));
	return found.flatMap((page) =>
		page.kind === "found" && page.route === route ? [page.values] : [],
	);
}
