/**
 * Places for pictures that are still to be found out about: as many as may be under way, and fewer while pictures
 * take so long that what is drawn at a queue's end would be drawn for nobody.
 */

/** Places for each thread that there are however slow the last picture was, or no other would ever show the way back. */
const MIN_PLACES = 2;

export interface PlaceLimits {
	readonly threads: number;
	/** Pictures that may wait beside those that threads have. */
	readonly maxQueue: number;
	/** A picture's deadline. */
	readonly timeoutMs: number;
}

export class PicturePlaces {
	/** Pictures that have a place, whether they have come to the queue or not. */
	#taken = 0;
	/** What the last picture took that was painted, waiting included. */
	#lastMs = 0;

	constructor(readonly limits: PlaceLimits) {}

	/** The function that gives the place back; undefined when there is none. */
	take(): (() => void) | undefined {
		const { maxQueue, threads, timeoutMs } = this.limits;
		const isSlow = this.#lastMs > timeoutMs / 2 && this.#taken >= MIN_PLACES * threads;
		if (isSlow || this.#taken >= maxQueue + threads) return undefined;
		this.#taken++;
		return () => {
			this.#taken--;
			// Nobody waits: what the last one took says nothing of the next.
			if (this.#taken === 0) this.#lastMs = 0;
		};
	}

	/** What a picture took, waiting included. */
	note(ms: number): void {
		this.#lastMs = ms;
	}
}
