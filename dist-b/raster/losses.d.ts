/**
 * Threads that had to be ended for a drawing: when it is to be believed that the next drawing will cost one, too, and how
 * long replacements wait then. Starting a thread takes some 50 ms of CPU, more than a hundred pictures of plates, and most of
 * it before the thread can lower its priority: two deadly inputs in a hundred would cost more than all others together.
 *
 * What tells is how losses compare with successes, and not how many there are in a second: where sound drawings are the most,
 * replacing threads for them is no waste.
 */
export declare class Losses {
    #private;
    get isFailing(): boolean;
    /** A drawing has cost its thread. */
    lose(): void;
    /** A drawing has succeeded. */
    earn(): void;
    /** Milliseconds that the replacement of a thread lost at `now` waits. */
    waitMs(now: number): number;
}
