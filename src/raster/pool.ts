/**
 * The engine on Node: worker threads behind a bounded queue, each with its own wasm instance. A picture
 * has a deadline that ends the work itself: its thread is terminated, even inside wasm, and replaced.
 *
 * Own code, because piscina 5.3.2 does not hold what is promised here (measured): tasks with a signal,
 * which every deadline needs, escape `maxQueue` (20 of 20 accepted at a limit of 4); `close()` kills
 * running tasks; and a thread that dies before it is ready switches replacement off for good.
 */
import { availableParallelism } from "node:os";
import { PlacardError, shown } from "../errors.js";
import type { CompiledWasm, NotDrawn, Output } from "./draw.js";
import { checkRequest, closed, drawFailed, drawOverloaded, drawTimeout } from "./failure.js";
import { Losses } from "./losses.js";
import { compileResvg } from "./node.js";
import { Patience } from "./patience.js";
import { readFaces, unusable } from "./probe.js";
import type { ThreadData, ThreadJob } from "./protocol.js";
import type { Bitmap, DrawRequest, FontFile, Rasterizer } from "./rasterizer.js";
import { Thread } from "./thread.js";
import { endThreads, startReplacement } from "./worker-thread.js";

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

/** What the pool does now, and what it has done since its start. */
export interface PoolStats {
	/** Threads that are ready or at work; fewer than asked for while one is replaced. */
	readonly threads: number;
	readonly running: number;
	readonly waiting: number;
	readonly drawn: number;
	readonly failed: number;
	readonly timedOut: number;
	readonly overloaded: number;
	/** Threads replaced: after a deadline, a trap, a crash. */
	readonly replaced: number;
}

export interface Pool extends Rasterizer {
	stats(): PoolStats;
	/** Whether most of what is drawn costs its thread: what is not asked for now helps most. */
	isFailing(): boolean;
	/**
	 * Takes no more pictures, finishes those it has taken (each has its deadline, so this is over after
	 * `timeoutMs` at the latest), ends the threads. Idempotent.
	 */
	close(): Promise<void>;
}

/**
 * Starts the threads and draws a probe per font in each, so that the first request finds them warm.
 *
 * @throws PlacardError `font-…` for a font that cannot be read or leaves no ink, `raster-option-invalid`,
 * `raster-start-failed` when a thread does not come up
 */
export async function createPool(options: PoolOptions): Promise<Pool> {
	const settings = settingsOf(options);
	const fonts = readFaces(options.fonts.map(share));
	const wasm = options.wasm ?? (await compileResvg());
	const pool = new WorkerPool(settings, { wasm, fonts, isProbing: false });
	await pool.start();
	return pool;
}

interface Settings {
	readonly threads: number;
	readonly maxQueue: number;
	readonly timeoutMs: number;
	readonly workerUrl: URL;
}

const MAX_DEFAULT_THREADS = 8;

