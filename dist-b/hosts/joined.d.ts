/**
 * Which of the two flows a request is for. Apart from `fetch.ts`, since what is imported there brings the code that
 * draws into a bundle.
 */
import type { Next } from "../page/index.js";
import type { Site } from "../site/definition.js";
/**
 * Answers a request. One that is neither a picture's nor a page's of a route goes to `next` as the same object,
 * and its answer comes back as the same object.
 */
export type SiteFetch = (request: Request, next: Next) => Promise<Response>;
/** Pictures under the site's prefix, pages elsewhere. */
export declare function joined(site: Pick<Site, "prefix">, pictures: (request: Request) => Promise<Response>, pages: SiteFetch): SiteFetch;
