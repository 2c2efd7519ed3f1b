/**
 * A map that forgets the least recently used entry once it is full: what keeps shaped runs, outlines and
 * instances of fonts from growing with the number of different titles. Owned by a font book, never by a module.
 */
export class BoundedMap {
    #entries = new Map();
    #capacity;
    /** `capacity`: entries kept, at least 1. */
    constructor(capacity) {
        this.#capacity = Math.max(1, capacity);
    }
    get size() {
        return this.#entries.size;
    }
    /** The value of `key`, made once by `make` while it stays among the last used. `make` must not return undefined. */
    take(key, make) {
        const known = this.#entries.get(key);
        if (known !== undefined) {
            // A Map iterates in the order of insertion, so putting it back makes it the youngest.
            this.#entries.delete(key);
            this.#entries.set(key, known);
            return known;
        }
        const made = make();
        this.#entries.set(key, made);
        if (this.#entries.size > this.#capacity)
            this.#forgetOldest();
        return made;
    }
    #forgetOldest() {
        const oldest = this.#entries.keys().next();
        if (!oldest.done)
            this.#entries.delete(oldest.value);
    }
}
