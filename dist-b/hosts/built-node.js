import { createPool } from "../raster/pool.js";
import { openFetch } from "./fetch.js";
import { inProcessPorts } from "./in-process.js";
/**
 * Opens what `placard build` wrote.
 *
 * @throws PlacardError as `openPages` and `openPictures` do
 */
export function openBuilt(site, built, { threads, timeoutMs, ...options } = {}) {
    const pools = [];
    const rasterizer = (fonts) => {
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
                if (pool.status === "fulfilled")
                    await pool.value.close();
        },
    };
}
/**
 * Room for an alphabet in each of nine large cells, in the size of two pictures. What does not fit is inflated and laid out
 * anew for every picture, at five times the cost.
 */
const TILE_CACHE_BYTES = 192 * 2 ** 20;
