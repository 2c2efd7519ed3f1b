import { once } from "../image/once.js";
import { nodeSha256 } from "./sha256.js";
/** Errors as `createResvg` has them. */
export const resvgInProcess = async (fonts) => {
    const [{ compileResvg, loadResvg }, { createResvg }] = await Promise.all([
        import("../raster/node.js"),
        import("../raster/resvg.js"),
    ]);
    const wasm = await compileResvg();
    return createResvg({ fonts, load: () => loadResvg(wasm) });
};
export function inProcessPorts() {
    const fetchPicture = once(async () => (await import("./guarded-fetch.js")).guardedFetch());
    const transcode = once(async () => (await import("./transcode.js")).createTranscoder());
    return {
        rasterizer: resvgInProcess,
        fetchPicture: async (...asked) => (await fetchPicture())(...asked),
        transcode: async (...given) => (await transcode())(...given),
        sha256: nodeSha256,
    };
}
