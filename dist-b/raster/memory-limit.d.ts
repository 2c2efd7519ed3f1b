/**
 * Gives a wasm file's own memory an upper bound (WebAssembly core specification 2.0, 5.5.8, the memory
 * section). resvg's build names none, so one hostile picture could take 4 GB a thread; with a bound
 * the allocation fails inside wasm, which is a trap like any other: that picture fails, others do not.
 */
/**
 * A copy of the file whose one memory has the maximum `maxPages` (64 KiB each, 1 to 65,536).
 *
 * @throws Error when the file has no single memory of its own, or one that already has a maximum: the
 * engine's package was replaced by one that this was not written for
 */
export declare function limitMemory(wasm: Uint8Array, maxPages: number): Uint8Array;
