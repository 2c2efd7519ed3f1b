/**
 * What an element draws by reference: `href="#id"` and `url(#id)`, in attributes, `style` and rules. What
 * a template costs is measured along them: a `use` of a `use` of a group multiplies, a mask within a mask
 * within a mask takes a layer each, and a cycle never ends.
 */
import { idsIn } from "./css.js";
import { REFERRING_PROPERTIES } from "./properties.js";
import { descendants, elementsOf } from "./tree.js";
/** Elements whose href draws nothing: links, and animations, which no picture plays. */
const UNDRAWN_HREFS = new Set([
    "a",
    "animate",
    "animateColor",
    "animateMotion",
    "animateTransform",
    "discard",
    "mpath",
    "set",
]);
/** Paint servers that only give colours: drawing by them costs no elements. */
const GRADIENTS = new Set(["linearGradient", "radialGradient"]);
/** Id → element, the root's own included. Of duplicates the first; the lint refuses them. */
export function indexIds(root) {
    const ids = new Map();
    for (const element of descendants(root)) {
        const id = element.attributes.get("id");
        if (id !== undefined && !ids.has(id))
            ids.set(id, element);
    }
    return ids;
}
/**
 * The elements that each element draws by reference. A reference to nothing is none: editors leave
 * dangling ones, and renderers draw as if they were not there.
 */
export function findTargets(root, ids, sheet) {
    const targets = new Map();
    for (const element of descendants(root)) {
        const found = referencedIds(element, sheet).flatMap((id) => ids.get(id) ?? []);
        if (found.length > 0)
            targets.set(element, found);
    }
    return (element) => targets.get(element) ?? [];
}
function referencedIds(element, sheet) {
    const found = [];
    for (const name of ["href", "xlink:href"]) {
        const href = element.attributes.get(name)?.trim() ?? "";
        if (href.startsWith("#") && !UNDRAWN_HREFS.has(element.name))
            found.push(href.slice(1));
    }
    for (const [name, value] of element.attributes)
        if (REFERRING_PROPERTIES.has(name))
            found.push(...idsIn(value));
    for (const { name, value } of sheet.declared(element))
        if (REFERRING_PROPERTIES.has(name))
            found.push(...idsIn(value));
    return found;
}
/** What drawing the root takes. Linear in elements and references: each element is measured once. */
export function measureCost(root, measure) {
    const { targets, isLayer, pixels, maxDepth } = measure;
    const known = new Map();
    function visit(element, depth) {
        const before = known.get(element);
        if (before === "open")
            return measure.onCycle(element);
        if (before !== undefined)
            return before;
        if (depth > maxDepth)
            return measure.onTooDeep(element);
        known.set(element, "open");
        const below = [
            ...elementsOf(element).map((child) => visit(child, depth + 1)),
            ...targets(element).map((target) => drawnBy(target, visit(target, depth + 1))),
        ];
        const cost = {
            elements: below.reduce((sum, { elements }) => sum + elements, 1),
            pixels: below.reduce((sum, each) => sum + each.pixels, pixels(element)),
            layers: Math.max(0, ...below.map(({ layers }) => layers)) + (isLayer(element) ? 1 : 0),
            depth: Math.max(0, ...below.map((each) => each.depth)) + 1,
        };
        if (cost.depth > maxDepth)
            return measure.onTooDeep(element);
        known.set(element, cost);
        return cost;
    }
    return visit(root, 1);
}
function drawnBy(target, cost) {
    return GRADIENTS.has(target.name) ? { ...cost, elements: 0 } : cost;
}
