/**
 * The threads of a picture pool: started, warmed up, watched, replaced. Whoever has pictures asks which of them are ready;
 * how long a thread lives is decided here alone.
 */
import { PlacardError } from "../errors.js";
import { endThreads, startFailed, startReplacement } from "../raster/worker-thread.js";
import { GiveUp, PictureThread, ThreadEnded, } from "./picture-thread.js";
const WATCH_MS = 100;
/** For pictures of a thread that has just started, on a machine in trouble. */
export const COLD_MS = 30_000;
/** Of what is painted at start, what every other thread paints too. */
const MAX_WARM_TASKS = 64;
/** Of what is painted at start nothing is refused or given up. */
const WARM_UP = { giveUp: new GiveUp(), mayDraw: () => true };
export class PictureCrew {
    /** Threads that are ready for pictures. */
    ready = new Set();
    /** Threads replaced after they crashed, ran out of memory or hung. */
    replaced = 0;
    #options;
    #threads = new Set();
    #warmTasks = [];
    #watch;
    #isSpread = false;
    #isEnded = false;
    constructor(options) {
        this.#options = options;
    }
    /** Whether every thread has been started. */
    get isSpread() {
        return this.#isSpread;
    }
    /** Starts the first thread. Throws as `createPicturePool` does. */
    async start() {
        await this.#startThread();
        this.#watch = setInterval(() => this.#endSilent(performance.now()), WATCH_MS).unref();
    }
    /** Starts the others, and has them paint what was noted. So does every replacement from then on. */
    async spread() {
        this.#isSpread = true;
        const others = Array.from({ length: this.#options.threads - 1 }, () => this.#startThread());
        await Promise.all(others);
    }
    /** Notes what the first thread has painted at start. */
    note(task) {
        if (!this.#isSpread && this.#warmTasks.length < MAX_WARM_TASKS)
            this.#warmTasks.push(task);
    }
    async end() {
        this.#isEnded = true;
        clearInterval(this.#watch);
        await endThreads(this.#threads, "the picture threads are closed");
    }
    /** Threads answer between two pictures; one that has not for as long as a picture may take never will. */
    #endSilent(now) {
        const { timeoutMs } = this.#options;
        for (const thread of this.#threads) {
            // One that compiles its first plates is forgiven more: it has no visitor's picture yet.
            const isWarm = this.#isSpread && this.ready.has(thread);
            const patienceMs = isWarm ? timeoutMs : Math.max(timeoutMs, COLD_MS);
            if (thread.silentMs(now) > patienceMs)
                thread.end("the thread hung");
        }
    }
    async #startThread() {
        const { data, url, onFree } = this.#options;
        const thread = new PictureThread(data, this.#options);
        this.#threads.add(thread);
        void thread.ended.then(() => this.#onEnded(thread));
        // The timer also keeps the process alive, which an idle thread does not.
        const timer = setTimeout(() => thread.end("the thread did not start in time"), COLD_MS);
        try {
            await thread.started();
            if (this.#isSpread)
                await this.#warmUp(thread);
        }
        catch (cause) {
            thread.end("the thread did not start");
            if (cause instanceof PlacardError)
                throw cause;
            const remedy = "Check that hosts/picture-worker.js is beside what was deployed.";
            throw startFailed({ code: "thread-start-failed", url, cause, remedy });
        }
        finally {
            clearTimeout(timer);
        }
        this.ready.add(thread);
        onFree();
    }
    async #warmUp(thread) {
        for (const task of this.#warmTasks)
            await thread.paint(task, WARM_UP).catch((error) => {
                // What could be drawn at start and cannot now will be told of when somebody asks for it.
                if (error instanceof ThreadEnded)
                    throw error;
            });
    }
    #onEnded(thread) {
        this.#threads.delete(thread);
        if (!this.ready.delete(thread) || this.#isEnded)
            return;
        this.replaced++;
        void startReplacement(() => this.#startThread(), () => this.#isEnded);
    }
}
