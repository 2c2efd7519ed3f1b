/**
 * Worker threads that do pages: each has a few at a time, so that one page's data is looked up while another is
 * drawn. Nothing can interrupt a picture in its own thread, so a thread that answers nothing for too long is ended;
 * what it had is tried again page by page, and the one that ends a thread alone has failed.
 */
import { Worker } from "node:worker_threads";
import { PlacardError } from "../errors.js";
import type {
	Failure,
	PageJob,
	PageResult,
	TextNote,
	ThreadJob,
	ThreadMessage,
	ThreadSetup,
} from "./protocol.js";

export interface ThreadsOptions {
	readonly setup: ThreadSetup;
	/** Worker threads. */
	readonly threads: number;
	/** Milliseconds without an answer after which a thread is ended. */
	readonly timeoutMs: number;
	/** Default: `worker.js` beside this file. */
	readonly workerUrl?: URL;
	readonly onResult: (result: PageResult) => void;
	readonly onNote: (note: TextNote) => void;
}

/** Pages that one thread has at a time. */
const PAGES_AT_ONCE = 4;

/**
 * Does the pages and resolves when the last one is done. Asks for the next one only when a thread is free, so that a
 * list of any length takes no memory.
 *
 * @throws PlacardError when a thread cannot open the site; whatever `jobs` throws
 */
export async function runThreads(
	jobs: AsyncIterable<PageJob>,
	options: ThreadsOptions,
): Promise<void> {
	const queue = new JobQueue(jobs[Symbol.asyncIterator]());
	const lanes = Array.from({ length: options.threads }, () => new Lane(queue, options));
	try {
		await Promise.all(lanes.map((lane) => lane.run()));
	} finally {
		queue.stop();
		await Promise.all(lanes.map((lane) => lane.close()));
	}
}

/** Pages in their order, then those that have to be tried alone. */
class JobQueue {
	readonly #source: AsyncIterator<PageJob>;
	readonly #alone: PageJob[] = [];
	#reading: Promise<unknown> = Promise.resolve();
	#isOver = false;

	constructor(source: AsyncIterator<PageJob>) {
		this.#source = source;
	}

	get isOver(): boolean {
		return this.#isOver;
	}

	/** One reader at a time: not every iterator can be asked twice before it has answered. */
	next(): Promise<PageJob | undefined> {
		const read = this.#reading.then(async () => {
			if (this.#isOver) return undefined;
			const { done, value } = await this.#source.next();
			if (done === true) this.#isOver = true;
			return done === true ? undefined : value;
		});
		this.#reading = read.catch(() => {});
		return read;
	}

	tryAlone(jobs: readonly PageJob[]): void {
		this.#alone.push(...jobs);
	}

	nextAlone(): PageJob | undefined {
		return this.#alone.shift();
	}

	stop(): void {
		this.#isOver = true;
		this.#alone.length = 0;
		void this.#source.return?.();
	}
}

/** One thread after the other: a thread that dies is replaced. */
class Lane {
	readonly #queue: JobQueue;
	readonly #options: ThreadsOptions;
	#thread: Promise<Thread> | undefined;

	constructor(queue: JobQueue, options: ThreadsOptions) {
		this.#queue = queue;
		this.#options = options;
	}

