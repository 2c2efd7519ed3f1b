/** The edge function: gives the site's pages their own tags. */
import { netlifyEdge, netlifyEdgeConfig } from "placard/netlify-edge";
import pages from "../../.placard/pages.js";
import site from "../../.placard/site.js";

export default netlifyEdge(site, pages);

// The routes of the definition. Name folders that hold no pages, `["/assets/*"]`, to save calls of the function.
export const config = netlifyEdgeConfig(site);
