/**
 * A storage of unstorage (https://unstorage.unjs.io) as a shared picture cache: Redis, folders, S3, Workers KV, Netlify
 * Blobs and the rest of its drivers. Known by its shape, so that Placard does not depend on the package.
 */
import type { PictureCache } from "./cache.js";
/** What is used of an unstorage `Storage`. */
export interface RawStorage {
    getItemRaw(key: string): Promise<unknown>;
    setItemRaw(key: string, value: Uint8Array, options?: {
        readonly ttl?: number;
    }): Promise<void>;
}
export interface StorageOptions {
    /** Before every key; unstorage makes folders of colons. Default `placard`. */
    readonly base?: string;
    /** Seconds that a driver with a notion of it keeps a picture. Default 30 days. */
    readonly ttlSeconds?: number;
}
export declare function storageCache(storage: RawStorage, options?: StorageOptions): PictureCache;
