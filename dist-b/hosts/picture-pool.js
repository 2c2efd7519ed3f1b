/**
 * Whole pictures over the machine's cores: picture threads behind one bounded queue. A picture has a deadline that
 * is kept whatever happens: at its end its drawings are ended, and a thread that gives no sign of life for as long
 * is replaced. Pictures that a thread had when it ended are tried in another one, once.
 *
 * The rasteriser's threads are others, and the only ones that wasm runs in: what a hostile value costs is one of
 * those, 50 ms to replace, and never a picture thread's plates and tiles.
 */
import { isPlacardError } from "../errors.js";
import { drawFailed, drawOverloaded, drawTimeout } from "../raster/failure.js";
import { COLD_MS, PictureCrew } from "./picture-crew.js";
import { PictureJob } from "./picture-job.js";
import { drawnPlaces, PicturePlaces } from "./picture-places.js";
import { ThreadEnded } from "./picture-thread.js";
/**
 * Starts the first thread.
 *
 * @throws PlacardError `thread-start-failed`, and as `openArt` does
 */
export async function createPicturePool(options) {
    const pool = new ThreadedPool(options);
    await pool.start();
    return pool;
}
/** Pictures that a thread has at once: all but one of them wait for drawings. */
const MAX_IN_FLIGHT = 64;
/**
 * Of these, those that are worked at or come next. A thread that has its next picture at hand need not wait until the main
 * thread gets a core to give it one, which takes as long as some pictures when all cores are busy; a thread that has
 * more of them keeps them from one that is free.
 */
const MAX_AT_WORK = 2;
class ThreadedPool {
    #options;
    #crew;
    #waiting = [];
    #unanswered = new Set();
    #counts = { painted: 0, failed: 0, timedOut: 0, overloaded: 0 };
    #places;
    /** Those of pictures that need the rasteriser; they have one of all, too. */
    #drawnPlaces;
    #closing = null;
    constructor(options) {
        this.#options = options;
        this.#places = new PicturePlaces(options);
        this.#drawnPlaces = drawnPlaces(options, options.rasterizer);
        this.#crew = new PictureCrew({
            ...options,
            url: options.workerUrl ?? new URL("./picture-worker.js", import.meta.url),
            maxDrawn: this.#drawnPlaces.limits.maxQueue,
            onFree: () => this.#dispatch(),
        });
    }
    start() {
        return this.#crew.start();
    }
    spread() {
        return this.#crew.spread();
    }
    admit() {
        const leave = this.#places.take();
        if (leave === undefined)
            this.#counts.overloaded++;
        return leave;
    }
    checkDrawn() {
        if (!this.#drawnPlaces.isFull)
            return;
        this.#counts.overloaded++;
        throw drawOverloaded(this.#drawnPlaces.limits.maxQueue);
    }
    isFull() {
        return this.#places.isFull;
    }
    refused() {
        this.#counts.overloaded++;
    }
    stats() {
        const { ready, replaced } = this.#crew;
        const waiting = this.#queued();
        const given = [...ready].reduce((sum, thread) => sum + thread.inFlight, 0);
        const running = given - (waiting - this.#waiting.length);
        return { threads: ready.size, running, waiting, ...this.#counts, replaced };
    }
    /** Pictures that wait, here or in a thread that is at work at another. */
    #queued() {
        const next = [...this.#crew.ready].map(({ atWork }) => Math.max(0, atWork - 1));
        return next.reduce((sum, count) => sum + count, this.#waiting.length);
    }
    async paint(task, isDrawn = false) {
        if (this.#closing !== null)
            throw drawFailed("the picture threads are closed");
        const isFree = [...this.#crew.ready].some((thread) => canTake(thread, 1));
        if (!isFree && this.#queued() >= this.#options.maxQueue) {
            this.#counts.overloaded++;
            throw drawOverloaded(this.#options.maxQueue);
        }
        const { answer } = this.#accept(task, isDrawn);
        this.#unanswered.add(answer);
        try {
            const file = await answer;
            this.#crew.note(task);
            return file;
        }
        finally {
            this.#unanswered.delete(answer);
        }
    }
    close() {
        this.#closing ??= this.#drain();
        return this.#closing;
    }
    async #drain() {
        await Promise.allSettled(this.#unanswered);
        await this.#crew.end();
    }
    #accept(task, isDrawn) {
        // At start plates are compiled, and nobody waits for an answer.
        const timeoutMs = Math.max(this.#options.timeoutMs, this.#crew.isSpread ? 0 : COLD_MS);
        const job = new PictureJob(task, {
            drawings: this.#drawnPlaces,
            timeoutMs,
            onDeadline: () => this.#giveUp(job, timeoutMs),
        });
        if (isDrawn && !job.mayDraw()) {
            this.#fail(job, drawOverloaded(this.#drawnPlaces.limits.maxQueue));
            return job;
        }
        this.#waiting.push(job);
        this.#dispatch();
        return job;
    }
    #giveUp(job, timeoutMs) {
        const place = this.#waiting.indexOf(job);
        if (place >= 0)
            this.#waiting.splice(place, 1);
        this.#counts.timedOut++;
        job.settle(drawTimeout(`no picture after ${timeoutMs} ms`));
        job.giveUp.now();
    }
    /** The threads in turns, so that none gets its second picture before every other one has its first. */
    #dispatch() {
        for (let depth = 1; depth <= MAX_AT_WORK; depth++)
            for (const thread of this.#crew.ready) {
                if (this.#waiting.length === 0)
                    return;
                if (!canTake(thread, depth))
                    continue;
                const job = this.#waiting.shift();
                if (job !== undefined)
                    void this.#run(thread, job);
            }
    }
    async #run(thread, job) {
        try {
            const file = await thread.paint(job.task, job);
            if (job.isSettled)
                return;
            this.#counts.painted++;
            if (this.#crew.isSpread)
                (job.isDrawn ? this.#drawnPlaces : this.#places).note(job.ageMs);
            job.settle(file);
        }
        catch (error) {
            if (!job.isSettled)
                this.#fail(job, error);
        }
    }
    /** A picture whose thread ended may be another's victim; one that it happens to twice is not tried again. */
    #fail(job, error) {
        if (error instanceof ThreadEnded && job.losses++ === 0) {
            this.#waiting.unshift(job);
            this.#dispatch();
            return;
        }
        const isRefused = isPlacardError(error) && error.code === "draw-overloaded";
        this.#counts[isRefused ? "overloaded" : "failed"]++;
        const isOurs = error instanceof Error && !(error instanceof ThreadEnded);
        job.settle(isOurs ? error : drawFailed(String(error)));
    }
}
function canTake({ atWork, inFlight }, depth) {
    return atWork < depth && inFlight < MAX_IN_FLIGHT;
}
