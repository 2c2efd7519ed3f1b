/**
 * What pictures stand on where Node's modules are but threads are not worth their start: functions, Deno, Bun.
 * One rasteriser in this thread, started with the first picture that needs it, its instance replaced after a
 * trap; pictures within pictures over https and from no private address.
 */
import type { BuiltPorts, RasterizerOpener } from "../image/built-format.js";
import { compileResvg, loadResvg } from "../raster/node.js";
import { createResvg } from "../raster/resvg.js";
import { guardedFetch } from "./guarded-fetch.js";
import { nodeSha256 } from "./sha256.js";
import { createTranscoder } from "./transcode.js";

/** Errors as `createResvg` has them. */
export const resvgInProcess: RasterizerOpener = async (fonts) => {
	const wasm = await compileResvg();
	return createResvg({ fonts, load: () => loadResvg(wasm) });
};

export function inProcessPorts(): Required<
	Pick<BuiltPorts, "rasterizer" | "fetchPicture" | "transcode" | "sha256">
> {
	return {
		rasterizer: resvgInProcess,
		fetchPicture: guardedFetch(),
		transcode: createTranscoder(),
		sha256: nodeSha256,
	};
}
