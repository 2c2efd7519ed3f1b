const MONTH_SECONDS = 2_592_000;
export function storageCache(storage, options = {}) {
    const { base = "placard", ttlSeconds: ttl = MONTH_SECONDS } = options;
    // A folder for each first pair of digits: a million files in one is slow on many a disk.
    const name = (key) => `${base}:${key.slice(0, 2)}:${key.slice(2)}`;
    return {
        get: async (key) => bytesOf(await storage.getItemRaw(name(key))),
        set: (key, value) => storage.setItemRaw(name(key), value, { ttl }),
    };
}
/** Drivers give what their stores give. What is neither is no entry of ours. */
function bytesOf(value) {
    if (value instanceof ArrayBuffer)
        return new Uint8Array(value);
    return value instanceof Uint8Array ? value : undefined;
}
