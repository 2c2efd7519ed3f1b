/**
 * Values as the parts of a picture are drawn with, each by itself: a text in a box gets the box along, since its part
 * does not hold the rect; a long fragment gets a digest, which names it in caches. What a value ties to other parts
 * of the picture cannot be drawn apart, and the picture is drawn whole, with the reason.
 */
import { isFragmentValue } from "../site/fragment-slot.js";
import { isTextValue } from "../site/text-slot.js";
import { isFramedText, isReadyPicture, } from "../template/template.js";
import { descendants } from "../template/tree.js";
import { boxInRect } from "../text/index.js";
import { digestOf } from "./digest.js";
import { isUndrawn } from "./split.js";
/** Longer ones are named by a digest in the keys of caches. */
const MAX_KEY_CHARS = 1_000;
/**
 * @param values their pictures ready
 * @throws PlacardError as `Template.scene` does, and `text-box-invalid`
 */
export async function partsOf(template, values) {
    const all = Object.values(values);
    if (all.some(blends))
        return { kind: "whole", reason: "blend-over-slot" };
    const hasFragments = all.some(isFragment);
    if (!hasFragments && !all.some(hasBox) && !hasFlowedText(template))
        return { kind: "parts", values };
    const scene = template.scene(values);
    if (hasFragments && refersToDrawn(scene))
        return { kind: "whole", reason: "drawn-element-referenced" };
    return { kind: "parts", values: await digested({ ...values, ...framed(scene, values) }) };
}
function isFragment(value) {
    return typeof value === "object" && value !== null && isFragmentValue(value);
}
function hasBox(value) {
    return (typeof value === "object" && value !== null && isTextValue(value) && value.within !== undefined);
}
/**
 * A value that makes its slot, or something within it, blend with what lies under it. A fragment's text is searched
 * generously: references and escapes can spell anything.
 */
function blends(value) {
    if (typeof value !== "object" || value === null)
        return false;
    if (isFragmentValue(value))
        return /blend|&#|\\/i.test(value.svg);
    const mode = "mix-blend-mode" in value ? value["mix-blend-mode"] : "normal";
    return mode !== "normal";
}
/** Whether a fragment draws an element that the template draws in its own place too: its part does not hold it. */
function refersToDrawn(scene) {
    for (const { fragment } of scene.changes.values())
        for (const root of fragment?.roots ?? [])
            for (const element of descendants(root))
                for (const target of fragment?.targets(element) ?? [])
                    if (rootOf(target) === scene.root && !isUndrawn(target))
                        return true;
    return false;
}
function rootOf(element) {
    let at = element;
    while (at.parent !== undefined)
        at = at.parent;
    return at;
}
/** The texts that go into rects, with their boxes. */
function framed(scene, values) {
    const out = {};
    for (const element of scene.texts()) {
        const id = element.attributes.get("id") ?? "";
        const value = values[id];
        const frame = boxInRect(scene, element, scene.filled(element)?.setting ?? {});
        if (frame === undefined || isReadyPicture(value) || isFramedText(value))
            continue;
        const isFixed = !isMovable(frame.rect, values);
        out[id] = { kind: "framed-text", value, box: frame.box, isFixed };
    }
    return out;
}
/** Whether a value may change where the rect lies. The text's own groups are in its part, with their values. */
function isMovable(rect, values) {
    for (let at = rect; at !== undefined; at = at.parent) {
        const id = at.attributes.get("id");
        if (id !== undefined && Object.hasOwn(values, id))
            return true;
    }
    return false;
}
async function digested(values) {
    const entries = Object.entries(values).map(async ([id, value]) => {
        if (!isFragment(value) || value.svg.length <= MAX_KEY_CHARS)
            return [id, value];
        return [id, { ...value, digest: await digestOf(value.svg) }];
    });
    return Object.fromEntries(await Promise.all(entries));
}
const flowed = new WeakMap();
/** Text that names its box itself (`shape-inside`), anywhere in the template. */
function hasFlowedText(template) {
    const known = flowed.get(template);
    if (known !== undefined)
        return known;
    const isFlowed = [...descendants(template.root)].some((element) => /shape-inside/.test(`${[...element.attributes].join(" ")} ${element.name === "style" ? element.children.join(" ") : ""}`));
    flowed.set(template, isFlowed);
    return isFlowed;
}
