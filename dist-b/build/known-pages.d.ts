/** What is known of a route's pages before anybody asks for one: its examples, and the page of a route without parameters. */
import type { Site, SiteRoute, SlotValues } from "../site/definition.js";
/** The slots' values of the pages that are known to the route; those that are found no more are left out. */
export declare function knownPages(site: Site, route: SiteRoute): Promise<readonly SlotValues[]>;
