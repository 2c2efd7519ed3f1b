/**
 * A cache bounded in bytes whose few large entries cannot drive out the many small ones: those of a megabyte and more,
 * photographs and titles across a card, share a quarter of it and are rarely asked for twice.
 */
import { LRUCache } from "lru-cache";
const LARGE_BYTES = 2 ** 20;
export class SizedCache {
    sizeOf;
    #small;
    #large;
    /** @param sizeOf bytes of a value, its key apart */
    constructor(maxBytes, sizeOf) {
        this.sizeOf = sizeOf;
        this.#small = new LRUCache({ maxSize: Math.max(1, Math.floor(maxBytes * 0.75)) });
        this.#large = new LRUCache({ maxSize: Math.max(1, Math.floor(maxBytes * 0.25)) });
    }
    get(key) {
        return this.#small.get(key) ?? this.#large.get(key);
    }
    set(key, value) {
        const size = this.sizeOf(value) + 2 * key.length;
        (size < LARGE_BYTES ? this.#small : this.#large).set(key, value, { size });
    }
}
