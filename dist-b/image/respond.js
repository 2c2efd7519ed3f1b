import { webSha256 } from "../site/version.js";
import { requestedRange } from "./range.js";
const YEAR_SECONDS = 31_536_000;
const OLD_VERSION_SECONDS = 300;
const FALLBACK_SECONDS = 60;
const ETAG_HEX_DIGITS = 32;
/** How the reason of a picture is answered; what is not here is a picture like any other. */
const STATUS_OF = {
    "no-such-route": "notFound",
    "no-such-picture": "notFound",
    "path-too-long": "noData",
    "params-refused": "noData",
    "no-data": "noData",
    "data-timeout": "failed",
    "definition-failed": "failed",
    "draw-failed": "failed",
    "draw-timeout": "failed",
    "draw-overloaded": "failed",
    "picture-too-large": "failed",
    "signature-refused": "badSignature",
    "url-too-long": "tooLong",
};
export async function respond(request, picture, rules) {
    const etag = await etagOf(picture.bytes, rules.sha256 ?? webSha256);
    const status = statusOf(picture.reason, rules.statuses);
    const fields = fieldsOf(picture, etag, rules);
    if (status === 405)
        return whole(request, picture, 405, { ...fields, allow: "GET, HEAD" });
    if (status !== 200)
        return whole(request, picture, status, fields);
    const headers = { ...fields, "accept-ranges": "bytes" };
    if (isMatch(request, etag))
        return notModified(headers);
    // A Range means something for GET alone.
    const isGet = request.method === "GET";
    const range = isGet ? requestedRange(request.headers, picture.bytes.length, etag) : undefined;
    if (range === undefined)
        return whole(request, picture, 200, headers);
    return range === "unsatisfiable"
        ? unsatisfiable(request, picture, rules)
        : partial(picture, range, headers);
}
function fieldsOf(picture, etag, rules) {
    const seconds = secondsKept(picture);
    const queryKeys = picture.queryKeys ?? [];
    return {
        ...plainFields(picture, rules),
        "cache-control": cacheControl(seconds),
        etag,
        ...(seconds === 0 ? {} : rules.cdnHeaders?.({ ttlSeconds: seconds, queryKeys })),
    };
}
/** What every answer has. */
function plainFields(picture, { timing }) {
    return {
        "content-type": picture.type,
        "content-length": String(picture.bytes.length),
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'",
        "x-placard": outcome(picture),
        ...(timing ? { "server-timing": timing } : {}),
    };
}
function statusOf(reason, statuses) {
    if (reason === "method-not-allowed")
        return 405;
    const name = reason && STATUS_OF[reason];
    return name === undefined ? 200 : statuses[name];
}
/** 0: not at all, since the next request for the same URL may be a good one. */
function secondsKept({ shows, reason }) {
    if (reason === "signature-refused" || reason === "method-not-allowed")
        return 0;
    // A picture within it may be there again in a minute.
    if (shows !== "page" || reason === "image-failed")
        return FALLBACK_SECONDS;
    return reason === undefined ? YEAR_SECONDS : OLD_VERSION_SECONDS;
}
function cacheControl(seconds) {
    if (seconds === 0)
        return "no-store";
    return `public, max-age=${seconds}${seconds === YEAR_SECONDS ? ", immutable" : ""}`;
}
function outcome({ shows, reason }) {
    return reason === undefined ? shows : `${shows}; reason=${reason}`;
}
/** RFC 9110, 13.1.2: the list is compared weakly; `*` matches whatever is there. */
function isMatch(request, etag) {
    const wanted = request.headers.get("if-none-match");
    if (wanted === null)
        return false;
    return wanted.split(",").some((tag) => {
        const bare = tag.trim().replace(/^W\//, "");
        return bare === "*" || bare === etag;
    });
}
function whole(request, { bytes }, status, headers) {
    return new Response(request.method === "HEAD" ? null : bodyOf(bytes), { status, headers });
}
/** A 304 has no body; its length and type are those of the picture it stands for, and are left out. */
function notModified(fields) {
    const { "content-length": _length, "content-type": _type, ...headers } = fields;
    return new Response(null, { status: 304, headers });
}
function partial({ bytes }, { first, last }, fields) {
    const headers = {
        ...fields,
        "content-length": String(last - first + 1),
        "content-range": `bytes ${first}-${last}/${bytes.length}`,
    };
    return new Response(bodyOf(bytes.subarray(first, last + 1)), { status: 206, headers });
}
/** Kept by nobody: a cache that took it for the picture's answer would hand it to others. */
function unsatisfiable(request, picture, rules) {
    const headers = {
        ...plainFields(picture, rules),
        "cache-control": "no-store",
        "content-range": `bytes */${picture.bytes.length}`,
    };
    return whole(request, picture, 416, headers);
}
function bodyOf(bytes) {
    return bytes;
}
/** By the picture's own bytes: fallbacks are answered again and again, and most of all when there is no time. */
const etags = new WeakMap();
function etagOf(bytes, sha256) {
    const known = etags.get(bytes) ?? hashOf(bytes, sha256);
    etags.set(bytes, known);
    return known;
}
async function hashOf(bytes, sha256) {
    return `"${(await sha256(bytes)).slice(0, ETAG_HEX_DIGITS)}"`;
}
