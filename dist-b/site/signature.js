/**
 * Signed pictures' URLs: `/og/<version>.<signature>/<name>/<page path>.png`. The signature is an HMAC-SHA-256 (RFC 2104)
 * by Web Crypto over the canonical path and the query that matters, cut to 144 bits. It stands in the path, since
 * some readers of URLs drop or reorder queries. Several keys let a site change its own: the first signs, all verify.
 */
import { PlacardError } from "../errors.js";
/** 24 characters of base64url hold exactly these: no signature has a second spelling. */
const SIGNATURE_BYTES = 18;
/** 128 bits where every character is a hexadecimal digit. */
const MIN_KEY_CHARS = 32;
const KEYS_VARIABLE = "PLACARD_SIGNING_KEYS";
const REMEDY = `Make one with \`openssl rand -hex 32\` and set it as ${KEYS_VARIABLE}, for pages and pictures alike.`;
/** The keys of an environment: `PLACARD_SIGNING_KEYS`, separated by commas or white space, the newest first. */
export function signingKeys(env) {
    return (env[KEYS_VARIABLE] ?? "").split(/[\s,]+/).filter((key) => key !== "");
}
/** The signer of a definition that says `signed: true`, until it has keys. */
export const keyless = {
    hasKeys: false,
    sign: async () => refuseKeyless(),
    verify: async () => refuseKeyless(),
};
/**
 * A signed site with its keys; every other site as it is.
 *
 * @param keys secrets of at least 32 characters, the newest first
 * @throws PlacardError `signing-key-missing`, `signing-key-weak`
 */
export function withKeys(site, keys) {
    if (site.signer === undefined)
        return site;
    if (keys.length === 0)
        refuseKeyless();
    for (const key of keys)
        if (key.length < MIN_KEY_CHARS)
            throw weakKey(key);
    return { ...site, signer: signerOf(site.prefix, keys.map(macOf)) };
}
/** @throws PlacardError `signing-key-missing` */
export function checkKeys({ signer }) {
    if (signer?.hasKeys === false)
        refuseKeyless();
}
function signerOf(prefix, macs) {
    return {
        hasKeys: true,
        async sign(path) {
            // Between the version and the image's name.
            const at = path.indexOf("/", prefix.length + 1);
            const [signature] = await Promise.all(macs.slice(0, 1).map((mac) => mac(path)));
            return `${path.slice(0, at)}.${signature}${path.slice(at)}`;
        },
        async verify(path, signature) {
            // All of them, whichever fits: the time must not tell which key is in use.
            const known = await Promise.all(macs.map((mac) => mac(path)));
            return known.map((mac) => isSame(mac, signature)).includes(true);
        },
    };
}
/** Imports its key when it is first used: some runtimes allow no cryptography while modules are loaded. */
function macOf(key) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const encode = (text) => new TextEncoder().encode(text);
    let imported;
    return async (path) => {
        imported ??= crypto.subtle.importKey("raw", encode(key), algorithm, false, ["sign"]);
        const mac = await crypto.subtle.sign("HMAC", await imported, encode(path));
        return base64Url(new Uint8Array(mac).subarray(0, SIGNATURE_BYTES));
    };
}
function base64Url(bytes) {
    const text = btoa(String.fromCharCode(...bytes));
    return text.replaceAll("+", "-").replaceAll("/", "_");
}
/** Looks at every character whatever it has seen. The length is no secret. */
function isSame(known, given) {
    let difference = known.length ^ given.length;
    for (let i = 0; i < known.length; i++)
        difference |= known.charCodeAt(i) ^ given.charCodeAt(i);
    return difference === 0;
}
function refuseKeyless() {
    throw new PlacardError({
        code: "signing-key-missing",
        where: "signed",
        expected: "a signing key",
        received: "none",
        remedy: REMEDY,
    });
}
/** Says how long the key is and never what it is: errors end in logs. */
function weakKey({ length }) {
    return new PlacardError({
        code: "signing-key-weak",
        where: "signed",
        expected: `signing keys of at least ${MIN_KEY_CHARS} characters`,
        received: `one of ${length}`,
        remedy: REMEDY,
    });
}
