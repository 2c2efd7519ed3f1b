/** Pages that are listed slowly do not wait for one another. */
const MAX_WAIT_MS = 20;
export class JobQueue {
    #source;
    #alone = [];
    #reading = Promise.resolve();
    #isOver = false;
    constructor(source) {
        this.#source = source;
    }
    get isOver() {
        return this.#isOver;
    }
    /**
     * The next pages, fewer than `max` where they are slow to come; none when there are no more.
     *
     * @throws whatever the source throws
     */
    take(max) {
        // One reader at a time: not every iterator can be asked twice before it has answered.
        const read = this.#reading.then(() => this.#read(max));
        this.#reading = read.catch(() => { });
        return read;
    }
    async #read(max) {
        const jobs = [];
        const until = performance.now() + MAX_WAIT_MS;
        while (jobs.length < max && !this.#isOver) {
            const { done, value } = await this.#source.next();
            if (done === true)
                this.#isOver = true;
            else
                jobs.push(value);
            if (performance.now() > until)
                break;
        }
        return jobs;
    }
    tryAlone(jobs) {
        this.#alone.push(...jobs);
    }
    nextAlone() {
        return this.#alone.shift();
    }
    stop() {
        this.#isOver = true;
        this.#alone.length = 0;
        void this.#source.return?.();
    }
}
