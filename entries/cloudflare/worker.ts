/** The worker: answers the site's pictures and gives its pages, which are static assets, their own tags. */
import { handler } from "placard/cloudflare";
// For pictures that the built plates cannot express, such as another `?width=`: code and wasm of 1.3 MB. A site
// whose slots are all finite may go without: leave this out, and import plates.js in the place of pictures.js.
import { drawing } from "placard/drawing";
import pages from "./.placard/pages.js";
import pictures from "./.placard/pictures.js";
import site from "./.placard/site.js";

export default handler(site, { pages, pictures }, { drawing });