function settingsOf(options: PoolOptions): Settings {
	const threads = options.threads ?? Math.min(availableParallelism(), MAX_DEFAULT_THREADS);
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

function share({ name, bytes }: FontFile): FontFile {
	const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
	shared.set(bytes);
	return { name, bytes: shared };
}

/** A picture that was accepted and not yet answered. */
interface Job {
	readonly task: ThreadJob;
	/** Answers, once: later answers are void. */
	settle(answer: Uint8Array | PlacardError): void;
}

/** What a thread is at. */
interface Run {
	readonly thread: Thread;
	readonly since: number;
}

/** How often it is looked for drawings that others have waited for long enough. */
const WATCH_MS = 50;

class WorkerPool implements Pool {
	readonly #settings: Settings;
	readonly #data: ThreadData;
	/** Every thread that lives, starting ones too: what has to be ended at the end. */
	readonly #threads = new Set<Thread>();
	readonly #idle: Thread[] = [];
	readonly #waiting: Job[] = [];
	readonly #running = new Map<Job, Run>();
	readonly #unanswered = new Set<Promise<Uint8Array>>();
	readonly #counts = { drawn: 0, failed: 0, timedOut: 0, overloaded: 0, replaced: 0 };
	readonly #losses = new Losses();
	readonly #patience: Patience;
	#watch: ReturnType<typeof setInterval> | undefined;
	#closing: Promise<void> | null = null;
	#isEnded = false;

	constructor(settings: Settings, data: ThreadData) {
		this.#settings = settings;
		this.#patience = new Patience(settings.timeoutMs);
		this.#data = data;
	}

	/** Waits for every thread, so that a failure leaves none behind. */
	async start(): Promise<void> {
		this.#watch = setInterval(() => this.#endOverdue(performance.now()), WATCH_MS).unref();
		const starts = Array.from({ length: this.#settings.threads }, () => this.#startThread(true));
		for (const result of await Promise.allSettled(starts)) {
			if (result.status === "fulfilled") continue;
			await this.close();
			throw result.reason;
		}
	}

	async png(request: DrawRequest, signal?: AbortSignal): Promise<Uint8Array> {
		return this.#submit(request, "png", signal);
	}

	async pixels(request: DrawRequest, signal?: AbortSignal): Promise<Bitmap> {
		const data = await this.#submit(request, "pixels", signal);
		return { width: request.width, height: request.height, data };
	}

	isFailing(): boolean {
		return this.#losses.isFailing;
	}

	stats(): PoolStats {
		const [running, waiting] = [this.#running.size, this.#waiting.length];
		return { threads: this.#idle.length + running, running, waiting, ...this.#counts };
	}

	close(): Promise<void> {
		this.#closing ??= this.#drain();
		return this.#closing;
	}

	async #drain(): Promise<void> {
		await Promise.allSettled(this.#unanswered);
		this.#isEnded = true;
		this.#idle.length = 0;
		clearInterval(this.#watch);
		await endThreads(this.#threads, "the rasteriser is closed");
	}

	#submit(request: DrawRequest, output: Output, signal?: AbortSignal): Promise<Uint8Array> {
		checkRequest(request);
		if (this.#closing !== null) throw closed();
		if (signal?.aborted) throw this.#timedOut("an aborted signal");
		if (this.#idle.length === 0 && this.#waiting.length >= this.#settings.maxQueue) {
			this.#counts.overloaded++;
			throw drawOverloaded(this.#settings.maxQueue);
		}
		// Copied field by field: what else the caller's object holds may not survive the clone.
		const { svg, width, height } = request;
		const answer = this.#accept({ request: { svg, width, height }, output }, signal);
		this.#unanswered.add(answer);
		const forget = () => this.#unanswered.delete(answer);
		answer.then(forget, forget);
		return answer;
	}

	#accept(task: ThreadJob, signal?: AbortSignal): Promise<Uint8Array> {
		return new Promise((resolve, reject) => {
			const { timeoutMs } = this.#settings;
			const onDeadline = () => this.#giveUp(job, `no picture after ${timeoutMs} ms`);
			const onAbort = () => this.#giveUp(job, "an aborted signal");
			const timer = setTimeout(onDeadline, timeoutMs);
			signal?.addEventListener("abort", onAbort, { once: true });
			const job: Job = {
				task,
				settle(answer) {
					clearTimeout(timer);
					signal?.removeEventListener("abort", onAbort);
					if (answer instanceof PlacardError) reject(answer);
					else resolve(answer);
				},
			};
			this.#waiting.push(job);
			this.#dispatch();
		});
	}

	#giveUp(job: Job, what: string): void {
		const thread = this.#running.get(job)?.thread;
		this.#running.delete(job);
		const place = this.#waiting.indexOf(job);
		if (place >= 0) this.#waiting.splice(place, 1);
		if (thread !== undefined) this.#lose(thread, what);
		job.settle(this.#timedOut(what));
	}

	/**
	 * One for each that waits, the longest at work first: with nobody waiting each has its whole deadline, but for those that
	 * only find out whether the pool still fails.
	 */
	#endOverdue(now: number): void {
		const { ms } = this.#patience;
		const overdue = [...this.#running].filter(([, { since }]) => now - since > ms);
		const count = this.isFailing() ? overdue.length : this.#waiting.length;
		for (const [job] of overdue.slice(0, count))
			this.#giveUp(job, `no picture after ${Math.round(ms)} ms, and others waiting`);
	}

	#timedOut(what: string): PlacardError {
		this.#counts.timedOut++;
		return drawTimeout(what);
	}

	#dispatch(): void {
		for (;;) {
			if (this.#waiting.length === 0) return;
			const thread = this.#idle.pop();
			if (thread === undefined) return;
			const job = this.#waiting.shift();
			if (job !== undefined) void this.#run(thread, job);
		}
	}

	async #run(thread: Thread, job: Job): Promise<void> {
		const since = performance.now();
		this.#running.set(job, { thread, since });
		const result = await thread.draw(job.task).catch(asTrap);
		// Given up meanwhile: the job is answered and the thread already replaced.
		if (!this.#running.delete(job)) return;
		if (!result.ok && result.isPoisoned) this.#lose(thread, result.reason);
		else this.#idle.push(thread);
		if (result.ok) this.#noteSuccess(performance.now() - since);
		this.#counts[result.ok ? "drawn" : "failed"]++;
		job.settle(result.ok ? result.data : drawFailed(result.reason));
		this.#dispatch();
	}

	#noteSuccess(ms: number): void {
		this.#patience.note(ms);
		this.#losses.earn();
	}

	/** Ends a thread for what it draws. */
	#lose(thread: Thread, reason: string): void {
		this.#losses.lose();
		this.#replace(thread, reason);
	}

	#replace(thread: Thread, reason: string): void {
		thread.end(reason);
		this.#counts.replaced++;
		const isEnded = () => this.#isEnded;
		const start = () => void startReplacement(() => this.#startThread(false), isEnded);
		const waitMs = this.#losses.waitMs(performance.now());
		if (waitMs === 0) start();
		else setTimeout(start, waitMs);
	}

	async #startThread(isProbing: boolean): Promise<void> {
		const thread = new Thread(this.#settings.workerUrl, { ...this.#data, isProbing });
		this.#threads.add(thread);
		void thread.ended.then((reason) => this.#onEnded(thread, reason));
		const blank = await thread.started().catch((cause: unknown) => {
			throw startFailed(this.#settings.workerUrl, cause);
		});
		if (blank !== null) throw unusable(blank);
		this.#idle.push(thread);
		this.#dispatch();
	}

	/** A thread at work is its picture's business; one that dies idle would be given the next picture. */
	#onEnded(thread: Thread, reason: string): void {
		this.#threads.delete(thread);
		const place = this.#idle.indexOf(thread);
		if (place < 0 || this.#isEnded) return;
		this.#idle.splice(place, 1);
		this.#replace(thread, reason);
	}
}

/** A thread that ended under its picture counts as a trap: it is replaced, the picture has failed. */
function asTrap(error: unknown): NotDrawn {
	return { ok: false, reason: String(error), isPoisoned: true };
}

function startFailed(url: URL, cause: unknown): PlacardError {
	return new PlacardError({
		code: "raster-start-failed",
		expected: "a worker thread that starts",
		received: shown(String(cause)),
		where: shown(url.href),
		remedy: "Check that raster/worker.js and @resvg/resvg-wasm are beside what was deployed.",
		cause,
	});
}
