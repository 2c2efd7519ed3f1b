/**
 * A page's bytes → the tags of its head that say what it is, in their order: title, metas and the canonical link, with
 * their values as they are written. What two such lists differ in, in words.
 */
import { printable, shown } from "../errors.js";
import { HeadScanner } from "../page/scan.js";
const RAW_TEXT = /^(?:title|style|script|noscript|noframes)$/;
const IN_HEAD = /^(?:html|head|base|basefont|bgsound|link|meta|title|style|script|noscript|noframes|template)$/;
/** The start and end tags of a page's head, in their order. What is in a template is none. */
function* tagsOfHead(page) {
    const scanner = new HeadScanner();
    let templates = 0;
    for (let token = scanner.next(page); token !== undefined; token = scanner.next(page)) {
        const { name, attributes, start, end } = scanner;
        if (name === "template")
            templates += token === "start-tag" ? 1 : -1;
        scanner.isSkippingText = templates > 0;
        if (templates > 0)
            continue;
        if (isHeadOver(token, name))
            return;
        yield { token, name, attributes, start, end };
        if (token === "start-tag" && RAW_TEXT.test(name))
            scanner.enterRawText();
    }
}
/** Text ends a head as any other element does (WHATWG HTML 13.2.6.4.4), and the scanner gives it for ever. */
function isHeadOver(token, name) {
    if (token === "end-tag")
        return name === "head";
    return token !== "start-tag" || !IN_HEAD.test(name);
}
export function headTags(page) {
    const text = (start, end) => new TextDecoder().decode(page.subarray(start, end));
    const tags = [];
    let titleAt = 0;
    for (const { token, name, attributes, start, end } of tagsOfHead(page)) {
        const value = (wanted) => {
            const found = attributes.find((attribute) => attribute.name === wanted);
            return found && text(found.valueStart, found.valueEnd);
        };
        if (token === "start-tag")
            tags.push(...tagOf(name, value));
        else if (name === "title")
            tags.push(["title", text(titleAt, start)]);
        titleAt = end;
    }
    return tags;
}
function tagOf(name, value) {
    if (name === "link" && value("rel")?.toLowerCase() === "canonical")
        return [["canonical", value("href") ?? ""]];
    const key = name === "meta" ? (value("property") ?? value("name")) : undefined;
    return key === undefined ? [] : [[key, value("content") ?? ""]];
}
/** By key and by the how manyth of that key it is, since some keys may be there several times. */
export function tagChanges(before, after) {
    const [was, is] = [numbered(before), numbered(after)];
    const keys = [...new Set([...was.keys(), ...is.keys()])];
    const lines = keys.flatMap((key) => {
        const [old, now] = [was.get(key), is.get(key)];
        if (old === now)
            return [];
        if (old === undefined)
            return [`${printable(key)} is new: ${shown(now)}`];
        if (now === undefined)
            return [`${printable(key)} is gone: ${shown(old)}`];
        return [`${printable(key)}: ${shown(old)} → ${shown(now)}`];
    });
    return lines.length > 0 ? lines : ["the same tags in another order"];
}
function numbered(tags) {
    const seen = new Map();
    return new Map(tags.map(([key, value]) => {
        const count = (seen.get(key) ?? 0) + 1;
        seen.set(key, count);
        return [count === 1 ? key : `${key} (${count})`, value];
    }));
}
