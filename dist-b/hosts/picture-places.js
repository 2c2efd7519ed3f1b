/**
 * Places for pictures that are still to be found out about: as many as may be under way, and fewer while pictures
 * take so long that what is drawn at a queue's end would be drawn for nobody.
 */
/** Of those that may wait, so many may wait for the rasteriser. */
const DRAWN_SHARE = 0.5;
/** Places for each thread that there are however slow the last picture was, or no other would ever show the way back. */
const MIN_PLACES = 2;
/**
 * Places for pictures that need the rasteriser, one while it fails. It draws a hundredth of what plates give, and may be at a hostile drawing for
 * seconds; while they have half of all places, the other half is for those that come by without it.
 */
export function drawnPlaces({ threads, maxQueue, timeoutMs }, rasterizer) {
    return new PicturePlaces({
        threads,
        maxQueue: Math.floor(maxQueue * DRAWN_SHARE),
        timeoutMs,
        isFailing: () => rasterizer.isFailing?.() === true,
    });
}
export class PicturePlaces {
    limits;
    /** Pictures that have a place, whether they have come to the queue or not. */
    #taken = 0;
    /** What the last picture took that was painted, waiting included. */
    #lastMs = 0;
    constructor(limits) {
        this.limits = limits;
    }
    /** Whether there is none. */
    get isFull() {
        const { maxQueue, threads, timeoutMs, isFailing } = this.limits;
        if (isFailing?.() === true)
            return this.#taken > 0;
        const isSlow = this.#lastMs > timeoutMs / 2 && this.#taken >= MIN_PLACES * threads;
        return isSlow || this.#taken >= maxQueue + threads;
    }
    /** The function that gives the place back; undefined when there is none. */
    take() {
        if (this.isFull)
            return undefined;
        this.#taken++;
        return () => {
            this.#taken--;
            // Nobody waits: what the last one took says nothing of the next.
            if (this.#taken === 0)
                this.#lastMs = 0;
        };
    }
    /** What a picture took, waiting included. */
    note(ms) {
        this.#lastMs = ms;
    }
}
