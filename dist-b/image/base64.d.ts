/**
 * Bytes → base64 (RFC 4648, section 4). `btoa` wants a string of characters for bytes, whose making takes several times
 * as long as the encoding: 130 ms for 5 MB, in which nothing else runs, against 50.
 */
export declare function encodeBase64(bytes: Uint8Array): string;
/**
 * Base64 → bytes. Trusts its input: what a build wrote. Node's Buffer, which most runtimes have, is fifty times as fast
 * as `atob`.
 */
export declare function decodeBase64(text: string): Uint8Array;
