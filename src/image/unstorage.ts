/**
 * A storage of unstorage (https://unstorage.unjs.io) as a shared picture cache: Redis, folders, S3, Workers KV, Netlify
 * Blobs and the rest of its drivers. Known by its shape, so that Placard does not depend on the package.
 */
import type { PictureCache } from "./cache.js";

/** What is used of an unstorage `Storage`. */
export interface RawStorage {
	getItemRaw(key: string): Promise<unknown>;
	setItemRaw(key: string, value: Uint8Array, options?: { readonly ttl?: number }): Promise<void>;
}

export interface StorageOptions {
	/** Before every key; unstorage makes folders of colons. Default `placard`. */
	readonly base?: string;
	/** Seconds that a driver with a notion of it keeps a picture. Default 30 days. */
	readonly ttlSeconds?: number;
}

const MONTH_SECONDS = 2_592_000;

export function storageCache(storage: RawStorage, options: StorageOptions = {}): PictureCache {
	const { base = "placard", ttlSeconds: ttl = MONTH_SECONDS } = options;
	// A folder for each first pair of digits: a million files in one is slow on many a disk.
	const name = (key: string) => `${base}:${key.slice(0, 2)}:${key.slice(2)}`;
	return {
		get: async (key) => bytesOf(await storage.getItemRaw(name(key))),
		set: (key, value) => storage.setItemRaw(name(key), value, { ttl }),
	};
}

/** Drivers give what their stores give. What is neither is no entry of ours. */
function bytesOf(value: unknown): Uint8Array | undefined {
	if (value instanceof ArrayBuffer) return new Uint8Array(value);
	return value instanceof Uint8Array ? value : undefined;
}
