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
export function inTurns(sliceMs, now = () => performance.now()) {
    const waiting = [];
    /** When the first piece of this turn was begun; undefined before it. */
    let begun;
    let isDue = false;
    function nextTurn() {
        isDue = false;
        begun = undefined;
        let done = 0;
        while (done < waiting.length && hasTime())
            waiting[done++]?.();
        waiting.splice(0, done);
        if (waiting.length > 0)
            plan();
    }
    function plan() {
        if (isDue)
            return;
        isDue = true;
        setImmediate(nextTurn);
    }
    function hasTime() {
        begun ??= now();
        return now() - begun < sliceMs;
    }
    return (work) => {
        plan();
        if (waiting.length === 0 && hasTime())
            work();
        else
            waiting.push(work);
    };
}
