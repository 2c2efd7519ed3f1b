/**
 * The image flow: Request → match → params → data → slots → draw → respond. Whatever is asked for is
 * answered with a valid picture: the page's own, the route's fallback, or the site's default. The last
 * two are finished before the first request, so that they need nothing when all else has failed. How pictures
 * are drawn is a port: from files (open.ts) or from what a build made of them (built.ts).
 */
import { isPlacardError, PlacardError } from "../errors.js";
import { resolveMatch } from "../site/resolve.js";
import { checkKeys } from "../site/signature.js";
import { picturePath, pictureQuery } from "../site/url.js";
import { pictureVersion, webSha256 } from "../site/version.js";
import { openPictureStore } from "./cache.js";
import { locate } from "./locate.js";
import { respond } from "./respond.js";
import { requestedSize } from "./size.js";
import { startStopwatch } from "./stopwatch.js";
const SIZE_KEYS = ["height", "width"];
/** @throws PlacardError `signing-key-missing` for a signed site without keys */
export function imageHandler(site, ports) {
    checkKeys(site);
    const { sha256 = webSha256 } = ports;
    const flow = { ...ports, site, sha256, store: openPictureStore(ports.cache, sha256) };
    return async (request) => {
        const url = new URL(request.url);
        const watch = startStopwatch(() => performance.now());
        const drawn = await choose(flow, request.method, url, watch);
        if (drawn.error !== undefined && drawn.reason === "definition-failed" && ports.rethrow)
            throw drawn.error;
        report(ports, url.pathname, drawn);
        return respond(request, drawn, {
            statuses: site.statuses,
            sha256,
            ...(ports.cdnHeaders === undefined ? {} : { cdnHeaders: ports.cdnHeaders }),
            ...(ports.timing === true ? { timing: timingOf(watch, drawn) } : {}),
        });
    };
}
/** What costs little is looked at first: what the URL says, the signature; then the data, then the drawing. */
async function choose(flow, method, url, watch) {
    const located = locate(flow.site, method, url);
    if ("reason" in located)
        return standIn(flow, located.name, located.reason);
    const { route, match, image, address } = located;
    const wanted = { ...located, url };
    if (!(await isSignedRight(flow, wanted)))
        return standIn(flow, address.name, "signature-refused");
    watch.lap("match");
    const kept = flow.fallbacks(route, image);
    const leave = flow.admit === undefined ? () => { } : flow.admit();
    if (leave === undefined && kept !== undefined)
        return { ...fileOf(kept), shows: "fallback", reason: "draw-overloaded" };
    try {
        const resolution = await resolveMatch(flow.site, match, url.searchParams);
        watch.lap("data");
        const drawn = await drawResolved(flow, wanted, resolution);
        watch.lap("draw");
        return { ...drawn, queryKeys: queryKeys(route) };
    }
    finally {
        leave?.();
    }
}
/**
 * The path is compared as it is spelt: a signed URL is one URL, and an escape more or less is another. The query is
 * compared by what it means, since hosts reorder and rewrite it, and the keys that matter to nobody are not read.
 */
