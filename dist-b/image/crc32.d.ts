/**
 * CRC-32 (PNG specification, annex D; ISO 3309) without zlib for the first bytes of a process: Node's zlib is faster,
 * and takes longer to load than a cold function takes to sum its first picture by itself.
 */
/** Unsigned. */
export declare function crc32(data: Uint8Array): number;
/**
 * Four bytes a step ("slicing by 4"), read as words in the order of bytes that every JavaScript engine in use has: the
 * loop runs before it is compiled, so its steps are what it costs.
 */
export declare function ownCrc32(data: Uint8Array): number;
