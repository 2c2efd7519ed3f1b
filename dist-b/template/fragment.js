/**
 * Generated SVG in a group: parsed and linted as a template is, its ids given a prefix so that they meet no other,
 * its references checked, and written anew from the parsed tree. Nothing of the text itself reaches the document,
 * so that it cannot close the group it stands in. What is wrong with it is the mistake of the code that made it.
 */
import { isPlacardError, PlacardError, shown } from "../errors.js";
import { idsIn } from "./css.js";
import { lintTemplate } from "./lint.js";
import { endTag, startTag, writeContent } from "./serialize.js";
import { descendants, elementsOf, isElement } from "./tree.js";
const REFERENCE = /url\(\s*(["']?)#([^"'()\\]+?)\1\s*\)/gi;
/** @throws PlacardError `fragment-invalid`, with the lint's own error as its cause */
export function readFragment({ svg }, host) {
    const subject = readChecked(svg, host);
    const own = ownIds(subject, host);
    const cross = new Map();
    const root = rename(subject.root, undefined, { own, host, cross });
    return {
        markup: writeContent(root).text,
        roots: elementsOf(subject.root),
        targets: (element) => [...subject.targets(element), ...(cross.get(element) ?? [])],
    };
}
/** The group with the fragment as its content. */
export function fragmentMarkup(group, { markup }) {
    return `${startTag(group, group.attributes, false)}${markup}${endTag(group)}`;
}
/** In an `<svg>` of the template's own size: percentages and costs are then the template's. */
function readChecked(svg, host) {
    const { viewBox, width, height } = host.canvas;
    const box = `${viewBox.x} ${viewBox.y} ${viewBox.width} ${viewBox.height}`;
    const open = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="${box}">`;
    try {
        const subject = host.read(`${open}${svg}</svg>`, "fragment");
        lintTemplate(subject);
        return subject;
    }
    catch (cause) {
        if (!isPlacardError(cause))
            throw cause;
        throw invalid(host, "well-formed SVG that passes a template's lint", cause.message, cause);
    }
}
/** Its own ids → those that they are given. */
function ownIds({ root, ids }, host) {
    for (const element of descendants(root))
        if (element.name === "style")
            throw invalid(host, "attributes for its styles, since rules in a <style> would hold for the whole template", "<style>");
    const own = new Map();
    for (const id of ids.keys()) {
        let name = `${host.id}--${id}`;
        while (host.ids.has(name))
            name += "-";
        own.set(id, name);
    }
    return own;
}
/** The element with its ids and references renamed. */
function rename(element, parent, renaming) {
    const entries = [...element.attributes].map(([name, value]) => [name, renameValue(name, value, element, renaming)]);
    const children = [];
    const renamed = { ...element, attributes: new Map(entries), children, parent };
    for (const child of element.children)
        children.push(isElement(child) ? rename(child, renamed, renaming) : child);
    return renamed;
}
function renameValue(name, value, element, renaming) {
    if (name === "id")
        return renaming.own.get(value) ?? value;
    if (name === "href" || name === "xlink:href") {
        const target = value.trim();
        return target.startsWith("#") ? `#${resolveId(target.slice(1), element, renaming)}` : value;
    }
    const expected = idsIn(value).map((id) => resolveId(id, element, renaming));
    const written = value.replace(REFERENCE, (_all, _quote, id) => `url(#${resolveId(id.trim(), element, renaming)})`);
    // A reference in escapes or comments is one that the pattern above does not see.
    if (idsIn(written).join("\n") === expected.join("\n"))
        return written;
    throw invalid(renaming.host, "references written plainly: url(#id)", value);
}
function resolveId(id, element, { own, host, cross }) {
    const name = own.get(id);
    if (name !== undefined)
        return name;
    const target = host.ids.get(id);
    if (target === undefined)
        throw invalid(host, "references to ids within it or in the template", `#${id}`);
    cross.set(element, [...(cross.get(element) ?? []), target]);
    return id;
}
function invalid({ where }, expected, received, cause) {
    return new PlacardError({
        code: "fragment-invalid",
        where: `${where} fragment(svg)`,
        expected,
        received: cause === undefined ? shown(received) : received,
        ...(cause === undefined ? {} : { cause }),
    });
}
