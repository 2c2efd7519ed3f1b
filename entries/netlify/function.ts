/** The function: answers the site's pictures. */
import { pictures } from "placard/netlify";
import built from "../../.placard/pictures.js";
import site from "../../.placard/site.js";

export default pictures(site, built);

// Netlify reads this without running it, so it cannot be computed: the definition's `prefix`, and all below.
export const config = { path: "/og/*" };
