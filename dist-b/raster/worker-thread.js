/**
 * The life of a worker thread, whatever it works at: started, spoken to, ended. However it ends (a crash,
 * an exit, memory, a start that hangs), whoever watches is told once, with the reason; nothing waits for ever.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { PlacardError, shown } from "../errors.js";
/** Reading the entry and making an instance takes about 50 ms; the rest is for a machine in trouble. */
const START_MS = 15_000;
const RETRY_MIN_MS = 20;
const RETRY_MAX_MS = 1_000;
export class WorkerThread {
    /** Resolves, with the reason, when the thread is no more. Never rejects. */
    ended;
    #worker;
    #first = null;
    #end = null;
    constructor({ url, data, name, heapMb, youngMb, onMessage }) {
        // No inherited loaders or environment: the thread needs neither, and loaders double its start.
        this.#worker = new Worker(url, {
            workerData: data,
            execArgv: [],
            env: {},
            name,
            resourceLimits: {
                maxOldGenerationSizeMb: heapMb,
                ...(youngMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMb }),
            },
        });
        this.#worker.on("message", (message) => {
            const first = this.#first;
            this.#first = null;
            if (first === null)
                onMessage(message);
            else
                first.resolve(message);
        });
        this.ended = new Promise((resolve) => {
            const end = (reason) => {
                this.#end ??= reason;
                this.#first?.reject(new Error(this.#end));
                resolve(this.#end);
            };
            this.#worker.on("error", (error) => end(`the thread failed: ${String(error)}`));
            this.#worker.on("exit", (code) => end(`the thread ended with code ${code}`));
        });
    }
    /** Why the thread is no more, or null while it lives. */
    get reason() {
        return this.#end;
    }
    /** Waits for the first message. Rejects when the thread ends before it, or lets it wait for 15 s. */
    async started() {
        const timer = setTimeout(() => this.end("the thread did not start in time"), START_MS);
        try {
            const message = await new Promise((resolve, reject) => {
                if (this.#end === null)
                    this.#first = { resolve, reject };
                else
                    reject(new Error(this.#end));
            });
            // An idle thread keeps no process alive; the timers of what waits for it do. Only here, because
            // Node forgets an unref that comes before the thread runs, and one that ends must keep its ref.
            if (this.#end === null)
                this.#worker.unref();
            return message;
        }
        finally {
            clearTimeout(timer);
        }
    }
    /** Says something to the thread, unless it has ended. */
    send(message, transfer = []) {
        if (this.#end === null)
            this.#worker.postMessage(message, transfer);
    }
    /** Ends the thread, also in the middle of wasm (about 15 ms). Idempotent. */
    end(reason) {
        this.#end ??= reason;
        this.#first?.reject(new Error(this.#end));
        this.#first = null;
        // Whoever waits for the end must be told, also when nothing else keeps the process alive.
        this.#worker.ref();
        void this.#worker.terminate();
    }
}
/**
 * Calls `start` until it succeeds, ever more slowly, or until the pool has ended: a thread that is replaced may find
 * the machine out of memory, and a pool that gives up would be a thread short for good. Never rejects.
 */
export async function startReplacement(start, isEnded) {
    for (let waitMs = RETRY_MIN_MS; !isEnded(); waitMs = Math.min(waitMs * 2, RETRY_MAX_MS)) {
        try {
            return await start();
        }
        catch {
            await new Promise((resolve) => setTimeout(resolve, waitMs).unref());
        }
    }
}
/** Ends threads, those that still start too, and waits until they are no more. */
export async function endThreads(threads, reason) {
    // A copy: whoever watches a thread forgets it when it ends.
    const all = [...threads];
    for (const thread of all)
        thread.end(reason);
    await Promise.all(all.map(({ ended }) => ended));
}
/** Why a pool's thread has not come up. */
export function startFailed({ code, url, cause, remedy, }) {
    return new PlacardError({
        code,
        expected: "a worker thread that starts",
        received: shown(String(cause)),
        where: shown(url.href),
        remedy,
        cause,
    });
}
const MAX_DEFAULT_THREADS = 8;
/** Threads of a pool that is not told how many: one for each core, 8 at most. */
export function defaultThreads() {
    return Math.min(availableParallelism(), MAX_DEFAULT_THREADS);
}
