/**
 * Threads that had to be ended for a drawing: when it is to be believed that the next drawing will cost one, too, and how
 * long replacements wait then. Starting a thread takes some 50 ms of CPU, more than a hundred pictures of plates, and most of
 * it before the thread can lower its priority: two deadly inputs in a hundred would cost more than all others together.
 *
 * What tells is how losses compare with successes, and not how many there are in a second: where sound drawings are the most,
 * replacing threads for them is no waste.
 */
/** Losses more than successes. Of a hundred drawings two deadly ones never come to it. */
const MAX_LOSSES = 8;
/** So many are left when it is believed again; in between there is no flapping. */
const FEW_LOSSES = 4;
/** Between two replacements while the pool is failing; so soon it is found out that it is not any longer. */
const PAUSE_MS = 500;
export class Losses {
    /** 0 to `MAX_LOSSES`: what was lost long ago does not count, so that a few successes are enough. */
    #count = 0;
    /** Whether threads are lost for most of what is drawn. */
    #isFailing = false;
    /** When the last replacement that had to wait is due. */
    #dueAt = 0;
    get isFailing() {
        return this.#isFailing;
    }
    /** A drawing has cost its thread. */
    lose() {
        this.#count = Math.min(MAX_LOSSES, this.#count + 1);
        if (this.#count === MAX_LOSSES)
            this.#isFailing = true;
    }
    /** A drawing has succeeded. */
    earn() {
        this.#count = Math.max(0, this.#count - 1);
        if (this.#count <= FEW_LOSSES)
            this.#isFailing = false;
    }
    /** Milliseconds that the replacement of a thread lost at `now` waits. */
    waitMs(now) {
        if (!this.#isFailing)
            return 0;
        this.#dueAt = Math.max(now, this.#dueAt) + PAUSE_MS;
        return this.#dueAt - now;
    }
}
