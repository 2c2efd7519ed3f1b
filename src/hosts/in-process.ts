/**
 * What pictures stand on where Node's modules are but threads are not worth their start: functions, Deno, Bun.
 * One rasteriser in this thread, started with the first picture that needs it, its instance replaced after a
 * trap; pictures within pictures over https and from no private address. All of it is loaded with the first picture
 * that needs it: Node's https and dns alone take a cold function longer than its first picture.
 */
import type { BuiltPorts, RasterizerOpener } from "../image/built-format.js";
import { once } from "../image/once.js";
import { nodeSha256 } from "./sha256.js";

/** Errors as `createResvg` has them. */
export const resvgInProcess: RasterizerOpener = async (fonts) => {
	const [{ compileResvg, loadResvg }, { createResvg }] = await Promise.all([
		import("../raster/node.js"),
		import("../raster/resvg.js"),
	]);
	const wasm = await compileResvg();
	return createResvg({ fonts, load: () => loadResvg(wasm) });
};

export function inProcessPorts(): Required<
	Pick<BuiltPorts, "rasterizer" | "fetchPicture" | "transcode" | "sha256">
> {
	const fetchPicture = once(async () => (await import("./guarded-fetch.js")).guardedFetch());
	const transcode = once(async () => (await import("./transcode.js")).createTranscoder());
	return {
		rasterizer: resvgInProcess,
		fetchPicture: async (...asked) => (await fetchPicture())(...asked),
		transcode: async (...given) => (await transcode())(...given),
		sha256: nodeSha256,
	};
}