async function isSignedRight({ site }, { route, address, url }) {
    if (site.signer === undefined)
        return true;
    const { version, signature } = address;
    if (signature === undefined)
        return false;
    const spelt = picturePath(site, { ...address, version: `${version}.${signature}` });
    const search = pictureQuery({ query: queryKeys(route) }, url.searchParams);
    const isRight = await site.signer.verify(picturePath(site, address, search), signature);
    return isRight && spelt === url.pathname;
}
/** All keys that tell one picture of a route from another. */
function queryKeys({ query }) {
    return [...new Set([...query, ...SIZE_KEYS])].sort();
}
async function drawResolved(flow, wanted, resolution) {
    const { route, image, url } = wanted;
    const size = requestedSize(image, url.searchParams);
    const kept = flow.fallbacks(route, image);
    if (resolution.kind === "fallback" && kept !== undefined && isSame(size, image))
        return asFallback(kept, resolution);
    try {
        return await (resolution.kind === "found"
            ? drawFound(flow, wanted, resolution.values, size)
            : drawFallback(flow, wanted, resolution, size));
    }
    catch (error) {
        if (kept === undefined)
            throw error;
        return { ...fileOf(kept), shows: "fallback", reason: reasonOf(error), error };
    }
}
async function drawFound(flow, { route, image, address, url }, values, size) {
    const version = await pictureVersion(await flow.artHash(image), image, values, flow.sha256);
    const path = picturePath(flow.site, { ...address, version }, pictureQuery(route, url.searchParams));
    const drawn = await flow.store.take([path, size.width, size.height], () => flow.draw(route, image, values, size));
    const own = { ...fileOf(drawn), shows: "page" };
    const [missing] = drawn.failed;
    if (missing !== undefined)
        return { ...own, reason: "image-failed", ...pickError(missing.error) };
    return address.version === version ? own : { ...own, reason: "old-version" };
}
/** At another size than its own. However many URLs are wrong, their picture is one. */
async function drawFallback(flow, { route, image, address }, resolution, size) {
    const { values } = resolution;
    const version = await pictureVersion(await flow.artHash(image), image, values, flow.sha256);
    const parts = [version, address.name, route.pattern.source, size.width, size.height];
    const drawn = await flow.store.take(parts, () => flow.draw(route, image, values, size));
    return asFallback(drawn, resolution);
}
function asFallback(drawn, { reason, error }) {
    return { ...fileOf(drawn), shows: "fallback", reason, ...pickError(error) };
}
/** The site's default picture: the image of that name where a route has one, else the first of all. */
function standIn({ site, fallbacks }, name, reason) {
    const all = [site.defaultRoute, ...site.routes].flatMap((route) => [...route.images].map(([own, image]) => ({ own, route, image })));
    const found = all.find(({ own }) => own === name) ?? all[0];
    const kept = found && fallbacks(found.route, found.image);
    if (kept === undefined)
        throw new PlacardError({ code: "definition-invalid", expected: "a site with an image" });
    return { ...fileOf(kept), shows: "default", reason };
}
function reasonOf(error) {
    if (!isPlacardError(error))
        return "definition-failed";
    const { code } = error;
    return code === "draw-failed" ||
        code === "draw-timeout" ||
        code === "draw-overloaded" ||
        code === "picture-too-large"
        ? code
        : "definition-failed";
}
/** The value of Server-Timing: how long the stages took, and how the picture was made; nothing for one that was kept. */
function timingOf(watch, { rung, wholeReason }) {
    const stages = String(watch);
    if (stages === "")
        return "";
    const made = { rung, whole: wholeReason };
    const told = Object.entries(made).flatMap(([name, desc]) => desc === undefined ? [] : `${name};desc=${desc}`);
    return [stages, ...told].join(", ");
}
function report({ onPicture }, path, drawn) {
    const { shows, bytes, rung, wholeReason, warning } = drawn;
    const reason = drawn.reason ?? (warning && "picture-too-large");
    if (reason === undefined)
        return;
    onPicture?.({
        path,
        shows,
        reason,
        bytes: bytes.length,
        ...(rung === undefined ? {} : { rung }),
        ...(wholeReason === undefined ? {} : { wholeReason }),
        ...pickError(drawn.error ?? warning),
    });
}
function pickError(error) {
    return error === undefined ? {} : { error };
}
function isSame(a, b) {
    return a.width === b.width && a.height === b.height;
}
/** The file, with how it came about, and nothing else of what drew it. */
function fileOf(drawn) {
    const { bytes, type, rung, wholeReason, warning } = drawn;
    return {
        bytes,
        type,
        ...(rung === undefined ? {} : { rung }),
        ...(wholeReason === undefined ? {} : { wholeReason }),
        ...(warning === undefined ? {} : { warning }),
    };
}
