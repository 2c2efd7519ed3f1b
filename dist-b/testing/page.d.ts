import type { Site } from "../site/definition.js";
import { type PreviewOptions } from "./preview.js";
/**
 * Rewrites a page as the edge would, and compares its head's tags with their reference, which is written and
 * accepted as a picture's is.
 *
 * @param html the page as the site's generator or server gives it
 * @param path of the page, with a query where the route names one
 * @throws PlacardError `page-changed`, `page-not-rewritten` with the reason, `reference-missing` in CI
 */
export declare function expectPage(site: Site, html: string | Uint8Array, path: string, { root }?: PreviewOptions): Promise<void>;
