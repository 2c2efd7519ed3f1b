import { isPicturePath, pathOf } from "../site/url.js";
/** Pictures under the site's prefix, pages elsewhere. */
export function joined(site, pictures, pages) {
    return (request, next) => isPicturePath(site, pathOf(request)) ? pictures(request) : pages(request, next);
}
