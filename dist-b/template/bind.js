import { escapeText } from "./clean.js";
import { parseDeclarations, writeDeclarations } from "./css.js";
import { isInheritedProperty } from "./properties.js";
import { endTag, isEmpty, startTag } from "./serialize.js";
import { descendants, isElement } from "./tree.js";
/** Elements within a text that carry characters and a style. */
const RUNS = new Set(["tspan", "textPath", "a"]);
/** Lists of one value a character: those of the sample text fit no other. */
const GLYPH_LISTS = ["x", "y", "dx", "dy", "rotate"];
const HIDING = new Map([
    ["display", /^\s*none\b/],
    ["visibility", /^\s*(?:hidden|collapse)\b/],
]);
const SHOWING = { display: "inline", visibility: "visible" };
/**
 * An inherited property that is set on a text holds for all its runs: editors repeat a text's style on
 * each `<tspan>`, where it would win. A run with a value of its own keeps that.
 */
export function spreadOverRuns(changes, sheet) {
    const spread = new Map(changes);
    for (const [element, { styles }] of changes) {
        if (element.name !== "text" || styles === undefined)
            continue;
        for (const run of descendants(element)) {
            const set = [...styles].filter(([name]) => isInheritedProperty(name) && sheet.values(run, name).length > 0);
            if (run === element || set.length === 0)
                continue;
            const own = spread.get(run);
            spread.set(run, { ...own, styles: new Map([...set, ...(own?.styles ?? [])]) });
        }
    }
    return spread;
}
/** The content with the changes in place; `removed` is left out, and what is replaced stands as the markup it is given as. */
export function applyChanges(written, changes, sheet, removed, replaced = new Map()) {
    const edits = [];
    for (const [element, text] of replaced) {
        const span = written.spans.get(element);
        if (span !== undefined)
            edits.push({ from: span.start, to: span.end, text });
    }
    for (const [element, change] of changes) {
        const span = written.spans.get(element);
        if (span === undefined || element === removed || replaced.has(element))
            continue;
        if (change.markup !== undefined)
            edits.push({ from: span.start, to: span.end, text: change.markup });
        else if (change.text === undefined)
            edits.push({ from: span.start, to: span.open, text: changedTag(element, change, sheet) });
        else
            edits.push({
                from: span.start,
                to: span.end,
                text: filledText(element, change.text, changes, sheet),
            });
    }
    const hole = removed && written.spans.get(removed);
    if (hole !== undefined)
        edits.push({ from: hole.start, to: hole.end, text: "" });
    return join(written.text, edits);
}
/** What lies within an edit is gone with it: a run's own value within a text that is replaced. */
function join(text, edits) {
    let joined = "";
    let at = 0;
    for (const edit of edits.sort((a, b) => a.from - b.from)) {
        if (edit.from < at)
            continue;
        joined += text.slice(at, edit.from) + edit.text;
        at = edit.to;
    }
    return joined + text.slice(at);
}
/** The element with all its characters replaced, in the style and at the place of its first run. */
function filledText(element, text, changes, sheet) {
    const change = changes.get(element) ?? {};
    const attributes = changedAttributes(element, change, sheet);
    for (const name of GLYPH_LISTS) {
        const [first, second] = (attributes.get(name) ?? "").trim().split(/[\s,]+/);
        if (first !== undefined && second !== undefined)
            attributes.set(name, first);
    }
    const run = firstRun(element);
    const inner = run === undefined
        ? escapeText(text.replaceAll("\n", " "))
        : filledText(run, text, changes, sheet);
    return `${startTag(element, attributes, false)}${inner}${endTag(element)}`;
}
/** The run that the element's characters begin in; undefined when they are the element's own. */
export function firstRun(element) {
    const first = element.children.find((child) => isElement(child) ? RUNS.has(child.name) : child.trim() !== "");
    return first !== undefined && isElement(first) ? first : undefined;
}
function changedTag(element, change, sheet) {
    return startTag(element, changedAttributes(element, change, sheet), isEmpty(element));
}
function changedAttributes(element, change, sheet) {
    const attributes = new Map(element.attributes);
    const styles = new Map(parseDeclarations(attributes.get("style") ?? "").map(({ name, value }) => [name, value]));
    if (change.isShown)
        show(element, attributes, styles, sheet);
    for (const [name, value] of change.attributes ?? []) {
        styles.delete(name);
        attributes.set(name, value);
    }
    for (const [name, value] of change.styles ?? []) {
        attributes.delete(name);
        // Last, so that no shorthand before it (`font`, `marker`) has the last word.
        styles.delete(name);
        styles.set(name, value);
    }
    if (styles.size > 0)
        attributes.set("style", writeDeclarations(styles));
    else
        attributes.delete("style");
    return attributes;
}
/** Takes away what hides the element; a rule that does is overruled. */
function show(element, attributes, styles, sheet) {
    for (const property of ["display", "visibility"]) {
        const isHiding = HIDING.get(property) ?? /^$/;
        if (isHiding.test(attributes.get(property) ?? ""))
            attributes.delete(property);
        if (isHiding.test(styles.get(property) ?? ""))
            styles.delete(property);
        const isRuled = sheet.values(element, property).some((value) => isHiding.test(value));
        if (isRuled && sheet.hasRules)
            styles.set(property, SHOWING[property]);
    }
}
/**
 * The background over a larger area, in groups like its own, whose inherited style it keeps. Ids of the
 * groups are left out: they stay where they are, and no id may be there twice.
 */
export function writeBackground({ rect, groups }, area, changes, sheet) {
    const attributes = changedAttributes(rect, changes.get(rect) ?? {}, sheet);
    for (const side of ["x", "y", "width", "height"])
        attributes.set(side, String(area[side]));
    const unclipped = { styles: new Map([["clip-path", "none"]]) };
    const starts = groups.map((group) => {
        const own = changedAttributes(group, unclipped, sheet);
        own.delete("id");
        return startTag(group, own, false);
    });
    const ends = groups.map(endTag).reverse();
    return `${starts.join("")}${startTag(rect, attributes, true)}${ends.join("")}`;
}
/** Whether the background is still one: a value may have moved it, or changed a group that it lies in. */
export function isUnmoved({ rect, groups }, changes) {
    const { attributes, markup } = changes.get(rect) ?? {};
    return ((attributes?.size ?? 0) === 0 &&
        markup === undefined &&
        groups.every((group) => !changes.has(group)));
}
/** Whether an element can hold text that a value replaces. */
export function takesText({ name }) {
    return name === "text" || name === "tspan";
}
