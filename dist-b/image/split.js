/**
 * A template and the slots that will be filled → what is drawn once and what is drawn per value: the
 * dynamic units, the smallest groups that can be drawn apart exactly, and the static content under,
 * between and over them, each as a template of its own that draws only that. Positions in the tree are
 * kept (what is left out leaves an empty path behind), so style rules match as before.
 */
import { escapeText } from "../template/clean.js";
import { StyleSheet } from "../template/css.js";
import { findTargets, indexIds } from "../template/references.js";
import { attributeText, endTag, startTag } from "../template/serialize.js";
import { descendants, elementsOf, isElement, NEVER_RENDERED, } from "../template/tree.js";
const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
/** Stands where something is left out. It paints nothing, and no rect after it is taken for a background. */
const BLANK = "<path/>";
/** Past this many, finding out what overlaps costs more than it saves. */
const MAX_UNITS = 256;
/** Elements that treat their content as one thing: a text run, a choice, a viewport that clips. */
const ATOMIC = new Set(["text", "switch", "svg", "use"]);
const NEUTRAL = {
    opacity: /^(?:1(?:\.0*)?|100%)$/,
    filter: /^none$/,
    mask: /^none$/,
    "clip-path": /^none$/,
    "mix-blend-mode": /^normal$/,
    isolation: /^auto$/,
};
/**
 * @param slots ids of the template that values will be given for; others are as drawn
 */
export function splitTemplate(template, slots) {
    const { root } = template;
    const sheet = new StyleSheet(root);
    const ids = indexIds(root);
    const filled = slots.flatMap((id) => ids.get(id) ?? []);
    if (filled.some(isUndrawn))
        return whole("slot-in-definition");
    const targets = findTargets(root, ids, sheet);
    const referred = [...descendants(root)].flatMap((element) => targets(element));
    if (referred.some((target) => !isUndrawn(target)))
        return whole("drawn-element-referenced");
    const roots = unitRoots(filled, sheet);
    if (roots.size > MAX_UNITS)
        return whole("too-many-units");
    const pieces = paintOrder(root, roots);
    if (blendsOver(pieces, roots, sheet))
        return whole("blend-over-slot");
    return { kind: "split", ...layersOf(template, pieces, roots, slots) };
}
function whole(reason) {
    return { kind: "whole", reason };
}
/** Whether an element is drawn only where it is referred to. */
export function isUndrawn(element) {
    for (let at = element; at !== undefined; at = at.parent)
        if (NEVER_RENDERED.has(at.name))
            return true;
    return false;
}
/** The topmost ancestor with an effect, else the slot itself. A slot inside a unit needs none of its own. */
function unitRoots(filled, sheet) {
    const roots = new Set(filled.map((slot) => {
        let unit = slot;
        for (let at = slot.parent; at?.parent !== undefined; at = at.parent)
            if (isOneThing(at, sheet))
                unit = at;
        return unit;
    }));
    for (const unit of roots)
        if (hasAncestor(unit, (above) => roots.has(above)))
            roots.delete(unit);
    return roots;
}
function isOneThing(element, sheet) {
    return ATOMIC.has(element.name) || Object.keys(NEUTRAL).some((name) => has(element, name, sheet));
}
/** Whether the property may be other than its neutral value. Over-estimated, as the style sheet is. */
function has(element, property, sheet) {
    const neutral = NEUTRAL[property];
    return sheet.values(element, property).some((value) => !neutral?.test(value.trim()));
}
function hasAncestor(element, test) {
    for (let at = element.parent; at !== undefined; at = at.parent)
        if (test(at))
            return true;
    return false;
}
/** Units, and the largest subtrees without one, in the order of painting. */
function paintOrder(root, units) {
    const above = new Set();
    for (const unit of units)
        hasAncestor(unit, (ancestor) => {
            above.add(ancestor);
            return false;
        });
    const visit = (element) => {
        if (NEVER_RENDERED.has(element.name))
            return [];
        return above.has(element) ? elementsOf(element).flatMap(visit) : [element];
    };
    return elementsOf(root).flatMap(visit);
}
/** Whether anything that is blended with what lies under it may have a unit under it, or be part of one. */
function blendsOver(pieces, units, sheet) {
    const first = pieces.findIndex((piece) => units.has(piece));
    if (first === -1)
        return false;
    return pieces
        .slice(first)
        .some((piece) => [...descendants(piece)].some((element) => has(element, "mix-blend-mode", sheet) && !isIsolatedIn(element, piece, sheet)));
}
/** Whether a group between the element and the piece, or the piece itself, keeps its blending within. */
function isIsolatedIn(element, piece, sheet) {
    for (let at = element; at !== piece && at.parent !== undefined; at = at.parent)
        if (isOneThing(at.parent, sheet) && !has(at.parent, "mix-blend-mode", sheet))
            return true;
    return false;
}
function layersOf(template, pieces, roots, slots) {
    const units = [];
    const layers = [];
    let between = [];
    const close = () => {
        layers.push(between.length === 0 ? undefined : only(template, between, `layer ${layers.length}`));
        between = [];
    };
    for (const piece of pieces) {
        if (!roots.has(piece)) {
            between.push(piece);
            continue;
        }
        close();
        const inside = new Set([...descendants(piece)].map((element) => element.attributes.get("id")));
        units.push({
            slots: slots.filter((id) => inside.has(id)).toSorted(),
            self: piece.attributes.get("id"),
            source: only(template, [piece], `unit ${units.length}`),
        });
    }
    close();
    return { units, layers };
}
/** The template with nothing drawn but the given elements. */
function only({ root, name }, kept, part) {
    const above = new Set(kept);
    for (const element of kept)
        hasAncestor(element, (ancestor) => {
            above.add(ancestor);
            return false;
        });
    const whole = new Set(kept);
    const write = (node, isKept) => {
        if (!isElement(node))
            return escapeText(node);
        const keeps = isKept || whole.has(node) || NEVER_RENDERED.has(node.name);
        if (!keeps && !above.has(node))
            return BLANK;
        if (node.children.length === 0)
            return startTag(node, node.attributes, true);
        const content = node.children.map((child) => write(child, keeps)).join("");
        return startTag(node, node.attributes, false) + content + endTag(node);
    };
    const content = root.children.map((child) => write(child, false)).join("");
    const tag = `<svg xmlns="${SVG}" xmlns:xlink="${XLINK}"${attributeText(root.attributes)}>`;
    return { name: `${name} (${part})`, text: `${tag}${content}</svg>` };
}
