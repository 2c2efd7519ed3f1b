/**
 * All that one thread prerenders with: the definition imported, its art opened, and an engine of the thread's own.
 * A thread does whole pages, from the path to the files, so that threads share nothing and wait for nobody.
 */
import { dirname } from "node:path";
import { loadConfig } from "../cli/config.js";
import { filesOf } from "../hosts/files.js";
import { guardedFetch } from "../hosts/guarded-fetch.js";
import { createTranscoder } from "../hosts/transcode.js";
import { openArt } from "../image/art.js";
import { binder, type TextListeners, toldOnce } from "../image/bind.js";
import { createPainter } from "../image/compose.js";
import { type DrawPorts, openSitePictures } from "../image/draw.js";
import { fileOptions } from "../image/file-options.js";
import { compileResvg, loadResvg } from "../raster/node.js";
import { createResvg } from "../raster/resvg.js";
import type { Site } from "../site/definition.js";
import { type PlateExchange, threadPlates } from "./thread-plates.js";

export interface OpenedSite {
	readonly site: Site;
	readonly ports: DrawPorts;
}

/** A plate of 1200x630 takes some 12 MB; a page and its fallback have one each, and so has every other set of slots. */
const MAX_PLATES = 64;
const MIN_PLATES = 16;
/** Of drawn slots, in each thread: room for an alphabet in each of nine large cells. */
const TILE_CACHE_BYTES = 192 * 2 ** 20;

/** @throws PlacardError `config-…`, `file-unreadable`, `template-…`, `font-…`, `slot-missing` */
export async function openThreadSite(
	config: string,
	listeners: Required<TextListeners>,
	exchange: PlateExchange,
): Promise<OpenedSite> {
	const { site } = await loadConfig(config);
	const art = await openArt(site, filesOf(dirname(config)));
	const wasm = await compileResvg();
	const rasterizer = await createResvg({ fonts: art.fonts, load: () => loadResvg(wasm) });
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
	const pictures = openSitePictures(site, {
		rasterizer,
		fetchPicture: guardedFetch(),
		transcode: createTranscoder(),
	});
	return { site, ports: { art, rasterizer, painter, pictures, ...told } };
}

function countImages(site: Site): number {
	return site.routes.reduce((count, route) => count + route.images.size, 0);
}
