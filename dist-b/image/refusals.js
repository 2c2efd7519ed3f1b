import { locate } from "./locate.js";
import { respond } from "./respond.js";
/** Nothing reads it: a target is parsed as the path of some origin. */
const ORIGIN = "http://localhost";
export async function openRefusals(site, ports) {
    if (site.signer !== undefined)
        return () => undefined;
    const answers = await finishAll(site, ports);
    return (target) => {
        // Other forms of a target, and what a URL reads as a slash, are made harmless on the long way.
        if (!target.startsWith("/") || target.includes("\\"))
            return undefined;
        const url = readTarget(target);
        const located = locate(site, "GET", url);
        if ("reason" in located)
            return undefined;
        const answer = answers.get(located.route)?.get(located.image);
        if (answer !== undefined)
            ports.onPicture?.({ ...REFUSED, path: url.pathname, bytes: answer.body.length });
        return answer;
    };
}
/** Nothing that a URL escapes, and below no dots that it resolves: most targets are read as they stand, at a third of the cost. */
const PLAIN = /^[\w\-.~!$&'()*+,;=:@%/?]*$/;
const DOTS = /\/(?:\.|%2e)/i;
function readTarget(target) {
    if (!PLAIN.test(target) || DOTS.test(target))
        return new URL(ORIGIN + target);
    const end = target.indexOf("?");
    if (end < 0)
        return { pathname: target, search: "" };
    return { pathname: target.slice(0, end), search: target.slice(end) };
}
const REFUSED = { shows: "fallback", reason: "draw-overloaded" };
async function finishAll(site, ports) {
    const all = new Map();
    for (const route of site.routes) {
        const own = new Map();
        for (const image of route.images.values()) {
            const kept = ports.fallbacks(route, image);
            if (kept !== undefined)
                own.set(image, await finish(site, kept, ports));
        }
        all.set(route, own);
    }
    return all;
}
/** By the function that answers everything else, so that the two ways cannot differ. */
async function finish({ statuses }, { bytes, type }, { sha256, cdnHeaders }) {
    const rules = { statuses, sha256, ...(cdnHeaders === undefined ? {} : { cdnHeaders }) };
    const { status, headers } = await respond(new Request(ORIGIN), { bytes, type, ...REFUSED }, rules);
    return {
        status,
        headers: [...headers].flat(),
        body: bytes,
        outcome: headers.get("x-placard") ?? "",
    };
}
