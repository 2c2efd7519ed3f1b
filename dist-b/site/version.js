const VERSION_HEX_DIGITS = 16;
/** By Web Crypto. */
export async function webSha256(bytes) {
    const digest = await crypto.subtle.digest("SHA-256", bytes);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
/** Hash of a template and the site's fonts, in their order. 16 hexadecimal digits. */
export async function hashArt(template, fonts) {
    const parts = await Promise.all([template, ...fonts].map(webSha256));
    return cut(await webSha256(new TextEncoder().encode(parts.join("\n"))));
}
/**
 * The version that stands in a picture's URL. 16 hexadecimal digits.
 *
 * @param image its size, and its own budget: another one makes another file
 * @param sha256 default: Web Crypto's
 */
export async function pictureVersion(art, { width, height, maxBytes, lossless }, values, sha256 = webSha256) {
    const unhashed = [];
    const entries = sorted(values, unhashed);
    for (const entry of unhashed)
        entry[1] = await sha256(entry[1]);
    const text = JSON.stringify([art, width, height, entries, maxBytes, lossless]);
    return cut(await sha256(new TextEncoder().encode(text)));
}
/**
 * Entries by sorted key, so that the order of writing changes no version. `undefined` and `null` are alike.
 * Of bytes the hash is due: five megabytes of JSON numbers would take seconds.
 */
function sorted(members, unhashed) {
    return Object.keys(members)
        .sort()
        .map((key) => {
        const value = members[key];
        const entry = [key, value];
        if (value instanceof Uint8Array)
            unhashed.push(entry);
        else if (typeof value === "object" && value !== null)
            entry[1] = sorted(value, unhashed);
        return entry;
    });
}
function cut(digest) {
    return digest.slice(0, VERSION_HEX_DIGITS);
}
