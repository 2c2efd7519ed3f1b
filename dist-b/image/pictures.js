/**
 * Slot values → the same with every `image()` ready to be drawn: fetched, checked, decoded, drawn once by itself.
 * One that fails is left out, so that the template's own content stays, and is told of. Fetched and checked pictures
 * are kept for a while: bounded in bytes, one flight for all who wait for the same.
 */
import { LRUCache } from "lru-cache";
import { PlacardError, shown } from "../errors.js";
import { MAX_SIDE } from "../site/check.js";
import { isImageValue, MAX_PICTURE_BYTES } from "../site/image-slot.js";
import { readDataUri } from "../template/data-uri.js";
import { digestOf } from "./digest.js";
import { fetchPicture } from "./fetch-picture.js";
import { readPicture } from "./picture-file.js";
/** Of all pictures of one drawing together: two of the largest size, 134 MB when they are decoded. */
const MAX_PIXELS = 2 * 4_096 ** 2;
/** Of kept pictures, in characters of base64: one byte each. */
const CACHE_CHARS = 64_000_000;
const CACHE_TTL_MS = 300_000;
/** A host that is down is not asked again at once. */
const FAILURE_TTL_MS = 10_000;
/** Kept failures are small, but not free. */
const FAILURE_CHARS = 1_000;
const MAX_FLIGHTS = 64;
export function openPictures(ports) {
    const cache = new LRUCache({
        maxSize: CACHE_CHARS,
        perf: { now: ports.now ?? (() => performance.now()) },
        ttlResolution: 0,
        sizeCalculation: (outcome) => ("error" in outcome ? FAILURE_CHARS : outcome.href.length),
    });
    const flights = new Map();
    /** Without a bound on flights, a slow host would hold a page's worth of memory for each request. */
    function find(key, load) {
        const kept = cache.get(key);
        if (kept !== undefined)
            return Promise.resolve(kept);
        const flight = flights.get(key);
        if (flight !== undefined)
            return flight;
        if (flights.size >= MAX_FLIGHTS)
            return Promise.resolve({ error: overloaded() });
        const outcome = load()
            .catch((error) => ({ error }))
            .then((result) => {
            cache.set(key, result, { ttl: "error" in result ? FAILURE_TTL_MS : CACHE_TTL_MS });
            flights.delete(key);
            return result;
        });
        flights.set(key, outcome);
        return outcome;
    }
    return {
        async ready(values) {
            const ids = Object.keys(values).filter((id) => isImageValue(values[id]));
            if (ids.length === 0)
                return { values, failed: [] };
            const outcomes = await Promise.all(ids.map(async (id) => [id, await findSource(values[id], ports, find)]));
            return settle(values, new Map(outcomes));
        },
    };
}
async function findSource({ source }, ports, find) {
    if (typeof source === "string" && !/^data:/i.test(source))
        return find(source, async () => prepare(await fetched(source, ports), ports));
    const bytes = typeof source === "string" ? readDataUri(source)?.bytes : source;
    if (bytes === undefined || bytes.length > MAX_PICTURE_BYTES)
        return { error: unusable("a data: URI of at most 5 MB", source) };
    return find(`sha256:${await digestOf(bytes)}`, () => prepare(bytes, ports));
}
async function fetched(source, { hosts, fetch, timeoutMs }) {
    if (fetch === undefined)
        throw unusable("a fetch for pictures on this host", source);
    return fetchPicture(source, { hosts, fetch, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
}
/** Checked, and drawn once alone: what the engine cannot take then fails by itself and not with the whole picture. */
async function prepare(bytes, ports) {
    const file = { ...(await readPicture(bytes, ports.transcode)), digest: await digestOf(bytes) };
    const hasInk = await leavesInk(file, PROBE, ports.rasterizer);
    // A small drawing may miss thin lines; a large one is drawn only of those that seem broken.
    const isBitmap = file.width > 0;
    if (hasInk || !isBitmap || (await leavesInk(file, ownSize(file), ports.rasterizer)))
        return file;
    throw unusable("a picture that can be decoded", "one that draws nothing");
}
const PROBE = { width: 16, height: 16 };
function ownSize({ width, height }) {
    return { width: Math.min(width, MAX_SIDE), height: Math.min(height, MAX_SIDE) };
}
/** The engine draws nothing of a bitmap that it cannot decode, and says nothing. */
async function leavesInk({ href }, { width, height }, rasterizer) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" preserveAspectRatio="none" href="${href}"/></svg>`;
    const { data } = await rasterizer.pixels({ svg, width, height });
    return data.some((level, at) => at % 4 === 3 && level > 0);
}
function settle(values, outcomes) {
    const settled = {};
    const failed = [];
    let pixels = 0;
    for (const [id, value] of Object.entries(values)) {
        const outcome = outcomes.get(id);
        if (outcome === undefined || !isImageValue(value))
            settled[id] = value;
        else if ("error" in outcome)
            failed.push({ slot: id, error: outcome.error });
        else if (pixels + area(outcome) > MAX_PIXELS)
            failed.push({ slot: id, error: tooMany() });
        else {
            pixels += area(outcome);
            const { href, digest } = outcome;
            settled[id] = { kind: "ready-picture", href, digest, fit: value.fit };
        }
    }
    return { values: settled, failed };
}
function area({ width, height }) {
    return width * height;
}
function unusable(expected, received) {
    return new PlacardError({ code: "picture-unreadable", expected, received: shown(received) });
}
function tooMany() {
    return new PlacardError({
        code: "picture-too-large",
        expected: `pictures of at most ${MAX_PIXELS} pixels together`,
    });
}
function overloaded() {
    return new PlacardError({
        code: "picture-overloaded",
        expected: `at most ${MAX_FLIGHTS} pictures on their way at once`,
    });
}
