/**
 * Node: a checked definition and the folder it stands in → the two handlers over Request and Response,
 * with files from the disk and pictures drawn in worker threads. What is wrong with the definition, its
 * templates or its fonts is thrown here, at start.
 */
import { PlacardError, shown } from "../errors.js";
import { openArt } from "../image/art.js";
import { toldOnce } from "../image/bind.js";
import { openSitePictures } from "../image/draw.js";
import { imageHandler, } from "../image/handler.js";
import { checkExamples, drawFallbacks } from "../image/open.js";
import { openRefusals } from "../image/refusals.js";
import { pageHandler } from "../page/index.js";
import { createPool } from "../raster/pool.js";
import { defaultThreads } from "../raster/worker-thread.js";
import { siteOnHost } from "../site/host.js";
import { isPicturePath, pathOf } from "../site/url.js";
import { builtPlates } from "./built-plates.js";
import { filesOf } from "./files.js";
import { guardedFetch } from "./guarded-fetch.js";
import { createPicturePool } from "./picture-pool.js";
import { pictureSite } from "./picture-protocol.js";
import { nodeSha256 } from "./sha256.js";
import { threadedDrawing } from "./threaded-drawing.js";
import { createTranscoder } from "./transcode.js";
export { openBuilt } from "./built-node.js";
export { fastifyPlugin, nodeHandler } from "./middleware.js";
export { serveFiles } from "./static-files.js";
export { upstream } from "./upstream.js";
/**
 * Opens a site on Node: its threads are started, and every fallback picture and example is drawn in each of them.
 *
 * @throws PlacardError `file-unreadable`, `template-…`, `font-…`, `slot-missing`, `draw-failed`, `option-invalid`, and
 * as `siteOnHost` does
 */
export async function openSite(definition, options) {
    const site = siteOnHost(definition, options.env ?? process.env);
    const threads = checkCount("threads", options.threads ?? defaultThreads(), 1, 64);
    const maxQueue = checkCount("maxQueue", options.maxQueue ?? 64 * threads, 0, 10_000);
    const timeoutMs = checkCount("timeoutMs", options.timeoutMs ?? 2_000, 1, 600_000);
    const art = await openArt(site, filesOf(options.root));
    const rasterizer = await createPool({
        fonts: art.fonts,
        threads,
        maxQueue: MAX_DRAWINGS,
        timeoutMs,
    });
    const parts = {};
    const close = async () => {
        await parts.pool?.close();
        await rasterizer.close();
    };
    try {
        const pool = await createPicturePool({
            data: {
                site: pictureSite(site),
                plates: options.built === undefined ? [] : builtPlates(site, art, options.built),
                root: options.root,
                maxPlates: Math.min(MAX_PLATES, 2 * countImages(site)),
                tileCacheBytes: options.tileCacheBytes ?? TILE_CACHE_BYTES,
            },
            rasterizer,
            threads,
            maxQueue,
            timeoutMs,
            ...toldOnce(options),
        });
        parts.pool = pool;
        return { ...(await assemble(site, options, { art, rasterizer, pool })), close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function assemble(site, options, { art, rasterizer, pool }) {
    const rethrow = options.rethrow ?? false;
    const pictures = openSitePictures(site, {
        rasterizer,
        fetchPicture: options.fetchPicture ?? guardedFetch(),
        transcode: createTranscoder(),
    });
    const draw = threadedDrawing(site, { art, pool, pictures });
    const answering = {
        fallbacks: await drawFallbacks(site, draw),
        sha256: nodeSha256,
        ...defined("cdnHeaders", options.cdnHeaders),
        ...defined("onPicture", options.onPicture),
    };
    await checkExamples(site, draw);
    const image = imageHandler(site, {
        draw,
        ...answering,
        admit: () => pool.admit(),
        artHash: async (picture) => art.hash(picture),
        rethrow,
        ...defined("cache", options.cache),
        ...defined("timing", options.timing),
    });
    // What says how long it took is no answer that is at hand.
    const refuse = options.timing === true ? () => undefined : await openRefusals(site, answering);
    await pool.spread();
    const page = pageHandler(site, {
        artHash: async (picture) => art.hash(picture),
        rethrow,
        ...defined("onOutcome", options.onPage),
    });
    return {
        art,
        rasterizer,
        image,
        page,
        fetch: (request, next) => isPicturePath(site, pathOf(request)) ? image(request) : page(request, next),
        refusal(target) {
            const answer = pool.isFull() ? refuse(target) : undefined;
            if (answer !== undefined)
                pool.refused();
            return answer;
        },
        stats: () => ({ pictures: pool.stats(), rasterizer: rasterizer.stats() }),
    };
}
function checkCount(name, value, min, max) {
    if (Number.isInteger(value) && value >= min && value <= max)
        return value;
    throw new PlacardError({
        code: "option-invalid",
        where: `openSite(site, { ${name} })`,
        expected: `a whole number from ${min} to ${max}`,
        received: shown(value),
    });
}
/**
 * Drawings that may wait for the rasteriser. The queue of pictures is the bound that visitors meet; a picture that
 * was taken may want dozens of drawings at once, and must not fail for that.
 */
const MAX_DRAWINGS = 10_000;
/** A plate of 1200x630 takes some 12 MB; a page and its fallback have one each. */
const MAX_PLATES = 64;
/** Room for an alphabet in each of nine large cells, which is what makes a board cheap. */
const TILE_CACHE_BYTES = 192 * 2 ** 20;
function countImages(site) {
    return site.routes.reduce((count, route) => count + route.images.size, 0);
}
/** An option that is passed on only when it was given: an explicit `undefined` is not the same. */
function defined(key, value) {
    return value === undefined ? {} : { [key]: value };
}
