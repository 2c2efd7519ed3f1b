/**
 * `placard/drawing` in workerd, Cloudflare's runtime: HarfBuzz and resvg from wasm that was compiled with the
 * worker. One engine for an isolate, started with the first picture that needs it, replaced after a trap.
 */
import { loadWhole } from "../image/built.js";
import { createResvg } from "../raster/resvg.js";
import { loadResvg } from "../raster/workerd.js";
export const drawing = {
    loadWhole,
    rasterizer: (fonts) => createResvg({ fonts, load: loadResvg }),
};
