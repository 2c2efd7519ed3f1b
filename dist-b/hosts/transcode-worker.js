/**
 * The thread of transcode.ts: one WebP or AVIF file → pixels → a PNG file, and the thread is done. The pixels are
 * halved until a side is no longer than the largest picture's, since nothing draws more of them.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { encodePng, halve } from "./png.js";
const MAX_SIDE = 2_400;
const require = createRequire(import.meta.url);
/** The decoders make one of these, which browsers have and Node has not. */
class ImageDataShim {
    data;
    width;
    height;
    constructor(data, width, height) {
        this.data = data;
        this.width = width;
        this.height = height;
    }
}
async function transcode({ type, bytes }) {
    const name = `@jsquash/${type}`;
    const wasm = find(`${name}/codec/dec/${type}_dec.wasm`);
    if (wasm === undefined)
        return { missing: name };
    Object.assign(globalThis, { ImageData: ImageDataShim });
    const decoder = await import(pathToFileURL(require.resolve(`${name}/decode.js`)).href);
    await decoder.init(await WebAssembly.compile(await readFile(wasm)));
    let pixels = await decoder.default(bytes.slice().buffer);
    while (Math.max(pixels.width, pixels.height) > MAX_SIDE)
        pixels = halve(pixels);
    return { png: encodePng(pixels) };
}
function find(specifier) {
    try {
        return require.resolve(specifier);
    }
    catch {
        return undefined;
    }
}
parentPort?.postMessage(await transcode(workerData));
