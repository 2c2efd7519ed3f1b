/**
 * Bytes → base64 (RFC 4648, section 4). `btoa` wants a string of characters for bytes, whose making takes several times
 * as long as the encoding: 130 ms for 5 MB, in which nothing else runs, against 50.
 */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PAD = 0x3d;
export function encodeBase64(bytes) {
    // As bytes, and not before they are needed: most who load this only decode.
    const alphabet = new TextEncoder().encode(ALPHABET);
    const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
    let at = 0;
    const put = (sextet) => {
        out[at++] = alphabet[sextet & 63] ?? PAD;
    };
    for (let i = 0; i < bytes.length; i += 3) {
        const triple = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
        put(triple >> 18);
        put(triple >> 12);
        put(triple >> 6);
        put(triple);
    }
    const rest = bytes.length % 3;
    if (rest > 0)
        out.fill(PAD, out.length - 3 + rest);
    return new TextDecoder().decode(out);
}
/**
 * Base64 → bytes. Trusts its input: what a build wrote. Node's Buffer, which most runtimes have, is fifty times as fast
 * as `atob`.
 */
export function decodeBase64(text) {
    const { Buffer: buffer } = globalThis;
    if (buffer !== undefined)
        return buffer.from(text, "base64");
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
