/**
 * One worker thread of the pool: started, given one picture at a time, ended. Whatever becomes of it
 * (a crash, an exit, memory, a start that hangs) rejects what waits for it; nothing waits for ever.
 */
import { Worker } from "node:worker_threads";
import type { Drawn, NotDrawn } from "./draw.js";
import type { Unusable } from "./probe.js";
import type { ThreadData, ThreadJob, ThreadMessage } from "./protocol.js";

/** Reading the entry and making the instance takes about 50 ms; the rest is for a machine in trouble. */
const START_MS = 15_000;

/** For the thread's JavaScript only: SVG text and messages. Wasm memory has its own bound. */
const HEAP_MB = 256;

interface Waiter {
	resolve(message: ThreadMessage): void;
	reject(reason: Error): void;
}

export class Thread {
	/** Resolves, with the reason, when the thread is no more. Never rejects. */
	readonly ended: Promise<string>;
	readonly #worker: Worker;
	#waiter: Waiter | null = null;
	#end: string | null = null;

	constructor(url: URL, data: ThreadData) {
		// No inherited loaders or environment: the thread needs neither, and loaders double its start.
		this.#worker = new Worker(url, {
			workerData: data,
			execArgv: [],
			env: {},
			name: "placard-raster",
			resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
		});
		this.#worker.on("message", (message: ThreadMessage) => this.#take()?.resolve(message));
		this.ended = new Promise((resolve) => {
			const end = (reason: string) => {
				this.#end ??= reason;
				this.#take()?.reject(new Error(this.#end));
				resolve(this.#end);
			};
			this.#worker.on("error", (error) => end(`the thread failed: ${String(error)}`));
			this.#worker.on("exit", (code) => end(`the thread ended with code ${code}`));
		});
	}

	/** Waits for the thread to be ready. Gives the font that its probe found unusable, else null. */
	async started(): Promise<Unusable | null> {
		const timer = setTimeout(() => this.end("the thread did not start in time"), START_MS);
		try {
			const message = await this.#receive();
			if (message.kind !== "started") throw new Error("the thread spoke out of turn");
			// An idle thread keeps no process alive; the timers of what waits for it do. Only here, because
			// Node forgets an unref that comes before the thread runs, and one that ends must keep its ref.
			if (this.#end === null) this.#worker.unref();
			return message.unusable;
		} finally {
			clearTimeout(timer);
		}
	}

	/** Draws one picture. Rejects when the thread ends first. One at a time. */
	async draw(job: ThreadJob): Promise<Drawn | NotDrawn> {
		const answer = this.#receive();
		if (this.#end === null) this.#worker.postMessage(job);
		const message = await answer;
		if (message.kind !== "done") throw new Error("the thread spoke out of turn");
		return message.result;
	}

	/** Ends the thread, also in the middle of wasm (about 15 ms). Idempotent. */
	end(reason: string): void {
		this.#end ??= reason;
		this.#take()?.reject(new Error(this.#end));
		// Whoever waits for the end must be told, also when nothing else keeps the process alive.
		this.#worker.ref();
		void this.#worker.terminate();
	}

	#receive(): Promise<ThreadMessage> {
		return new Promise((resolve, reject) => {
			if (this.#end !== null) reject(new Error(this.#end));
			else this.#waiter = { resolve, reject };
		});
	}

	#take(): Waiter | null {
		const waiter = this.#waiter;
		this.#waiter = null;
		return waiter;
	}
}
