/** The function: answers the site's pictures. */
import { netlifyFunction } from "placard/netlify";
import pictures from "../../.placard/pictures.js";
import site from "../../.placard/site.js";

export default netlifyFunction(site, pictures);

// Netlify reads this without running it, so it cannot be computed: the definition's `prefix`, and all below.
export const config = { path: "/og/*" };
