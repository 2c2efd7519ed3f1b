import { joined } from "./joined.js";
import { openPages } from "./pages.js";
import { openPictures } from "./pictures.js";
export { joined } from "./joined.js";
/** @throws PlacardError as `openPages` does */
export function openFetch(site, built, options = {}) {
    const pages = openPages(site, built.pages, options);
    const pictures = openPictures(site, built.pictures, options);
    return joined(site, pictures, pages);
}
