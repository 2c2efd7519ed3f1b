import { netlifyHeaders } from "../image/cdn.js";
import * as standard from "./standard.js";
/**
 * The default export of a function under `netlify/functions`. It draws in its own thread: a function answers one
 * request at a time, and Netlify ends one that hangs.
 *
 * @param built the default export of `pictures.js`
 * @throws PlacardError as `openPictures` does
 */
export function pictures(site, built, options = {}) {
    return standard.pictures(site, built, { cdnHeaders: netlifyHeaders, ...options });
}
