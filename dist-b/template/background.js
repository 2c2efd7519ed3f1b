import { idsIn } from "./css.js";
import { elementsOf, NEVER_RENDERED } from "./tree.js";
const GROUPS = new Set(["g", "a", "switch"]);
/** How far an edge may stay from the canvas's, as a share of its side: editors round. */
const TOLERANCE = 0.001;
/** Undefined when something else is painted first, or the rect is moved, rounded, masked or filtered. */
export function findBackground(root, surroundings) {
    const rect = firstPainted(root, surroundings);
    if (rect?.name !== "rect" || !isFlat(rect, surroundings) || !isCover(rect, surroundings.canvas))
        return undefined;
    const groups = [];
    for (let group = rect.parent; group !== undefined && group !== root; group = group.parent)
        groups.unshift(group);
    return groups.every((group) => isFlat(group, surroundings)) ? { rect, groups } : undefined;
}
/** In document order, which is the painter's; groups are looked into. */
function firstPainted(parent, surroundings) {
    for (const element of elementsOf(parent)) {
        if (NEVER_RENDERED.has(element.name) || isHidden(element, surroundings.sheet))
            continue;
        const found = GROUPS.has(element.name) ? firstPainted(element, surroundings) : element;
        // Editors leave unpainted rects as the frames of artboards and groups.
        if (found !== undefined && isPainted(found, surroundings.sheet))
            return found;
    }
    return undefined;
}
function isHidden(element, sheet) {
    return (sheet.values(element, "display")[0] === "none" ||
        Number(sheet.values(element, "opacity")[0]) === 0);
}
function isPainted(element, sheet) {
    if (element.name !== "rect")
        return true;
    const fill = inherited(element, "fill", sheet) ?? "black";
    const stroke = inherited(element, "stroke", sheet) ?? "none";
    return ![fill, stroke].every((paint) => /^(?:none|transparent)$/i.test(paint.trim()));
}
/** The property as the element has it, its own or its nearest ancestor's. */
function inherited(element, property, sheet) {
    for (let at = element; at !== undefined; at = at.parent) {
        const [value] = sheet.values(at, property);
        if (value !== undefined)
            return value;
    }
    return undefined;
}
/** Whether the element may be drawn larger and under everything else without looking different. */
function isFlat(element, { canvas, sheet, ids }) {
    const isPlain = ["transform", "filter", "mask", "mix-blend-mode"].every((property) => (sheet.values(element, property)[0] ?? "none").trim() === "none");
    const opacity = element.name === "rect" ? undefined : sheet.values(element, "opacity")[0];
    const clips = sheet.values(element, "clip-path").flatMap(idsIn);
    return (isPlain && Number(opacity ?? 1) === 1 && clips.every((id) => isWholeClip(ids.get(id), canvas)));
}
/** Figma clips a frame's content to the frame. */
function isWholeClip(clip, canvas) {
    if (clip === undefined)
        return true;
    const [shape, ...others] = elementsOf(clip);
    const isPlain = clip.attributes.get("clipPathUnits") !== "objectBoundingBox";
    return (isPlain &&
        shape?.name === "rect" &&
        others.length === 0 &&
        !shape.attributes.has("transform") &&
        isCover(shape, canvas));
}
function isCover({ attributes }, { viewBox }) {
    const isSquare = ["rx", "ry"].every((name) => Number.parseFloat(attributes.get(name) ?? "0") === 0);
    return (isSquare &&
        isSpanned(attributes, ["x", "width"], viewBox) &&
        isSpanned(attributes, ["y", "height"], viewBox));
}
function isSpanned(attributes, [start, side], viewBox) {
    const slack = viewBox[side] * TOLERANCE;
    const from = userUnits(attributes.get(start) ?? "0", viewBox[side]);
    const to = from + userUnits(attributes.get(side) ?? "", viewBox[side]);
    return from <= viewBox[start] + slack && to >= viewBox[start] + viewBox[side] - slack;
}
/** NaN for units that backgrounds are not written in; nothing then compares as covered. */
function userUnits(value, whole) {
    const [, digits, unit] = /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)(px|%|)\s*$/i.exec(value) ?? [];
    return unit === "%" ? (Number(digits) / 100) * whole : Number(digits);
}
