/** Pages' middleware: answers the site's pictures and gives its pages their own tags. */
import { middleware } from "placard/cloudflare";
// For pictures that the built plates cannot express, such as another `?width=`: code and wasm of 1.3 MB. A site
// whose slots are all finite may go without: leave this out, and import plates.js in the place of pictures.js.
import { drawing } from "placard/drawing";
import pages from "../.placard/pages.js";
import pictures from "../.placard/pictures.js";
import site from "../.placard/site.js";

export const onRequest = middleware(site, { pages, pictures }, { drawing });
