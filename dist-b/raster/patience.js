/**
 * How long a drawing may have a thread for itself while others wait for one. A deadline of two seconds is for a machine in
 * trouble; a drawing that takes many times as long as any other did is hostile or hopeless, and each second that it is
 * given is one that fifty sound drawings wait for. A site whose drawings are all slow is known by those that succeeded,
 * the ones at start among them, and with nobody waiting a drawing has its whole deadline.
 */
/** Of the deadline, what every drawing is given. */
const LEAST_SHARE = 1 / 8;
/** Times the slowest of late. */
const FACTOR = 6;
/** With each drawing that succeeds the slowest before it counts for less: half as much after 70. */
const FADE = 0.99;
export class Patience {
    #timeoutMs;
    /** Undefined before anything was drawn: on a slow machine the first drawing is the slowest, and not hostile. */
    #slowestMs;
    constructor(timeoutMs) {
        this.#timeoutMs = timeoutMs;
    }
    /** What a drawing took that succeeded, without its waiting. */
    note(ms) {
        this.#slowestMs = Math.max(ms, (this.#slowestMs ?? 0) * FADE);
    }
    get ms() {
        if (this.#slowestMs === undefined)
            return this.#timeoutMs;
        const least = this.#timeoutMs * LEAST_SHARE;
        return Math.min(this.#timeoutMs, Math.max(least, this.#slowestMs * FACTOR));
    }
}
