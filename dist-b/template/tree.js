/**
 * The parsed tree of a template: SVG elements with their attributes, character data and places in the
 * source. Elements of other namespaces (editors' notes, RDF), comments and processing instructions are
 * not in it. Later stages read it; nothing changes it.
 */
/**
 * Elements that draw nothing where they stand, with all that they hold: SVG 2's never-rendered elements, with
 * `filter`, `symbol` and `view`, which draw only where they are referred to, or never.
 */
export const NEVER_RENDERED = new Set([
    "clipPath",
    "defs",
    "desc",
    "filter",
    "linearGradient",
    "marker",
    "mask",
    "metadata",
    "pattern",
    "radialGradient",
    "style",
    "symbol",
    "title",
    "view",
]);
export function isElement(node) {
    return typeof node !== "string";
}
/** The element children, without character data. */
export function elementsOf(element) {
    return element.children.filter(isElement);
}
/** The element and all below it, in document order. */
export function* descendants(element) {
    yield element;
    for (const child of element.children)
        if (isElement(child))
            yield* descendants(child);
}
/** What a `<style>` or a text says, without its elements. */
export function textOf(element) {
    return element.children.filter((child) => typeof child === "string").join("");
}
