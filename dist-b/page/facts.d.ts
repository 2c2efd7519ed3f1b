import type { Site } from "../site/definition.js";
import type { Resolution } from "../site/resolve.js";
import { type ArtHash, type Sha256 } from "../site/version.js";
import type { PageFacts } from "./plan.js";
/**
 * @param url of the page; only its path and the query keys that the route names are read, never its host
 * @throws PlacardError `tags-invalid` when `tags` gives no object or its `url` is no address; whatever
 *   `tags` or `artHash` throw
 */
export declare function pageFacts(site: Site, url: URL, resolution: Exclude<Resolution, {
    kind: "none";
}>, artHash: ArtHash, sha256?: Sha256): Promise<PageFacts>;
