/**
 * The page side that all hosts share: a definition and its built hashes → the page flow. No picture code is
 * reached from here, so that an edge function which imports only this stays a few kB.
 */
import { type PageHandler, type PageOptions, pageHandler } from "../page/index.js";
import { type BuiltPages, builtArtHash } from "../site/built.js";
import type { Site } from "../site/definition.js";
import { deployedSite } from "./deployment.js";
import { logPage } from "./log.js";

export interface HostPageOptions extends Omit<PageOptions, "artHash" | "onOutcome"> {
	/**
	 * Where this deployment is reached, in place of the definition's origin: `https://preview.example`. From a
	 * variable of the host, never from a request.
	 */
	readonly origin?: string | undefined;
	/** Told of what became of every page of a route. Default: failures go to the console. */
	readonly onPage?: PageOptions["onOutcome"];
}

/**
 * @throws PlacardError `built-invalid`, `definition-invalid` for the origin, `option-invalid`
 */
export function openPages(
	site: Site,
	built: BuiltPages,
	{ origin, onPage, ...options }: HostPageOptions = {},
): PageHandler {
	return pageHandler(deployedSite(site, origin), {
		...options,
		artHash: builtArtHash(site, built),
		onOutcome: onPage ?? logPage,
	});
}
