/**
 * A built site on Node: what the build finished is answered from memory, and what it could not express is drawn in
 * worker threads, with a deadline, started with the first such picture.
 */
import type { RasterizerOpener } from "../image/built-format.js";
import { createPool } from "../raster/pool.js";
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Site } from "../site/definition.js";
import { type Built, type HostOptions, openFetch, type SiteFetch } from "./fetch.js";
import { inProcessPorts } from "./in-process.js";

export interface BuiltNodeOptions extends HostOptions {
	/** Worker threads that draw. Default: one for each core. */
	readonly threads?: number;
	/** Milliseconds for one picture; then its thread is ended and replaced. Default 2,000. */
	readonly timeoutMs?: number;
}

export interface BuiltNodeSite {
	/** Both flows behind one door: pictures under the site's prefix, pages from `next` elsewhere. */
	readonly fetch: SiteFetch;
	/** Ends the threads. Idempotent. */
	close(): Promise<void>;
}

/**
 * Opens what `placard build` wrote.
 *
 * @throws PlacardError as `openPages` and `openPictures` do
 */
export function openBuilt(
	site: Site,
	built: Built,
	{ threads, timeoutMs, ...options }: BuiltNodeOptions = {},
): BuiltNodeSite {
	const pools: Promise<Rasterizer>[] = [];
	const rasterizer: RasterizerOpener = (fonts) => {
		const pool = createPool({
			fonts,
			...(threads === undefined ? {} : { threads }),
			...(timeoutMs === undefined ? {} : { timeoutMs }),
		});
		pools.push(pool);
		return pool;
	};
	return {
		fetch: openFetch(site, built, {
			env: process.env,
			...inProcessPorts(),
			rasterizer,
			tileCacheBytes: TILE_CACHE_BYTES,
			...options,
		}),
		async close() {
			for (const pool of await Promise.allSettled(pools))
				if (pool.status === "fulfilled") await pool.value.close();
		},
	};
}

/**
 * Room for an alphabet in each of nine large cells, in the size of two pictures. What does not fit is inflated and laid out
 * anew for every picture, at five times the cost.
 */
const TILE_CACHE_BYTES = 192 * 2 ** 20;
