/** The one thing that a host must bring for a definition with `imageHosts`, asked for before the first request. */
import { PlacardError } from "../errors.js";
import type { Site } from "../site/definition.js";
import type { FetchPicture } from "./fetch-picture.js";

/** @throws PlacardError `definition-invalid` where pictures of other hosts are allowed and nothing fetches them */
export function checkFetch(
	{ imageHosts }: Pick<Site, "imageHosts">,
	{ fetchPicture }: { readonly fetchPicture?: FetchPicture },
): void {
	if (imageHosts.length === 0 || fetchPicture !== undefined) return;
	throw new PlacardError({
		code: "definition-invalid",
		where: "imageHosts",
		expected: "a host that fetches pictures (fetchPicture)",
		received: "none",
		remedy: "Pass `fetchPicture: fetch` where the network has no private addresses.",
	});
}
