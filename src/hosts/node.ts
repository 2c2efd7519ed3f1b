/**
 * Node: a checked definition and the folder it stands in → the two handlers over Request and Response,
 * with files from the disk and pictures drawn in worker threads. What is wrong with the definition, its
 * templates or its fonts is thrown here, at start.
 */
import { type Art, openArt } from "../image/art.js";
import { binder, type TextListeners, toldOnce } from "../image/bind.js";
import { createPainter } from "../image/compose.js";
import type { FetchPicture } from "../image/fetch-picture.js";
import type { ImageHandler, PictureEvent } from "../image/handler.js";
import { openImageHandler } from "../image/open.js";
import { type PageEvent, type PageHandler, pageHandler } from "../page/index.js";
import { createPool } from "../raster/pool.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Site } from "../site/definition.js";
import { isPicturePath } from "../site/url.js";
import { filesOf } from "./files.js";
import { guardedFetch } from "./guarded-fetch.js";
import { createTranscoder } from "./transcode.js";

export interface NodeOptions extends TextListeners {
	/** The folder that the definition's files are relative to: that of the definition. */
	readonly root: string;
	/** Worker threads that draw. Default: one for each core. */
	readonly threads?: number;
	/** Milliseconds for one picture; then its thread is ended and replaced. Default 2,000. */
	readonly timeoutMs?: number;
	/** Bytes kept of drawn slots, so that only new ones are drawn. Default 192 MB. */
	readonly tileCacheBytes?: number;
	/** Fetches pictures by URL. Default: over https, and from no private address. */
	readonly fetchPicture?: FetchPicture;
	/** Told of every picture that is not the page's own current one. */
	readonly onPicture?: (event: PictureEvent) => void;
	/** Told of what became of every page of a route. */
	readonly onPage?: (event: PageEvent) => void;
	/** Development and tests: a mistake in the definition is thrown at a request too. Default false. */
	readonly rethrow?: boolean;
}

export interface NodeSite {
	readonly art: Art;
	readonly rasterizer: Rasterizer;
	readonly image: ImageHandler;
	readonly page: PageHandler;
	/** Both flows behind one door: pictures under the site's prefix, pages from `next` elsewhere. */
	fetch(request: Request, next: (request: Request) => Promise<Response>): Promise<Response>;
	/** Ends the threads. Idempotent. */
	close(): Promise<void>;
}

/**
 * Opens a site on Node.
 *
 * @throws PlacardError `file-unreadable`, `template-…`, `font-…`, `slot-missing`, `draw-failed`
 */
export async function openSite(site: Site, options: NodeOptions): Promise<NodeSite> {
	const art = await openArt(site, filesOf(options.root));
	const rasterizer = await createPool({
		fonts: art.fonts,
		...defined("threads", options.threads),
		...defined("timeoutMs", options.timeoutMs),
	});
	try {
		return await assemble(site, options, art, rasterizer);
	} catch (error) {
		await rasterizer.close();
		throw error;
	}
}

async function assemble(
	site: Site,
	options: NodeOptions,
	art: Art,
	rasterizer: Rasterizer,
): Promise<NodeSite> {
	const rethrow = options.rethrow ?? false;
	const listeners = toldOnce(options);
	const image = await openImageHandler(site, {
		art,
		rasterizer,
		painter: createPainter({
			rasterizer,
			bind: binder(art, listeners),
			maxPlates: Math.min(MAX_PLATES, 2 * countImages(site)),
			tileCacheBytes: options.tileCacheBytes ?? TILE_CACHE_BYTES,
		}),
		fetchPicture: options.fetchPicture ?? guardedFetch(),
		transcode: createTranscoder(),
		rethrow,
		...defined("onPicture", options.onPicture),
		...listeners,
	});
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
		fetch: (request, next) =>
			isPicturePath(site, new URL(request.url).pathname) ? image(request) : page(request, next),
		close: () => rasterizer.close(),
	};
}

/** A plate of 1200x630 takes some 12 MB; a page and its fallback have one each. */
const MAX_PLATES = 64;
/** Room for an alphabet in each of nine large cells, which is what makes a board cheap. */
const TILE_CACHE_BYTES = 192 * 2 ** 20;

function countImages(site: Site): number {
	return site.routes.reduce((count, route) => count + route.images.size, 0);
}

/** An option that is passed on only when it was given: an explicit `undefined` is not the same. */
function defined<Key extends string, Value>(
	key: Key,
	value: Value | undefined,
): { readonly [K in Key]?: Value } {
	return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}
