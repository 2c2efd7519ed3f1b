/**
 * WebP and AVIF → PNG on Node: in a thread of its own for each picture, so that the event loop goes on, a deadline
 * really ends the work, and nothing of a broken decoder is left. The decoders are optional packages, loaded in the
 * thread when the first such picture comes.
 */
import { Worker } from "node:worker_threads";
import { PlacardError } from "../errors.js";
import type { Transcode } from "../image/picture-file.js";

export interface TranscodeOptions {
	/** Milliseconds for one picture, with the thread's start. Default 3,000. */
	readonly timeoutMs?: number;
	/** The thread's built entry. Default: beside this file. */
	readonly workerUrl?: URL;
}

/** What the thread is given. */
export interface TranscodeJob {
	readonly type: "webp" | "avif";
	readonly bytes: Uint8Array;
}

/** What the thread answers. */
export type TranscodeAnswer = { readonly png: Uint8Array } | { readonly missing: string };

const TIMEOUT_MS = 3_000;
const MAX_THREADS = 2;
const MAX_WAITING = 32;
/** A decoded picture of the largest size takes 67 MB, and the decoder some copies of it. */
const MEMORY = { maxOldGenerationSizeMb: 256 };

/** A decoder for `PicturePorts.transcode`. Throws PlacardError `picture-decoder-missing`, `picture-unreadable`, `picture-overloaded`. */
export function createTranscoder(options: TranscodeOptions = {}): Transcode {
	const waiting: (() => void)[] = [];
	let running = 0;
	return async (type, bytes) => {
		if (running < MAX_THREADS) running += 1;
		else if (waiting.length >= MAX_WAITING) throw failure("picture-overloaded", "fewer pictures");
		else await new Promise<void>((go) => waiting.push(go));
		try {
			return await decodeInThread({ type, bytes }, options);
		} finally {
			// Who waits takes over the place, so that nobody who comes now is before them.
			const next = waiting.shift();
			if (next === undefined) running -= 1;
			else next();
		}
	};
}

async function decodeInThread(job: TranscodeJob, options: TranscodeOptions): Promise<Uint8Array> {
	const url = options.workerUrl ?? new URL("./transcode-worker.js", import.meta.url);
	const worker = new Worker(url, {
		workerData: job,
		execArgv: [],
		env: {},
		name: "placard-transcode",
		resourceLimits: MEMORY,
	});
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		const answer = await new Promise<TranscodeAnswer>((resolve, reject) => {
			worker.once("message", resolve);
			worker.once("error", (cause) => reject(unreadable(job, cause)));
			worker.once("exit", () => reject(unreadable(job)));
			timer = setTimeout(() => reject(unreadable(job)), options.timeoutMs ?? TIMEOUT_MS);
		});
		if ("png" in answer) return answer.png;
		throw failure("picture-decoder-missing", `the package ${answer.missing}`);
	} finally {
		clearTimeout(timer);
		void worker.terminate();
	}
}

function unreadable({ type }: TranscodeJob, cause?: unknown): PlacardError {
	return new PlacardError({
		code: "picture-unreadable",
		expected: `a ${type} file that can be decoded in time`,
		...(cause === undefined ? {} : { cause }),
	});
}

function failure(code: `picture-${string}`, expected: string): PlacardError {
	const remedy = code === "picture-decoder-missing" ? { remedy: "Install it beside placard." } : {};
	return new PlacardError({ code, expected, received: "none", ...remedy });
}
