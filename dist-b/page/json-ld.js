/**
 * What else in a head speaks for the page and is left alone: JSON-LD and metas inside noscript. Some
 * readers believe them more than og tags (Mastodon: `headline`), so a contradiction is reported.
 */
import { shown } from "../errors.js";
import { asciiText } from "./bytes.js";
export const MAX_FINDINGS = 16;
/** Larger JSON-LD is not read, and no more of a noscript. */
const MAX_BYTES = 65_536;
/** Nodes that describe the site rather than the page: their names are another thing. */
const SITE_NODE = /Organization|Corporation|WebSite|Person|Brand|BreadcrumbList|ImageObject/;
/** @param content the script's bytes; not JSON, not UTF-8 or too large: no findings */
export function jsonLdFindings(content, plan) {
    if (content.length > MAX_BYTES)
        return [];
    const top = parse(new TextDecoder().decode(content));
    // The top level alone: a node, a list of nodes, or a graph of them.
    return [top?.["@graph"] ?? top]
        .flat()
        .slice(0, MAX_FINDINGS)
        .filter((value) => value instanceof Object)
        .filter((node) => !SITE_NODE.test(String(node["@type"])))
        .flatMap((node) => [
        ...conflict(node, "headline", plan.title),
        ...conflict(node, "name", plan.title),
        ...conflict(node, "description", plan.description),
    ]);
}
/** @param content raw text of a noscript element */
export function noscriptFindings(content) {
    const text = asciiText(content, 0, Math.min(content.length, MAX_BYTES));
    const metas = text.match(/<meta[^<>]*["'\s=](?:og|twitter):/i);
    return metas === null ? [] : [{ code: "noscript-tags", received: shown(metas[0]) }];
}
function parse(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
function conflict(node, key, planned) {
    const value = node[key];
    const isSilent = typeof value !== "string" || planned === undefined || planned === null;
    // A replacement character says that the bytes are in another charset, not that the texts differ.
    if (isSilent || value.trim() === planned.trim() || value.includes("\ufffd"))
        return [];
    return [{ code: "json-ld-conflict", key, expected: shown(planned), received: shown(value) }];
}
