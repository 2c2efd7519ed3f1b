/**
 * Cloudflare: a built site → a worker, or the middleware of a Pages project, that answers its pictures and gives its
 * pages their own tags. Pages come from static assets or from the site behind the worker. Nothing here draws: what
 * the build's plates cannot express needs `drawing`, which is code and wasm of its own.
 */
import { builtFlow } from "../image/built-flow.js";
import { cloudflareHeaders } from "../image/cdn.js";
import { siteOnHost } from "../site/host.js";
import { joined } from "./joined.js";
import { logPicture } from "./log.js";
import { openPages } from "./pages.js";
/**
 * A worker. Variables and secrets are read from `process.env`, which `nodejs_compat` fills before the worker's
 * module runs: a worker with a mistake is not deployed.
 *
 * @throws PlacardError `built-invalid`, `definition-invalid`, `option-invalid`, and as `siteOnHost` does
 */
export function handler(site, built, options = {}) {
    const answer = open(site, built, options);
    return {
        fetch: (request, { ASSETS }) => answer(request, (page) => (ASSETS === undefined ? fetch(page) : ASSETS.fetch(page))),
    };
}
/** `onRequest` of `functions/_middleware`, for Pages. Errors as `handler` has them. */
export function middleware(site, built, options = {}) {
    const answer = open(site, built, options);
    return (context) => answer(context.request, (page) => context.next(page));
}
/**
 * Room for an alphabet in each of a board's nine cells, without which it costs three times as much. An isolate has
 * 128 MB, and what is counted here is never all in use: a tile that came with the build is inflated when it is needed.
 */
const TILE_CACHE_BYTES = 80 * 2 ** 20;
function open(site, built, { drawing, env = process.env, ...options }) {
    const ports = {
        cdnHeaders: cloudflareHeaders,
        tileCacheBytes: TILE_CACHE_BYTES,
        onPicture: logPicture,
        // Of the network that a worker reaches nothing is private.
        fetchPicture: (url, init) => fetch(url, init),
        ...options,
        ...(drawing && { rasterizer: drawing.rasterizer }),
    };
    const pictures = builtFlow(siteOnHost(site, env), built.pictures, ports, drawing?.loadWhole);
    return joined(site, pictures, openPages(site, built.pages, { ...options, env }));
}
