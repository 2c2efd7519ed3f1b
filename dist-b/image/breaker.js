/**
 * A circuit breaker: whether something that has failed is to be asked again. After a failure it is left alone for a
 * second, after each further one for twice as long, up to half a minute; then one attempt alone finds out.
 */
const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;
export class Breaker {
    #now;
    #state = "closed";
    #until = 0;
    #pauseMs = FIRST_PAUSE_MS;
    /** @param now milliseconds of a clock that never goes back */
    constructor(now) {
        this.#now = now;
    }
    /** Whether to go on. A true after a pause is for this caller alone, who has to say how it went. */
    isClosed() {
        if (this.#state === "closed")
            return true;
        if (this.#state === "trying" || this.#now() < this.#until)
            return false;
        this.#state = "trying";
        return true;
    }
    succeed() {
        this.#state = "closed";
        this.#pauseMs = FIRST_PAUSE_MS;
    }
    /** @returns whether this failure opened it: of many requests that fail together, one did */
    fail() {
        if (this.#state === "open")
            return false;
        this.#state = "open";
        this.#until = this.#now() + this.#pauseMs;
        this.#pauseMs = Math.min(MAX_PAUSE_MS, 2 * this.#pauseMs);
        return true;
    }
}
