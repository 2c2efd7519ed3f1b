/**
 * The engine in this thread, for hosts without worker threads and for tools: resvg 0.34 as wasm. It has
 * no deadline, because nothing can interrupt wasm in its own thread; a trap costs one picture and the
 * instance, which is replaced before the next.
 */
import { draw, type Output, type ResvgModule } from "./draw.js";
import { checkRequest, closed, drawFailed, drawTimeout } from "./failure.js";
import { type FacedFont, findUnusable, readFaces, unusable } from "./probe.js";
import type { Bitmap, DrawRequest, FontFile, Rasterizer } from "./rasterizer.js";

export type { ResvgModule } from "./draw.js";

export interface ResvgOptions {
	/** The only fonts there are; system fonts are never used. */
	readonly fonts: readonly FontFile[];
	/**
	 * Gives an initialised module with a wasm instance of its own, at each call. The package keeps one
	 * instance per evaluation of its script, so a second call has to evaluate it afresh; where a host
	 * cannot, it rejects, and pictures fail from the first trap on. On Node: `loadResvg` of `node.ts`.
	 */
	readonly load: () => Promise<ResvgModule>;
}

/**
 * Starts the engine and draws one probe per font.
 *
 * @throws PlacardError `font-…` for a font that cannot be read or leaves no ink; whatever `load` throws
 */
export async function createResvg({ fonts, load }: ResvgOptions): Promise<Rasterizer> {
	const faced = readFaces(fonts);
	const module = await load();
	const blank = findUnusable(module, faced);
	if (blank !== null) throw unusable(blank);
	return new ResvgRasterizer(faced, load, module);
}

class ResvgRasterizer implements Rasterizer {
	readonly #fonts: readonly Uint8Array[];
	readonly #load: () => Promise<ResvgModule>;
	#module: ResvgModule | null;
	#loading: Promise<void> | null = null;
	#isClosed = false;

	constructor(fonts: readonly FacedFont[], load: ResvgOptions["load"], module: ResvgModule) {
		this.#fonts = fonts.map(({ bytes }) => bytes);
		this.#load = load;
		this.#module = module;
	}

	async png(request: DrawRequest, signal?: AbortSignal): Promise<Uint8Array> {
		return this.#draw(request, "png", signal);
	}

	async pixels(request: DrawRequest, signal?: AbortSignal): Promise<Bitmap> {
		const data = await this.#draw(request, "pixels", signal);
		return { width: request.width, height: request.height, data };
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		this.#module = null;
	}

	async #draw(request: DrawRequest, output: Output, signal?: AbortSignal): Promise<Uint8Array> {
		checkRequest(request);
		// Read anew after every wait, and not passed through another: a picture that waited along may
		// have trapped in the instance. From here to the result nothing else can run.
		while (this.#module === null && !this.#isClosed) await this.#replace();
		const module = this.#module;
		if (module === null || this.#isClosed) throw closed();
		if (signal?.aborted) throw drawTimeout("an aborted signal");
		const result = draw(module, this.#fonts, request, output);
		if (result.ok) return result.data;
		if (result.isPoisoned) this.#module = null;
		throw drawFailed(result.reason);
	}

	/** One load for all that wait for it. */
	#replace(): Promise<void> {
		this.#loading ??= this.#load()
			.then((module) => {
				this.#module = module;
			})
			.catch((error: unknown) => {
				throw drawFailed(`no new instance after a trap: ${String(error)}`);
			})
			.finally(() => {
				this.#loading = null;
			});
		return this.#loading;
	}
}
