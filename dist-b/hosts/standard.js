import { joined } from "./fetch.js";
import { inProcessPorts } from "./in-process.js";
import { openPages } from "./pages.js";
import { openPictures } from "./pictures.js";
/** The pictures alone. Errors as `openPictures` has them. */
export function pictures(site, built, options = {}) {
    return openPictures(site, built, { env: process.env, ...inProcessPorts(), ...options });
}
/** The pages alone. Errors as `openPages` has them. */
export function pages(site, built, options = {}) {
    return openPages(site, built, { env: process.env, ...options });
}
/** Both flows: pictures under the site's prefix, the pages of `next` elsewhere. */
export function handler(site, built, { next, ...options }) {
    const picture = pictures(site, built.pictures, options);
    const fetch = joined(site, picture, pages(site, built.pages, options));
    return (request) => fetch(request, next);
}
