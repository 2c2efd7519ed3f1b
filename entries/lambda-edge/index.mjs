/**
 * The built site on Lambda@Edge, for origin requests: pictures are answered, pages of the site's routes are fetched
 * from the distribution's origin, everything else goes there by itself.
 */
import { handler as openHandler } from "placard/lambda-edge";
import pages from "./.placard/pages.js";
import pictures from "./.placard/pictures.js";
import site from "./.placard/site.js";

export const handler = openHandler(site, { pages, pictures });
