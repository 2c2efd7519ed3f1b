/**
 * How long the next replacement of a thread waits. Starting one takes some 50 ms of CPU, more than a hundred pictures
 * of plates, and most of it before the thread can lower its priority: a flood of inputs that threads have to be ended
 * for would spend whole cores on new ones. A few are replaced at once; what comes faster waits, half a second at most.
 */
const WINDOW_MS = 1_000;
const STEP_MS = 50;
const MAX_WAIT_MS = 500;

export class Restarts {
	readonly #free: number;
	/** Of the last second, oldest first. */
	#times: number[] = [];

	/** @param free replacements in a second that do not wait: as many as there are threads */
	constructor(free: number) {
		this.#free = free;
	}

	/** Counts a replacement that is due at `now`, in ms, and gives the milliseconds that it waits. */
	waitMs(now: number): number {
		this.#times = this.#times.filter((time) => now - time < WINDOW_MS);
		this.#times.push(now);
		return Math.min(MAX_WAIT_MS, STEP_MS * Math.max(0, this.#times.length - this.#free));
	}
}
