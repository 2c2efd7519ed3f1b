/**
 * A map that forgets the least recently used entry once it is full: what keeps shaped runs, outlines and
 * instances of fonts from growing with the number of different titles. Owned by a font book, never by a module.
 */
export declare class BoundedMap<K, V> {
    #private;
    /** `capacity`: entries kept, at least 1. */
    constructor(capacity: number);
    get size(): number;
    /** The value of `key`, made once by `make` while it stays among the last used. `make` must not return undefined. */
    take(key: K, make: () => V): V;
}
