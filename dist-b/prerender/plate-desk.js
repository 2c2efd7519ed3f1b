/**
 * The run's plates, handed from the thread that makes one to those that want it. Each key is made once: the first
 * thread to ask is told to make it, the others wait, and where it ends before the plate is there the next one is told.
 */
import { LRUCache } from "lru-cache";
/** Bytes of plates that are kept; some 50 kB each. What is dropped is made again when it is asked for. */
const MAX_BYTES = 256 * 2 ** 20;
export class PlateDesk {
    #plates;
    /** By key: who makes it, and who waits for that. */
    #open = new Map();
    /** @param maxBytes of plates that are kept. Default 256 MB */
    constructor(maxBytes = MAX_BYTES) {
        this.#plates = new LRUCache({
            maxSize: maxBytes,
            sizeCalculation: (plate, key) => key.length + (plate.kind === "plate" ? plate.bytes.length : 100),
        });
    }
    /**
     * @param thread who asks: see `lose`
     * @param tell called once, at once or later, unless the thread is lost before
     */
    ask(key, thread, tell) {
        const known = this.#plates.get(key);
        const open = this.#open.get(key);
        if (known !== undefined)
            tell(known);
        else if (open !== undefined)
            open.waiters.push({ thread, tell });
        else {
            this.#open.set(key, { maker: thread, waiters: [] });
            tell(undefined);
        }
    }
    /** The plate is made. */
    give(key, plate) {
        const waiters = this.#open.get(key)?.waiters ?? [];
        this.#open.delete(key);
        this.#plates.set(key, plate);
        for (const { tell } of waiters)
            tell(plate);
    }
    /** A thread has ended: what it was making is made by the next that waits, and it is told nothing any more. */
    lose(thread) {
        for (const [key, open] of this.#open) {
            open.waiters = open.waiters.filter((waiter) => waiter.thread !== thread);
            if (open.maker !== thread)
                continue;
            const next = open.waiters.shift();
            if (next === undefined)
                this.#open.delete(key);
            else
                open.maker = next.thread;
            next?.tell(undefined);
        }
    }
}
