/**
 * Threads that do pages: each has some batches of them at a time, so that it never waits for the next one, and so that
 * one page's data is looked up while another is drawn. What a thread had when it ended is tried again page by page,
 * and the one that ends a thread alone has failed.
 */
import { JobQueue } from "./job-queue.js";
import { PageThread } from "./thread.js";
/** Batches that one thread has at a time: as many pages have their data looked up at once. */
const BATCHES_AT_ONCE = 4;
/** A message costs as much as a tenth of a small page. Longer batches would leave threads without work at the end. */
const MAX_BATCH = 32;
/** Batches that take less time are made larger, those that take more are made smaller. */
const BATCH_MS = { short: 50, long: 200 };
/**
 * Does the pages and resolves when the last one is done. Asks for the next ones only when a thread is free, so that a
 * list of any length takes no memory.
 *
 * @throws PlacardError when a thread cannot open the site; whatever `jobs` throws
 */
export async function runThreads(jobs, options) {
    const queue = new JobQueue(jobs[Symbol.asyncIterator]());
    const lanes = Array.from({ length: options.threads }, (_, i) => {
        const setup = { ...options.setup, isFirst: i === 0 };
        return new Lane(queue, { ...options, setup });
    });
    try {
        // Alone, since it makes the plates that the others wait for, who start meanwhile; and what is wrong with the
        // definition is found once.
        await lanes[0]?.open();
        await Promise.all(lanes.map((lane) => lane.run()));
    }
    finally {
        queue.stop();
        await Promise.all(lanes.map((lane) => lane.close()));
    }
}
/** One thread after the other: a thread that dies is replaced. */
class Lane {
    #queue;
    #options;
    #thread;
    #batch = 1;
    constructor(queue, options) {
        this.#queue = queue;
        this.#options = options;
    }
    /** Its thread, started anew where there is none. @throws PlacardError when it cannot open the site */
    async open() {
        const thread = await this.#thread;
        if (thread !== undefined && !thread.isOver)
            return thread;
        this.#thread = PageThread.start(this.#options);
        return this.#thread;
    }
    async run() {
        while (await this.#runTogether())
            ;
        for (let job = this.#queue.nextAlone(); job !== undefined; job = this.#queue.nextAlone())
            await this.#runAlone(job);
    }
    async close() {
        const thread = await this.#thread?.catch(() => undefined);
        await thread?.end("the run is over");
    }
    /** Does pages until there are none, or until the thread dies before: then gives true. */
    async #runTogether() {
        const thread = await this.open();
        const lost = [];
        const work = async () => {
            while (!thread.isOver) {
                const jobs = await this.#queue.take(this.#batch);
                if (jobs.length === 0)
                    return;
                const started = performance.now();
                lost.push(...(await thread.do(jobs)));
                if (jobs.length === this.#batch)
                    this.#resize(performance.now() - started);
            }
        };
        await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, work));
        this.#queue.tryAlone(lost);
        return thread.isOver && !this.#queue.isOver;
    }
    #resize(tookMs) {
        if (tookMs < BATCH_MS.short)
            this.#batch = Math.min(MAX_BATCH, 2 * this.#batch);
        else if (tookMs > BATCH_MS.long)
            this.#batch = Math.ceil(this.#batch / 2);
    }
    async #runAlone(job) {
        const thread = await this.open();
        const [lost] = await thread.do([job]);
        if (lost !== undefined)
            this.#options.onResult(lostPage(job, thread.reason));
    }
}
function lostPage(job, reason) {
    const failure = { code: "thread-ended", message: `Error: ${reason}` };
    return { ...job, kind: "failed", pictures: [], isWritten: false, failure };
}
