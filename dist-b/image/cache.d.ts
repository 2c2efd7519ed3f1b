import { type Sha256 } from "../site/version.js";
import type { DrawnImage } from "./draw.js";
/** A cache that several processes share: Redis, a folder, a KV store. May fail and hang as it likes. */
export interface PictureCache {
    /** @param key 64 hexadecimal digits */
    get(key: string): Promise<Uint8Array | undefined>;
    set(key: string, value: Uint8Array): Promise<void>;
}
export interface CacheOptions {
    /** Bytes of pictures kept in memory, with what they are called, 0 for none. Default 32 MB. */
    readonly memoryBytes?: number;
    /** Asked before a picture is drawn, and told of what was. */
    readonly shared?: PictureCache;
    /** Milliseconds that a request waits for the shared cache, at most. Default 50. */
    readonly timeoutMs?: number;
    /** Told when the shared cache fails, once for each time that it is then left alone. Must not throw. */
    readonly onFailure?: (error: unknown) => void;
    /** Keeps a function alive until a picture is stored: the platform's `waitUntil`. */
    readonly waitUntil?: (work: Promise<unknown>) => void;
    /** Milliseconds of a clock that never goes back. Default `performance.now`. */
    readonly now?: () => number;
}
export interface PictureStore {
    /**
     * The picture of a key: kept, or else drawn, once for all who ask meanwhile. A picture that lacks something is
     * given and not kept.
     *
     * @param parts all that tells one picture from another
     * @throws whatever `draw` throws, and nothing else
     */
    take(parts: readonly (string | number)[], draw: () => Promise<DrawnImage>): Promise<DrawnImage>;
}
/** @param sha256 names pictures in the shared cache. Default: Web Crypto's */
export declare function openPictureStore(options?: CacheOptions, sha256?: Sha256): PictureStore;
