/** SHA-256, by Web Crypto: what things of any size are called in the keys of caches. */
import { encodeBase64 } from "./base64.js";
/** Base64. */
export async function digestOf(data) {
    const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return encodeBase64(new Uint8Array(digest));
}
