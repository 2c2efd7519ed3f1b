/**
 * Work that comes by the hundreds in one turn of the event loop, spread over several. libuv hands over up to 1,024 readable
 * connections at once; answered one after the other, they would hold up timers and threads for as long as all of them take.
 */
/**
 * Gives a function that does a piece of work at once, or, once pieces have taken `sliceMs` of this turn, in one of the next;
 * pieces keep their order.
 *
 * @param now milliseconds
 */
export declare function inTurns(sliceMs: number, now?: () => number): (work: () => void) => void;
