/**
 * A definition and the origin that its deployment is reached at → the definition with that origin. Hosts name a
 * preview's address in variables of their own; a request's headers are a visitor's, and nothing is made of them.
 */
import { checkOrigin } from "../site/define.js";
import type { Site } from "../site/definition.js";

/**
 * @param origin scheme and host, or the bare host that some platforms give; undefined keeps the definition's
 * @throws PlacardError `definition-invalid`
 */
export function deployedSite(site: Site, origin: string | undefined): Site {
	if (origin === undefined || origin === "") return site;
	return { ...site, origin: checkOrigin(origin.includes("://") ? origin : `https://${origin}`) };
}
