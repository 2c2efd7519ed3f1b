/**
 * One drawing on one resvg instance, synchronously: an SVG comes in, PNG bytes or straight pixels come
 * out, or the reason why not as plain data that may cross a thread. The instance's memory is freed on
 * every way out, and the result says when a trap has made the instance unfit for further use.
 */
import type { DrawRequest } from "./rasterizer.js";

/** What is used of `@resvg/resvg-wasm` 2.6.2, initialised: one module is one wasm instance. */
export type ResvgModule = Pick<typeof import("@resvg/resvg-wasm"), "Resvg">;

/** A `WebAssembly.Module`, by a name of our own: not every host's types know that one. */
export type CompiledWasm = object;

export type Output = "png" | "pixels";

export interface Drawn {
	readonly ok: true;
	/** A PNG file, or RGBA8 with straight alpha. Owns its buffer, so it can be transferred. */
	readonly data: Uint8Array<ArrayBuffer>;
}

export interface NotDrawn {
	readonly ok: false;
	/** The engine's own words; may quote the SVG, so it is shown escaped. */
	readonly reason: string;
	/** The instance trapped and must be discarded: some traps leave it broken for every later picture. */
	readonly isPoisoned: boolean;
}

/**
 * The engine's options. Its parser drops *all* options, in silence, when one is unknown or ill-typed
 * (a fractional `fitTo`, for one), hence no option ever comes from outside. `loadSystemFonts` means
 * nothing in wasm; it is stated so that another build of the engine keeps the promise too.
 */
export function engineOptions(fonts: readonly Uint8Array[]) {
	return { font: { fontBuffers: [...fonts], loadSystemFonts: false } };
}

/** Draws and frees. Never throws. */
export function draw(
	{ Resvg }: ResvgModule,
	fonts: readonly Uint8Array[],
	request: DrawRequest,
	output: Output,
): Drawn | NotDrawn {
	let document: InstanceType<ResvgModule["Resvg"]> | undefined;
	let image: ReturnType<InstanceType<ResvgModule["Resvg"]>["render"]> | undefined;
	try {
		// Every font is parsed anew for every picture (0.3 ms for 100 kB), so one without text gets none.
		document = new Resvg(request.svg, engineOptions(request.svg.includes("text") ? fonts : []));
		// Before rendering: a root of 1e9 pixels must not be allocated to be found too large.
		if (!isSized(document, request)) return wrongSize(document, request);
		image = document.render();
		if (!isSized(image, request)) return wrongSize(image, request);
		const data = output === "png" ? image.asPng() : toStraightAlpha(image.pixels);
		return { ok: true, data: owned(data) };
	} catch (error) {
		return { ok: false, reason: reasonOf(error), isPoisoned: isTrap(error) };
	} finally {
		release(image);
		release(document);
	}
}

interface Size {
	readonly width: number;
	readonly height: number;
}

function isSized(actual: Size, wanted: Size): boolean {
	return actual.width === wanted.width && actual.height === wanted.height;
}

function wrongSize(actual: Size, wanted: Size): NotDrawn {
	const reason = `the SVG is ${actual.width} x ${actual.height}, not ${wanted.width} x ${wanted.height}`;
	return { ok: false, reason, isPoisoned: false };
}

/** Freeing after a trap may trap again; the instance is discarded then anyway. */
function release(object: { free(): void } | undefined): void {
	try {
		object?.free();
	} catch {
		// Nothing is left to free it with.
	}
}

/** What the engine says when it is well and the SVG is not. */
const REFUSAL = /^SVG (?:data parsing failed|has an invalid size)/;

/**
 * Traps come as RuntimeError (a panic, memory), RangeError (the stack) or as an Error with a Rust text;
 * only the known refusals are no trap, so that an unknown failure costs an instance, never a picture.
 */
function isTrap(error: unknown): boolean {
	return !(error instanceof Error && error.name === "Error" && REFUSAL.test(error.message));
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** The bytes over a buffer of their own size: a transferred buffer must not take others' bytes along. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const { buffer } = bytes;
	if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length)
		return new Uint8Array(buffer);
	return new Uint8Array(bytes);
}

/**
 * Premultiplied to straight alpha, in place, rounded as the engine's own PNG encoder rounds (tiny-skia's
 * demultiply), so that `pixels` and a decoded `png` are equal to the byte.
 */
export function toStraightAlpha(pixels: Uint8Array): Uint8Array {
	for (let at = 3; at < pixels.length; at += 4) {
		const alpha = pixels[at] ?? 0;
		if (alpha === 255 || alpha === 0) continue;
		for (let channel = at - 3; channel < at; channel++)
			pixels[channel] = (pixels[channel] ?? 0) / (alpha / 255) + 0.5;
	}
	return pixels;
}
