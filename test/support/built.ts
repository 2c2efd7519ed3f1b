/** Where the built files are, for tests that start them. `build.ts` sees to it that they are there. */

/** The URL of a file in dist/. */
export function built(path: string): URL {
	return new URL(`../../dist/${path}`, import.meta.url);
}

/** The entry of the pool's worker threads. */
export const workerUrl = built("raster/worker.js");
