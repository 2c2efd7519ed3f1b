/** What a pool is opened with: options as they are given, checked, with their defaults. */
import { PlacardError, shown } from "../errors.js";
import type { CompiledWasm } from "./draw.js";
import type { FontFile } from "./rasterizer.js";
import { defaultThreads } from "./worker-thread.js";

export interface PoolOptions {
	/** The only fonts there are; system fonts are never used. Copied into memory the threads share. */
	readonly fonts: readonly FontFile[];
	/** Worker threads, 1 to 64. Default: one for each core, 8 at most. */
	readonly threads?: number;
	/** Pictures that may wait, 0 to 10,000, beside those being drawn. Default: 16 for each thread. */
	readonly maxQueue?: number;
	/** Milliseconds from the call to the end of the work, waiting included. Default 2,000. */
	readonly timeoutMs?: number;
	/** The thread's entry. Default: `worker.js` beside this file; for bundles that move it. */
	readonly workerUrl?: URL;
	/** The engine, compiled. Default: that of the installed @resvg/resvg-wasm; for bundles. */
	readonly wasm?: CompiledWasm;
}

export interface Settings {
	readonly threads: number;
	readonly maxQueue: number;
	readonly timeoutMs: number;
	readonly workerUrl: URL;
}

/** @throws PlacardError `raster-option-invalid` */
export function settingsOf(options: PoolOptions): Settings {
	const threads = options.threads ?? defaultThreads();
	return {
		threads: checkWhole("threads", threads, 1, 64),
		maxQueue: checkWhole("maxQueue", options.maxQueue ?? threads * 16, 0, 10_000),
		timeoutMs: checkWhole("timeoutMs", options.timeoutMs ?? 2_000, 1, 600_000),
		workerUrl: options.workerUrl ?? new URL("./worker.js", import.meta.url),
	};
}

function checkWhole(name: string, value: number, min: number, max: number): number {
	if (Number.isInteger(value) && value >= min && value <= max) return value;
	throw new PlacardError({
		code: "raster-option-invalid",
		expected: `${name} to be a whole number from ${min} to ${max}`,
		received: shown(value),
		where: "the options of the rasteriser",
	});
}
