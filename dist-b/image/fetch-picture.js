/**
 * An https URL → the bytes of a picture, under the definition's rules: allowed hosts alone, no address in any
 * spelling, redirects followed by hand and never to another host, 5 MB, 3 seconds for all of it. What the answer
 * says of itself (type, length) is not believed. Private addresses behind a host's name are for the fetch port to
 * refuse: on Node that is guarded-fetch.ts; edge networks reach none.
 */
import { isPlacardError, PlacardError, shown } from "../errors.js";
import { MAX_PICTURE_BYTES } from "../site/image-slot.js";
const TIMEOUT_MS = 3_000;
const MAX_REDIRECTS = 3;
/** Not compressed: what is unpacked cannot be bounded by what is read. */
const HEADERS = {
    accept: "image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml",
    "accept-encoding": "identity",
};
/**
 * @throws PlacardError `picture-host-refused`, `picture-redirect-refused`, `picture-too-large`, `picture-timeout`,
 * `picture-unavailable`
 */
export async function fetchPicture(source, rules) {
    const abort = new AbortController();
    const timeoutMs = rules.timeoutMs ?? TIMEOUT_MS;
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => {
            reject(failure("picture-timeout", `a picture within ${timeoutMs} ms`, shown(source)));
            abort.abort();
        }, timeoutMs);
    });
    try {
        // Raced, since not every fetch heeds its signal.
        return await Promise.race([follow(checkUrl(source, rules.hosts), rules, abort.signal), late]);
    }
    catch (cause) {
        if (isPlacardError(cause))
            throw cause;
        throw failure("picture-unavailable", "an answer from the picture's host", shown(source), cause);
    }
    finally {
        clearTimeout(timer);
        abort.abort();
    }
}
async function follow(first, rules, signal) {
    let url = first;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
        const init = { redirect: "manual", signal, headers: HEADERS };
        const response = await rules.fetch(url.href, init);
        if (response.status === 200)
            return readBody(response);
        await response.body?.cancel();
        const location = response.headers.get("location");
        if (response.status < 300 || response.status > 399 || location === null)
            throw failure("picture-unavailable", "status 200", String(response.status));
        url = checkUrl(resolveUrl(location, url), rules.hosts);
        if (url.host !== first.host)
            throw failure("picture-redirect-refused", "a redirect within the host", shown(url.host));
    }
    throw failure("picture-redirect-refused", `at most ${MAX_REDIRECTS} redirects`, "one more");
}
function resolveUrl(location, base) {
    return URL.canParse(location, base.href) ? new URL(location, base).href : "";
}
/** The URL parser has made every spelling of an IPv4 address dotted, and bracketed every IPv6 one. */
function checkUrl(source, hosts) {
    const url = URL.canParse(source) ? new URL(source) : undefined;
    const isSound = url?.protocol === "https:" &&
        url.username === "" &&
        url.password === "" &&
        !/^\[|^[\d.]+$/.test(url.hostname) &&
        hosts.some((host) => isMatch(host, url.host));
    if (url !== undefined && isSound)
        return url;
    throw failure("picture-host-refused", `an https URL of a host in imageHosts (${hosts.join(", ") || "none"})`, shown(source));
}
/** `*.example.com` is every host below example.com, itself not. The port is part of the host. */
function isMatch(allowed, host) {
    return allowed.startsWith("*.") ? host.endsWith(allowed.slice(1)) : host === allowed;
}
async function readBody(response) {
    const tooLarge = () => failure("picture-too-large", `at most ${MAX_PICTURE_BYTES} bytes`, "more");
    const chunks = [];
    let length = 0;
    const reader = response.body?.getReader();
    while (reader !== undefined) {
        const { done, value } = await reader.read();
        if (done)
            break;
        length += value.length;
        if (length > MAX_PICTURE_BYTES) {
            await reader.cancel();
            throw tooLarge();
        }
        chunks.push(value);
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
    }
    return bytes;
}
function failure(code, expected, received, cause) {
    return new PlacardError({
        code,
        expected,
        received,
        ...(cause === undefined ? {} : { cause }),
    });
}
