/**
 * Node: a checked definition and the folder it stands in → the two handlers over Request and Response,
 * with files from the disk and pictures drawn in worker threads. What is wrong with the definition, its
 * templates or its fonts is thrown here, at start.
 */
import { availableParallelism } from "node:os";
import { PlacardError, shown } from "../errors.js";
import { type Art, openArt } from "../image/art.js";
import { type TextListeners, toldOnce } from "../image/bind.js";
import type { BuiltPictures } from "../image/built-format.js";
import { openSitePictures } from "../image/draw.js";
import type { FetchPicture } from "../image/fetch-picture.js";
import {
	type AnswerOptions,
	type ImageHandler,
	imageHandler,
	type PictureEvent,
} from "../image/handler.js";
import { checkExamples, drawFallbacks } from "../image/open.js";
import { type FinishedAnswer, openRefusals } from "../image/refusals.js";
import { type PageEvent, type PageHandler, pageHandler } from "../page/index.js";
import { createPool, type Pool, type PoolStats } from "../raster/pool.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Site } from "../site/definition.js";
import { type Env, siteOnHost } from "../site/host.js";
import { isPicturePath, pathOf } from "../site/url.js";
import { builtPlates } from "./built-plates.js";
import { filesOf } from "./files.js";
import { guardedFetch } from "./guarded-fetch.js";
import { createPicturePool, type PicturePool, type PictureStats } from "./picture-pool.js";
import { pictureSite } from "./picture-protocol.js";
import { nodeSha256 } from "./sha256.js";
import { threadedDrawing } from "./threaded-drawing.js";
import { createTranscoder } from "./transcode.js";

export { type BuiltNodeOptions, type BuiltNodeSite, openBuilt } from "./built-node.js";
export { fastifyPlugin, type NodeHandler, nodeHandler, type Preview } from "./middleware.js";
export { serveFiles } from "./static-files.js";
export { upstream } from "./upstream.js";

export interface NodeOptions extends TextListeners, AnswerOptions {
	/** The folder that the definition's files are relative to: that of the definition. */
	readonly root: string;
	/**
	 * Threads that compose pictures, 1 to 64; as many again wait for what only the rasteriser draws. Default: one for
	 * each core, 8 at most.
	 */
	readonly threads?: number;
	/** Pictures that may wait for a thread, 0 to 10,000; the next one gets its fallback. Default: 64 for each thread. */
	readonly maxQueue?: number;
	/** Milliseconds for one picture, waiting included; then whatever works at it is ended. Default 2,000. */
	readonly timeoutMs?: number;
	/** Bytes that each thread keeps of drawn slots, so that only new ones are drawn. Default 192 MB. */
	readonly tileCacheBytes?: number;
	/**
	 * The default export of `pictures.js`, as `placard build` wrote it: its plates and tiles need not be drawn again.
	 * Those of images that have changed since are left aside.
	 */
	readonly built?: BuiltPictures;
	/** Fetches pictures by URL. Default: over https, and from no private address. */
	readonly fetchPicture?: FetchPicture;
	/** Where signing keys and the origin of a preview come from. Default `process.env`. */
	readonly env?: Env;
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
	/**
	 * The answer to a GET without conditions and ranges for a picture that there is no place for, as `fetch` would give it
	 * but at a fraction of its cost; undefined for whatever else `fetch` answers.
	 */
	refusal(target: string): FinishedAnswer | undefined;
	/** What the threads do now, and what they have done. */
	stats(): NodeStats;
	/** Finishes the pictures that are drawn, and ends the threads. Idempotent. */
	close(): Promise<void>;
}

export interface NodeStats {
	readonly pictures: PictureStats;
	readonly rasterizer: PoolStats;
}

/**
 * Opens a site on Node: its threads are started, and every fallback picture and example is drawn in each of them.
 *
 * @throws PlacardError `file-unreadable`, `template-…`, `font-…`, `slot-missing`, `draw-failed`, `option-invalid`, and
 * as `siteOnHost` does
 */
export async function openSite(definition: Site, options: NodeOptions): Promise<NodeSite> {
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
	const parts: { pool?: PicturePool } = {};
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
	} catch (error) {
		await close();
		throw error;
	}
}

interface Parts {
	readonly art: Art;
	readonly rasterizer: Pool;
	readonly pool: PicturePool;
}

async function assemble(
	site: Site,
	options: NodeOptions,
	{ art, rasterizer, pool }: Parts,
): Promise<Omit<NodeSite, "close">> {
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
		fetch: (request, next) =>
			isPicturePath(site, pathOf(request)) ? image(request) : page(request, next),
		refusal(target) {
			const answer = pool.isFull() ? refuse(target) : undefined;
			if (answer !== undefined) pool.refused();
			return answer;
		},
		stats: () => ({ pictures: pool.stats(), rasterizer: rasterizer.stats() }),
	};
}

const MAX_DEFAULT_THREADS = 8;

function defaultThreads(): number {
	return Math.min(availableParallelism(), MAX_DEFAULT_THREADS);
}

function checkCount(name: string, value: number, min: number, max: number): number {
	if (Number.isInteger(value) && value >= min && value <= max) return value;
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
