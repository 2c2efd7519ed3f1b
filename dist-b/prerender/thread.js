/**
 * One worker thread, as the run sees it: pages in, results out, plates to and fro. Nothing can interrupt a picture in
 * its own thread, so one that answers nothing for too long is ended.
 */
import { Worker } from "node:worker_threads";
import { PlacardError } from "../errors.js";
/** A failure that came from a thread, as the error that it was. */
class ThreadError extends PlacardError {
    constructor({ code, message }) {
        super({ code: code, expected: message });
        this.message = message;
    }
}
export class PageThread {
    #worker;
    #batches = new Map();
    #options;
    #timer;
    #count = 0;
    /** Plates that the thread waits for. */
    #wanted = 0;
    #end;
    /** @throws PlacardError what opening the site throws there */
    static async start(options) {
        const thread = new PageThread(options);
        try {
            await thread.#started();
            return thread;
        }
        catch (error) {
            await thread.end("the thread could not start");
            throw error;
        }
    }
    constructor(options) {
        this.#options = options;
        const url = options.workerUrl ?? new URL("../w/p/worker.js", import.meta.url);
        // The environment is passed on: a definition may read it. Loaders are not: they double the start.
        this.#worker = new Worker(url, {
            workerData: options.setup,
            execArgv: [],
            name: "placard-prerender",
        });
        this.#worker.on("error", (error) => this.#over(`the thread failed: ${String(error)}`));
        this.#worker.on("exit", (code) => this.#over(`the thread ended with code ${code}`));
    }
    get isOver() {
        return this.#end !== undefined;
    }
    /** Why it is over. */
    get reason() {
        return this.#end ?? "the thread goes on";
    }
    /** Does some pages, one after the other, and gives those that the thread had not done when it ended. Never rejects. */
    do(jobs) {
        return new Promise((resolve) => {
            if (this.#end !== undefined)
                return resolve(jobs);
            const id = this.#count++;
            this.#batches.set(id, { jobs, answered: 0, resolve });
            if (this.#batches.size === 1)
                this.#watch();
            this.#say({ kind: "pages", id, jobs });
        });
    }
    async end(reason) {
        this.#over(reason);
        await this.#worker.terminate();
    }
    #say(order) {
        this.#worker.postMessage(order);
    }
    #started() {
        return new Promise((resolve, reject) => {
            this.#worker.on("error", reject);
            this.#worker.on("exit", () => reject(new Error(this.reason)));
            this.#worker.on("message", (message) => {
                if (message.kind === "started")
                    resolve();
                else if (message.kind === "unable")
                    reject(new ThreadError(message.failure));
                else
                    this.#hear(message);
            });
        });
    }
    #hear(message) {
        const { plates, onNote } = this.#options;
        if (message.kind === "note")
            onNote(message.note);
        else if (message.kind === "done")
            this.#answer(message.id, message.results);
        else if (message.kind === "plate-made")
            plates.give(message.key, message.plate);
        else
            this.#askPlate(message.key);
    }
    #askPlate(key) {
        this.#wanted += 1;
        this.#watch();
        this.#options.plates.ask(key, this, (plate) => {
            this.#wanted -= 1;
            this.#watch();
            this.#say({ kind: "plate", key, ...(plate && { plate }) });
        });
    }
    #answer(id, results) {
        const batch = this.#batches.get(id);
        if (batch === undefined)
            return;
        batch.answered += results.length;
        const isDone = batch.answered === batch.jobs.length;
        if (isDone)
            this.#batches.delete(id);
        this.#watch();
        for (const result of results)
            this.#options.onResult(result);
        if (isDone)
            batch.resolve([]);
    }
    /** From the last answer, while something is waited for; not while the thread itself waits for another one. */
    #watch() {
        clearTimeout(this.#timer);
        if (this.#batches.size === 0 || this.#wanted > 0 || this.isOver)
            return;
        const { timeoutMs } = this.#options;
        this.#timer = setTimeout(() => void this.end(`no answer after ${timeoutMs} ms`), timeoutMs);
    }
    #over(reason) {
        clearTimeout(this.#timer);
        if (this.#end !== undefined)
            return;
        this.#end = reason;
        this.#options.plates.lose(this);
        for (const { jobs, answered, resolve } of this.#batches.values())
            resolve(jobs.slice(answered));
        this.#batches.clear();
    }
}
