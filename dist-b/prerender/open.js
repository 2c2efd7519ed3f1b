/**
 * All that one thread prerenders with: the definition imported, its art opened, and an engine of the thread's own.
 * A thread does whole pages, from the path to the files, so that threads share nothing and wait for nobody.
 */
import { dirname } from "node:path";
import { loadConfig } from "../cli/config.js";
import { filesOf } from "../hosts/files.js";
import { inProcessPorts } from "../hosts/in-process.js";
import { openArt } from "../image/art.js";
import { binder, toldOnce } from "../image/bind.js";
import { createPainter } from "../image/compose.js";
import { openSitePictures } from "../image/draw.js";
import { fileOptions } from "../image/file-options.js";
import { once } from "../image/once.js";
import { lazyRasterizer } from "../raster/lazy.js";
import { threadPlates } from "./thread-plates.js";
/** A plate of 1200x630 takes some 12 MB; a page and its fallback have one each, and so has every other set of slots. */
const MAX_PLATES = 64;
const MIN_PLATES = 16;
/** Of drawn slots, in each thread: room for an alphabet in each of nine large cells. */
const TILE_CACHE_BYTES = 192 * 2 ** 20;
/**
 * A font that the engine cannot draw with is told by the first thread, at the start. The others start an engine when they
 * have something to draw, which may be never where one thread makes the plates of all.
 *
 * @throws PlacardError `config-…`, `file-unreadable`, `template-…`, `font-…`, `slot-missing`
 */
export async function openThreadSite({ config, isFirst }, listeners, exchange) {
    const { site } = await loadConfig(config);
    const art = await openArt(site, filesOf(dirname(config)));
    const { rasterizer: openEngine, fetchPicture, transcode } = inProcessPorts();
    const engine = once(() => openEngine(art.fonts));
    if (isFirst)
        await engine();
    const rasterizer = lazyRasterizer(engine);
    const told = toldOnce(listeners);
    const bind = binder(art, told);
    const painter = createPainter({
        rasterizer,
        ...fileOptions(site),
        bind,
        compile: threadPlates(site, { rasterizer, bind }, exchange),
        // Its own for every set of slots: a plate that serves several depends on which of them came first.
        maxSlotSets: Infinity,
        maxPlates: Math.min(MAX_PLATES, Math.max(MIN_PLATES, 2 * countImages(site))),
        tileCacheBytes: TILE_CACHE_BYTES,
    });
    const pictures = openSitePictures(site, { rasterizer, fetchPicture, transcode });
    return { site, ports: { art, rasterizer, painter, pictures, ...told } };
}
function countImages(site) {
    return site.routes.reduce((count, route) => count + route.images.size, 0);
}
