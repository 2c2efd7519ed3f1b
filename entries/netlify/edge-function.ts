/** The edge function: gives the site's pages their own tags. */
import * as edge from "placard/netlify-edge";
import built from "../../.placard/pages.js";
import site from "../../.placard/site.js";

export default edge.pages(site, built);

// The routes of the definition. Name folders that hold no pages, `["/assets/*"]`, to save calls of the function.
export const config = edge.config(site);