	async run(): Promise<void> {
		while (await this.#runTogether());
		for (let job = this.#queue.nextAlone(); job !== undefined; job = this.#queue.nextAlone())
			await this.#runAlone(job);
	}

	async close(): Promise<void> {
		const thread = await this.#thread?.catch(() => undefined);
		await thread?.end("the run is over");
	}

	/** Does pages until there are none, or until the thread dies before: then gives true. */
	async #runTogether(): Promise<boolean> {
		const thread = await this.#open();
		const lost: PageJob[] = [];
		const work = async () => {
			while (!thread.isOver) {
				const job = await this.#queue.next();
				if (job === undefined) return;
				const result = await thread.do(job).catch(() => undefined);
				if (result === undefined) lost.push(job);
				else this.#options.onResult(result);
			}
		};
		await Promise.all(Array.from({ length: PAGES_AT_ONCE }, work));
		this.#queue.tryAlone(lost);
		return thread.isOver && !this.#queue.isOver;
	}

	async #runAlone(job: PageJob): Promise<void> {
		const thread = await this.#open();
		this.#options.onResult(
			await thread.do(job).catch((error: unknown) => ({
				...job,
				kind: "failed" as const,
				pictures: [],
				isWritten: false,
				failure: { code: "thread-ended", message: String(error) },
			})),
		);
	}

	async #open(): Promise<Thread> {
		const thread = await this.#thread;
		if (thread !== undefined && !thread.isOver) return thread;
		this.#thread = Thread.start(this.#options);
		return this.#thread;
	}
}

/** A failure that came from a thread, as the error that it was. */
class ThreadError extends PlacardError {
	constructor({ code, message }: Failure) {
		super({ code: code as `${string}-${string}`, expected: message });
		this.message = message;
	}
}

interface Waiter {
	resolve(result: PageResult): void;
	reject(reason: Error): void;
}

class Thread {
	readonly #worker: Worker;
	readonly #waiters = new Map<number, Waiter>();
	readonly #options: ThreadsOptions;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#count = 0;
	#end: string | undefined;

	/** @throws PlacardError what opening the site throws there */
	static async start(options: ThreadsOptions): Promise<Thread> {
		const thread = new Thread(options);
		try {
			await thread.#started();
			return thread;
		} catch (error) {
			await thread.end("the thread could not start");
			throw error;
		}
	}

	private constructor(options: ThreadsOptions) {
		this.#options = options;
		const url = options.workerUrl ?? new URL("./worker.js", import.meta.url);
		// The environment is passed on: a definition may read it. Loaders are not: they double the start.
		this.#worker = new Worker(url, {
			workerData: options.setup,
			execArgv: [],
			name: "placard-prerender",
		});
		this.#worker.on("error", (error) => this.#over(`the thread failed: ${String(error)}`));
		this.#worker.on("exit", (code) => this.#over(`the thread ended with code ${code}`));
	}

	get isOver(): boolean {
		return this.#end !== undefined;
	}

	/** Does one page. Rejects when the thread ends first. */
	do(job: PageJob): Promise<PageResult> {
		return new Promise((resolve, reject) => {
			if (this.#end !== undefined) return reject(new Error(this.#end));
			const id = this.#count++;
			this.#waiters.set(id, { resolve, reject });
			if (this.#waiters.size === 1) this.#watch();
			this.#worker.postMessage({ id, job } satisfies ThreadJob);
		});
	}

	async end(reason: string): Promise<void> {
		this.#over(reason);
		await this.#worker.terminate();
	}

	#started(): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#worker.on("error", reject);
			this.#worker.on("exit", () => reject(new Error(this.#end ?? "the thread ended")));
			this.#worker.on("message", (message: ThreadMessage) => {
				if (message.kind === "started") resolve();
				else if (message.kind === "unable") reject(new ThreadError(message.failure));
				else if (message.kind === "note") this.#options.onNote(message.note);
				else this.#answer(message.id, message.result);
			});
		});
	}

	#answer(id: number, result: PageResult): void {
		const waiter = this.#waiters.get(id);
		this.#waiters.delete(id);
		this.#watch();
		waiter?.resolve(result);
	}

	/** From the last answer, while something is waited for. */
	#watch(): void {
		clearTimeout(this.#timer);
		if (this.#waiters.size === 0) return;
		const { timeoutMs } = this.#options;
		this.#timer = setTimeout(() => void this.end(`no answer after ${timeoutMs} ms`), timeoutMs);
	}

	#over(reason: string): void {
		clearTimeout(this.#timer);
		this.#end ??= reason;
		for (const waiter of this.#waiters.values()) waiter.reject(new Error(this.#end));
		this.#waiters.clear();
	}
}
