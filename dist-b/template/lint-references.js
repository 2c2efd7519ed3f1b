/** Lint: nothing leads out of the file (href, url(), @import), and nothing runs (event handlers). */
import { unescapeCss, urlsIn } from "./css.js";
import { textOf } from "./tree.js";
/** The elements whose href may hold the picture itself. */
const IMAGES = new Set(["image", "feImage"]);
export function checkHandlers({ attributes }) {
    const handler = [...attributes.keys()].find((name) => /^on[a-z]/i.test(name));
    if (handler === undefined)
        return undefined;
    return {
        code: "template-script",
        expected: "a template without event handlers",
        received: handler,
        remedy: "Remove it: a picture runs nothing.",
    };
}
export function checkHref({ name, attributes }) {
    for (const attribute of ["href", "xlink:href"]) {
        const href = attributes.get(attribute)?.trim() ?? "";
        const isInside = href === "" || href.startsWith("#") || (IMAGES.has(name) && isData(href));
        if (!isInside)
            return external(attribute, href, name);
    }
    return undefined;
}
/** `url()` wherever it stands: in `style`, in a `<style>`, in a presentation attribute. */
export function checkStyles(element) {
    const sheet = element.name === "style" ? textOf(element) : "";
    for (const css of [sheet, ...element.attributes.values()]) {
        const outside = urlsIn(css).find((url) => !url.startsWith("#") && !isData(url));
        if (outside !== undefined)
            return external("url()", outside, element.name);
    }
    const isImporting = [sheet, element.attributes.get("style") ?? ""].some((css) => /@import/i.test(unescapeCss(css)));
    if (!isImporting)
        return undefined;
    return {
        code: "template-import",
        expected: "a template in one file",
        received: "@import",
        remedy: "Put the rules into the <style> element; name fonts in the definition's `fonts`.",
    };
}
function isData(url) {
    return /^data:/i.test(url);
}
function external(attribute, url, element) {
    return {
        code: "template-reference-external",
        expected: `${attribute} within the file: #id${IMAGES.has(element) ? " or data:" : ""}`,
        received: url,
        remedy: remedyFor(url, element),
    };
}
/** What to do depends on who wrote the reference: an editor, an artist, or a habit from web pages. */
function remedyFor(url, element) {
    // An editor percent-encodes the braces of a placeholder that an artist typed into a link.
    if (/\{|%7b/i.test(url))
        return "Placeholders in braces are not read: give the element an id and fill it as a slot.";
    if (IMAGES.has(element))
        return "Embed the picture in the file (in Inkscape: Extensions > Images > Embed Images).";
    if (element === "a")
        return "Remove the link: a picture has none.";
    if (element === "style")
        return "Name fonts in the definition's `fonts`; nothing else is fetched.";
    return "Nothing is fetched when a picture is drawn: copy what it refers to into the file.";
}
