/**
 * Finished pictures, kept: in this process's memory, and behind it in a cache that several processes share. Requests
 * for one picture at one time share one drawing. The shared cache is never trusted and never waited for: what it
 * gives is checked by its hash, an answer that takes longer than 50 ms is not awaited, and after a failure it is left
 * alone for a while, so that a cache that is down costs time, never an answer.
 */
import { LRUCache } from "lru-cache";
import { webSha256 } from "../site/version.js";
import { Breaker } from "./breaker.js";
const MEMORY_BYTES = 32 * 2 ** 20;
const TIMEOUT_MS = 50;
/** Nobody waits for a picture to be stored, but what hangs for ever would be held in memory for ever. */
const STORE_TIMEOUT_MS = 5_000;
const MAX_STORING = 32;
/** Part of every key: another layout of entries, or other pictures for the same values, get another number. */
const FORMAT = 1;
/** @param sha256 names pictures in the shared cache. Default: Web Crypto's */
export function openPictureStore(options = {}, sha256 = webSha256) {
    const memory = openMemory(options.memoryBytes ?? MEMORY_BYTES);
    const shared = options.shared && new SharedCache(options.shared, options, sha256);
    const flights = new Map();
    async function find(name, draw) {
        try {
            const kept = await shared?.get(name);
            const drawn = kept ?? (await draw());
            if (drawn.failed.length > 0)
                return drawn;
            memory?.set(name, drawn);
            if (kept === undefined)
                shared?.store(name, drawn.bytes);
            return drawn;
        }
        finally {
            flights.delete(name);
        }
    }
    return {
        async take(parts, draw) {
            const name = JSON.stringify([FORMAT, ...parts]);
            const kept = memory?.get(name) ?? flights.get(name);
            if (kept !== undefined)
                return kept;
            const flight = find(name, draw);
            flights.set(name, flight);
            return flight;
        },
    };
}
function openMemory(maxSize) {
    if (maxSize <= 0)
        return undefined;
    return new LRUCache({
        maxSize,
        sizeCalculation: ({ bytes }, name) => bytes.length + 2 * name.length,
    });
}
/** A PictureCache that fails by giving nothing. */
class SharedCache {
    #cache;
    #options;
    #sha256;
    #breaker;
    #storing = 0;
    constructor(cache, options, sha256) {
        this.#sha256 = sha256;
        this.#cache = cache;
        this.#options = options;
        this.#breaker = new Breaker(options.now ?? (() => performance.now()));
    }
    /** @param name the picture's, of any length */
    async get(name) {
        const { timeoutMs = TIMEOUT_MS } = this.#options;
        const key = await this.#keyOf(name);
        const entry = await this.#attempt(timeoutMs, async () => this.#cache.get(key));
        return entry && openEntry(key, entry);
    }
    /** Gives at once; the writing goes on by itself. */
    store(name, bytes) {
        if (this.#storing >= MAX_STORING)
            return;
        this.#storing++;
        const work = this.#attempt(STORE_TIMEOUT_MS, async () => {
            const key = await this.#keyOf(name);
            return this.#cache.set(key, await sealEntry(key, bytes));
        }).finally(() => this.#storing--);
        this.#options.waitUntil?.(work);
    }
    /** Hashed, so that a key is short, and safe in a file's name, whatever a visitor's path holds. */
    async #keyOf(name) {
        return this.#sha256(new TextEncoder().encode(name));
    }
    /** Never rejects. */
    async #attempt(timeoutMs, work) {
        if (!this.#breaker.isClosed())
            return undefined;
        let timer;
        const late = new Promise((_, reject) => {
            const error = new Error(`the picture cache took more than ${timeoutMs} ms`);
            timer = setTimeout(() => reject(error), timeoutMs);
        });
        try {
            const result = await Promise.race([work(), late]);
            this.#breaker.succeed();
            return result;
        }
        catch (error) {
            if (this.#breaker.fail())
                this.#options.onFailure?.(error);
            return undefined;
        }
        finally {
            clearTimeout(timer);
        }
    }
}
const SEAL_BYTES = 32;
/** An entry is the hash of its key and file, then the file: one that was cut, altered or mixed up is known. */
async function sealEntry(key, bytes) {
    return joined(await sealOf(key, bytes), bytes);
}
async function openEntry(key, entry) {
    if (!(entry instanceof Uint8Array) || entry.length <= SEAL_BYTES)
        return undefined;
    // Copied: a driver may give a view of a buffer that it goes on using, and `slice` of Node's Buffer is a view, too.
    const bytes = new Uint8Array(entry.subarray(SEAL_BYTES));
    const seal = await sealOf(key, bytes);
    if (!seal.every((byte, i) => byte === entry[i]))
        return undefined;
    return { bytes, type: bytes[0] === 0xff ? "image/jpeg" : "image/png", failed: [] };
}
function sealOf(key, bytes) {
    return sha256(joined(new TextEncoder().encode(key), bytes));
}
function joined(head, tail) {
    const bytes = new Uint8Array(head.length + tail.length);
    bytes.set(head);
    bytes.set(tail, head.length);
    return bytes;
}
async function sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
