/**
 * Gives a wasm file's own memory an upper bound (WebAssembly core specification 2.0, 5.5.8, the memory
 * section). resvg's build names none, so one hostile picture could take 4 GB a thread; with a bound
 * the allocation fails inside wasm, which is a trap like any other: that picture fails, others do not.
 */
const PREAMBLE_BYTES = 8;
const MEMORY_SECTION = 5;
/**
 * A copy of the file whose one memory has the maximum `maxPages` (64 KiB each, 1 to 65,536).
 *
 * @throws Error when the file has no single memory of its own, or one that already has a maximum: the
 * engine's package was replaced by one that this was not written for
 */
export function limitMemory(wasm, maxPages) {
    let at = PREAMBLE_BYTES;
    while (at < wasm.length) {
        const size = readLeb(wasm, at + 1);
        const end = size.next + size.value;
        if (wasm[at] === MEMORY_SECTION)
            return join(wasm.subarray(0, at), limited(wasm, size.next, maxPages), wasm.subarray(end));
        at = end;
    }
    throw new Error("expected a wasm file with a memory of its own");
}
/** The section anew: one memory, flag 1 for "has a maximum", the old minimum, the maximum. */
function limited(wasm, at, maxPages) {
    if (wasm[at] !== 1 || wasm[at + 1] !== 0)
        throw new Error("expected a wasm file with one memory without a maximum");
    const minPages = readLeb(wasm, at + 2).value;
    const body = [1, 1, ...leb(minPages), ...leb(maxPages)];
    return Uint8Array.of(MEMORY_SECTION, ...leb(body.length), ...body);
}
function join(...parts) {
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
        joined.set(part, at);
        at += part.length;
    }
    return joined;
}
/** Unsigned LEB128 of at most 32 bits. */
function readLeb(bytes, start) {
    let value = 0;
    for (let i = 0; i < 5; i++) {
        const byte = bytes[start + i] ?? 0;
        value += (byte & 127) * 2 ** (7 * i);
        if (byte < 128)
            return { value, next: start + i + 1 };
    }
    throw new Error("expected a wasm file: a size runs over 32 bits");
}
function leb(value) {
    return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)];
}
