/**
 * The thread of transcode.ts: one WebP or AVIF file → pixels → a PNG file, and the thread is done. The pixels are
 * halved until a side is no longer than the largest picture's, since nothing draws more of them.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { encodePng, halve, type Pixels } from "./png.js";
import type { TranscodeAnswer, TranscodeJob } from "./transcode.js";

/** The decoder's module: set up with a compiled wasm module, it decodes one file. */
interface Decoder {
	init(module: unknown): Promise<void>;
	default(bytes: ArrayBufferLike): Promise<Pixels>;
}

/** Node has it, its types do not. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<unknown> };

const MAX_SIDE = 2_400;
const require = createRequire(import.meta.url);

/** The decoders make one of these, which browsers have and Node has not. */
class ImageDataShim implements Pixels {
	constructor(
		readonly data: Uint8ClampedArray,
		readonly width: number,
		readonly height: number,
	) {}
}

async function transcode({ type, bytes }: TranscodeJob): Promise<TranscodeAnswer> {
	const name = `@jsquash/${type}`;
	const wasm = find(`${name}/codec/dec/${type}_dec.wasm`);
	if (wasm === undefined) return { missing: name };
	Object.assign(globalThis, { ImageData: ImageDataShim });
	const decoder: Decoder = await import(pathToFileURL(require.resolve(`${name}/decode.js`)).href);
	await decoder.init(await WebAssembly.compile(await readFile(wasm)));
	let pixels = await decoder.default(bytes.slice().buffer);
	while (Math.max(pixels.width, pixels.height) > MAX_SIDE) pixels = halve(pixels);
	return { png: encodePng(pixels) };
}

function find(specifier: string): string | undefined {
	try {
		return require.resolve(specifier);
	} catch {
		return undefined;
	}
}

parentPort?.postMessage(await transcode(workerData as TranscodeJob));
