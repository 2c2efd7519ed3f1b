// The entry of the prerenderer's threads as one file. It imports some 190 of the package's own, which Node looks for and
// reads one by one: a tenth of a second, in every thread, before a page is begun.
import { rename } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";

/** Finds its own worker by where it lies itself; loaded for pictures of types that few pages have. */
const APART = /\/hosts\/transcode\.js$/;

/** @param dist as tsc has written it; `prerender/worker.js` in it is replaced */
export async function bundleThread(dist) {
	const entry = join(dist, "prerender/worker.js");
	const outfile = join(dist, "prerender/worker.bundle.js");
	const apart = {
		name: "apart",
		setup({ onResolve }) {
			onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
				const file = join(resolveDir, path);
				if (!APART.test(file)) return undefined;
				return { path: relative(dirname(entry), file), external: true };
			});
		},
	};
	await build({
		entryPoints: [entry],
		outfile,
		bundle: true,
		format: "esm",
		platform: "node",
		target: "es2022",
		packages: "external",
		external: ["#harfbuzz"],
		plugins: [apart],
		logLevel: "error",
	});
	await rename(outfile, entry);
}
