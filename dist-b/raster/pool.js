/**
 * The engine on Node: worker threads behind a bounded queue, each with its own wasm instance. A picture
 * has a deadline that ends the work itself: its thread is terminated, even inside wasm, and replaced.
 *
 * Own code, because piscina 5.3.2 does not hold what is promised here (measured): tasks with a signal,
 * which every deadline needs, escape `maxQueue` (20 of 20 accepted at a limit of 4); `close()` kills
 * running tasks; and a thread that dies before it is ready switches replacement off for good.
 */
import { PlacardError } from "../errors.js";
import { checkRequest, closed, drawFailed, drawOverloaded, drawTimeout } from "./failure.js";
import { Losses } from "./losses.js";
import { compileResvg } from "./node.js";
import { Patience } from "./patience.js";
import { settingsOf } from "./pool-options.js";
import { readFaces, unusable } from "./probe.js";
import { Thread } from "./thread.js";
import { endThreads, startFailed, startReplacement } from "./worker-thread.js";
/**
 * Starts the threads and draws a probe per font in each, so that the first request finds them warm.
 *
 * @throws PlacardError `font-…` for a font that cannot be read or leaves no ink, `raster-option-invalid`,
 * `raster-start-failed` when a thread does not come up
 */
export async function createPool(options) {
    const settings = settingsOf(options);
    const fonts = readFaces(options.fonts.map(share));
    const wasm = options.wasm ?? (await compileResvg());
    const pool = new WorkerPool(settings, { wasm, fonts, isProbing: false });
    await pool.start();
    return pool;
}
function share({ name, bytes }) {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return { name, bytes: shared };
}
/** How often it is looked for drawings that others have waited for long enough. */
const WATCH_MS = 50;
class WorkerPool {
    #settings;
    #data;
    /** Every thread that lives, starting ones too: what has to be ended at the end. */
    #threads = new Set();
    #idle = [];
    #waiting = [];
    #running = new Map();
    #unanswered = new Set();
    #counts = { drawn: 0, failed: 0, timedOut: 0, overloaded: 0, replaced: 0 };
    #losses = new Losses();
    #patience;
    #watch;
    #closing = null;
    #isEnded = false;
    constructor(settings, data) {
        this.#settings = settings;
        this.#patience = new Patience(settings.timeoutMs);
        this.#data = data;
    }
    /** Waits for every thread, so that a failure leaves none behind. */
    async start() {
        this.#watch = setInterval(() => this.#endOverdue(performance.now()), WATCH_MS).unref();
        const starts = Array.from({ length: this.#settings.threads }, () => this.#startThread(true));
        for (const result of await Promise.allSettled(starts)) {
            if (result.status === "fulfilled")
                continue;
            await this.close();
            throw result.reason;
        }
    }
    async png(request, signal) {
        return this.#submit(request, "png", signal);
    }
    async pixels(request, signal) {
        const data = await this.#submit(request, "pixels", signal);
        return { width: request.width, height: request.height, data };
    }
    isFailing() {
        return this.#losses.isFailing;
    }
    stats() {
        const [running, waiting] = [this.#running.size, this.#waiting.length];
        return { threads: this.#idle.length + running, running, waiting, ...this.#counts };
    }
    close() {
        this.#closing ??= this.#drain();
        return this.#closing;
    }
    async #drain() {
        await Promise.allSettled(this.#unanswered);
        this.#isEnded = true;
        this.#idle.length = 0;
        clearInterval(this.#watch);
        await endThreads(this.#threads, "the rasteriser is closed");
    }
    #submit(request, output, signal) {
        checkRequest(request);
        if (this.#closing !== null)
            throw closed();
        if (signal?.aborted)
            throw this.#timedOut("an aborted signal");
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
    #accept(task, signal) {
        return new Promise((resolve, reject) => {
            const { timeoutMs } = this.#settings;
            const onDeadline = () => this.#giveUp(job, `no picture after ${timeoutMs} ms`);
            const onAbort = () => this.#giveUp(job, "an aborted signal");
            const timer = setTimeout(onDeadline, timeoutMs);
            signal?.addEventListener("abort", onAbort, { once: true });
            const job = {
                task,
                settle(answer) {
                    clearTimeout(timer);
                    signal?.removeEventListener("abort", onAbort);
                    if (answer instanceof PlacardError)
                        reject(answer);
                    else
                        resolve(answer);
                },
            };
            this.#waiting.push(job);
            this.#dispatch();
        });
    }
    #giveUp(job, what) {
        const thread = this.#running.get(job)?.thread;
        this.#running.delete(job);
        const place = this.#waiting.indexOf(job);
        if (place >= 0)
            this.#waiting.splice(place, 1);
        if (thread !== undefined)
            this.#lose(thread, what);
        job.settle(this.#timedOut(what));
    }
    /**
     * One for each that waits, the longest at work first: with nobody waiting each has its whole deadline, but for those that
     * only find out whether the pool still fails.
     */
    #endOverdue(now) {
        const { ms } = this.#patience;
        const overdue = [...this.#running].filter(([, { since }]) => now - since > ms);
        const count = this.isFailing() ? overdue.length : this.#waiting.length;
        for (const [job] of overdue.slice(0, count))
            this.#giveUp(job, `no picture after ${Math.round(ms)} ms, and others waiting`);
    }
    #timedOut(what) {
        this.#counts.timedOut++;
        return drawTimeout(what);
    }
    #dispatch() {
        for (;;) {
            if (this.#waiting.length === 0)
                return;
            const thread = this.#idle.pop();
            if (thread === undefined)
                return;
            const job = this.#waiting.shift();
            if (job !== undefined)
                void this.#run(thread, job);
        }
    }
    async #run(thread, job) {
        const since = performance.now();
        this.#running.set(job, { thread, since });
        const result = await thread.draw(job.task).catch(asTrap);
        // Given up meanwhile: the job is answered and the thread already replaced.
        if (!this.#running.delete(job))
            return;
        if (!result.ok && result.isPoisoned)
            this.#lose(thread, result.reason);
        else
            this.#idle.push(thread);
        if (result.ok)
            this.#noteSuccess(performance.now() - since);
        this.#counts[result.ok ? "drawn" : "failed"]++;
        job.settle(result.ok ? result.data : drawFailed(result.reason));
        this.#dispatch();
    }
    #noteSuccess(ms) {
        this.#patience.note(ms);
        this.#losses.earn();
    }
    /** Ends a thread for what it draws. */
    #lose(thread, reason) {
        this.#losses.lose();
        this.#replace(thread, reason);
    }
    #replace(thread, reason) {
        thread.end(reason);
        this.#counts.replaced++;
        const isEnded = () => this.#isEnded;
        const start = () => void startReplacement(() => this.#startThread(false), isEnded);
        const waitMs = this.#losses.waitMs(performance.now());
        if (waitMs === 0)
            start();
        else
            setTimeout(start, waitMs);
    }
    async #startThread(isProbing) {
        const thread = new Thread(this.#settings.workerUrl, { ...this.#data, isProbing });
        this.#threads.add(thread);
        void thread.ended.then((reason) => this.#onEnded(thread, reason));
        const blank = await thread.started().catch((cause) => {
            const remedy = "Check that raster/worker.js and @resvg/resvg-wasm are beside what was deployed.";
            throw startFailed({
                code: "raster-start-failed",
                url: this.#settings.workerUrl,
                cause,
                remedy,
            });
        });
        if (blank !== null)
            throw unusable(blank);
        this.#idle.push(thread);
        this.#dispatch();
    }
    /** A thread at work is its picture's business; one that dies idle would be given the next picture. */
    #onEnded(thread, reason) {
        this.#threads.delete(thread);
        const place = this.#idle.indexOf(thread);
        if (place < 0 || this.#isEnded)
            return;
        this.#idle.splice(place, 1);
        this.#replace(thread, reason);
    }
}
/** A thread that ended under its picture counts as a trap: it is replaced, the picture has failed. */
function asTrap(error) {
    return { ok: false, reason: String(error), isPoisoned: true };
}
