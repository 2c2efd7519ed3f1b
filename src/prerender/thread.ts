/**
 * One worker thread, as the run sees it: pages in, results out, plates to and fro. Nothing can interrupt a picture in
 * its own thread, so one that answers nothing for too long is ended.
 */
import { Worker } from "node:worker_threads";
import { PlacardError } from "../errors.js";
import type { PlateDesk } from "./plate-desk.js";
import type {
	Failure,
	PageJob,
	PageResult,
	TextNote,
	ThreadMessage,
	ThreadOrder,
	ThreadSetup,
} from "./protocol.js";

export interface ThreadOptions {
	readonly setup: ThreadSetup;
	/** Milliseconds without an answer after which a thread is ended. */
	readonly timeoutMs: number;
	/** Default: `worker.js` beside this file. */
	readonly workerUrl?: URL;
	readonly plates: PlateDesk;
	readonly onResult: (result: PageResult) => void;
	readonly onNote: (note: TextNote) => void;
}

/** A failure that came from a thread, as the error that it was. */
class ThreadError extends PlacardError {
	constructor({ code, message }: Failure) {
		super({ code: code as `${string}-${string}`, expected: message });
		this.message = message;
	}
}

interface Batch {
	readonly jobs: readonly PageJob[];
	/** How many of them have been answered, in their order. */
	answered: number;
	readonly resolve: (lost: readonly PageJob[]) => void;
}

export class PageThread {
	readonly #worker: Worker;
	readonly #batches = new Map<number, Batch>();
	readonly #options: ThreadOptions;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#count = 0;
	/** Plates that the thread waits for. */
	#wanted = 0;
	#end: string | undefined;

	/** @throws PlacardError what opening the site throws there */
	static async start(options: ThreadOptions): Promise<PageThread> {
		const thread = new PageThread(options);
		try {
			await thread.#started();
			return thread;
		} catch (error) {
			await thread.end("the thread could not start");
			throw error;
		}
	}

	private constructor(options: ThreadOptions) {
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

	/** Why it is over. */
	get reason(): string {
		return this.#end ?? "the thread goes on";
	}

	/** Does some pages, one after the other, and gives those that the thread had not done when it ended. Never rejects. */
	do(jobs: readonly PageJob[]): Promise<readonly PageJob[]> {
		return new Promise((resolve) => {
			if (this.#end !== undefined) return resolve(jobs);
			const id = this.#count++;
			this.#batches.set(id, { jobs, answered: 0, resolve });
			if (this.#batches.size === 1) this.#watch();
			this.#say({ kind: "pages", id, jobs });
		});
	}

	async end(reason: string): Promise<void> {
		this.#over(reason);
		await this.#worker.terminate();
	}

	#say(order: ThreadOrder): void {
		this.#worker.postMessage(order);
	}

	#started(): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#worker.on("error", reject);
			this.#worker.on("exit", () => reject(new Error(this.reason)));
			this.#worker.on("message", (message: ThreadMessage) => {
				if (message.kind === "started") resolve();
				else if (message.kind === "unable") reject(new ThreadError(message.failure));
				else this.#hear(message);
			});
		});
	}

	#hear(message: Exclude<ThreadMessage, { readonly kind: "started" | "unable" }>): void {
		const { plates, onNote } = this.#options;
		if (message.kind === "note") onNote(message.note);
		else if (message.kind === "done") this.#answer(message.id, message.results);
		else if (message.kind === "plate-made") plates.give(message.key, message.plate);
		else this.#askPlate(message.key);
	}

	#askPlate(key: string): void {
		this.#wanted += 1;
		this.#watch();
		this.#options.plates.ask(key, this, (plate) => {
			this.#wanted -= 1;
			this.#watch();
			this.#say({ kind: "plate", key, ...(plate && { plate }) });
		});
	}

	#answer(id: number, results: readonly PageResult[]): void {
		const batch = this.#batches.get(id);
		if (batch === undefined) return;
		batch.answered += results.length;
		const isDone = batch.answered === batch.jobs.length;
		if (isDone) this.#batches.delete(id);
		this.#watch();
		for (const result of results) this.#options.onResult(result);
		if (isDone) batch.resolve([]);
	}

	/** From the last answer, while something is waited for; not while the thread itself waits for another one. */
	#watch(): void {
		clearTimeout(this.#timer);
		if (this.#batches.size === 0 || this.#wanted > 0 || this.isOver) return;
		const { timeoutMs } = this.#options;
		this.#timer = setTimeout(() => void this.end(`no answer after ${timeoutMs} ms`), timeoutMs);
	}

	#over(reason: string): void {
		clearTimeout(this.#timer);
		if (this.#end !== undefined) return;
		this.#end = reason;
		this.#options.plates.lose(this);
		for (const { jobs, answered, resolve } of this.#batches.values()) resolve(jobs.slice(answered));
		this.#batches.clear();
	}
}
