import { idsIn } from "./css.js";
import { elementsOf } from "./tree.js";
/** Figma writes 7 for one drop shadow, and Inkscape's stock filters have up to some 12. */
export const MAX_PRIMITIVES = 16;
/** Blur, dilate and erode, in pixels. */
export const MAX_RADIUS = 10;
export const MAX_OCTAVES = 5;
/** A region over the canvas, in user units or in shares of an element whose attributes say its size. */
export const MAX_REGION = 2;
/**
 * A region in shares of an element that only drawing measures (a group, a path). Inkscape gives a small blurred shape
 * 4 or 5 times its size, and the engine cuts the region to the picture, so this only stops the absurd.
 */
export const MAX_REGION_SHARE = 10;
/** A `<filter>` with its primitives. */
export function checkFilter(element, { canvas }) {
    if (element.name !== "filter")
        return undefined;
    const primitives = elementsOf(element).filter(({ name }) => name.startsWith("fe"));
    if (primitives.length > MAX_PRIMITIVES)
        return heavy(`at most ${MAX_PRIMITIVES} primitives in a filter`, primitives.length);
    const isShare = element.attributes.get("primitiveUnits") === "objectBoundingBox";
    const scale = isShare
        ? Math.max(canvas.width, canvas.height)
        : Math.max(canvas.width / canvas.viewBox.width, canvas.height / canvas.viewBox.height);
    return (checkRegion(element, canvas) ??
        primitives.map((primitive) => checkPrimitive(primitive, scale)).find((found) => found));
}
/** The region's width and height: `200%`, `2` (shares) or user units. Default 120 %. */
function checkRegion({ attributes }, canvas) {
    const isAbsolute = attributes.get("filterUnits") === "userSpaceOnUse";
    for (const side of ["width", "height"]) {
        const value = attributes.get(side) ?? "";
        const number = Number.parseFloat(value);
        const share = shareOf(number, value.includes("%"), isAbsolute ? canvas.viewBox[side] : 1);
        if (share > (isAbsolute ? MAX_REGION : MAX_REGION_SHARE))
            return heavy(isAbsolute
                ? `a filter region of at most ${MAX_REGION} times the canvas`
                : `a filter region of at most ${MAX_REGION_SHARE} times the element`, `${side}="${value}"`);
    }
    return undefined;
}
function shareOf(number, isPercent, whole) {
    if (Number.isNaN(number))
        return 0;
    return isPercent ? number / 100 : number / whole;
}
function checkPrimitive({ name, attributes }, scale) {
    const octaves = Number.parseFloat(attributes.get("numOctaves") ?? "0");
    if (name === "feTurbulence" && octaves > MAX_OCTAVES)
        return heavy(`at most ${MAX_OCTAVES} octaves`, octaves);
    for (const [attribute, unit] of [
        ["stdDeviation", scale],
        ["radius", scale],
        ["order", 1],
    ]) {
        const value = attributes.get(attribute) ?? "";
        if (numbersIn(value).some((number) => number * unit > MAX_RADIUS))
            return heavy(`${attribute} of at most ${MAX_RADIUS} pixels`, `${name} ${attribute}="${value}"`);
    }
    return undefined;
}
/**
 * A filter's region in shares of the element that it is set on, where the element says its size. Whether
 * 300 % is much depends on of what.
 */
export function checkFilteredElement(element, { canvas, sheet, ids }) {
    for (const id of sheet.values(element, "filter").flatMap(idsIn)) {
        const attributes = ids.get(id)?.attributes ?? new Map();
        if (attributes.get("filterUnits") === "userSpaceOnUse")
            continue;
        for (const side of ["width", "height"]) {
            const value = attributes.get(side) ?? "120%";
            const share = shareOf(Number.parseFloat(value), value.includes("%"), 1);
            if (share * extentOf(element, side, canvas) > MAX_REGION * canvas.viewBox[side])
                return heavy(`a filter region of at most ${MAX_REGION} times the canvas`, `${side}="${value}"`);
        }
    }
    return undefined;
}
/** How far an element goes in user units, as far as its attributes say; 0 when only drawing would show. */
function extentOf({ name, attributes }, side, { viewBox }) {
    if (name === "circle" || name === "ellipse") {
        const radius = attributes.get("r") ?? attributes.get(side === "width" ? "rx" : "ry");
        return 2 * Number.parseFloat(radius ?? "0");
    }
    const value = attributes.get(side) ?? "0";
    const number = Number.parseFloat(value);
    return value.includes("%") ? (number / 100) * viewBox[side] : number;
}
/** `filter="blur(20px)"`: a filter without a `<filter>`. */
export function checkFilterFunctions(element, { canvas, sheet }) {
    const scale = Math.max(canvas.width / canvas.viewBox.width, canvas.height / canvas.viewBox.height);
    for (const value of sheet.values(element, "filter")) {
        const functions = value.match(/[a-z-]+\(/gi) ?? [];
        if (functions.length > MAX_PRIMITIVES)
            return heavy(`at most ${MAX_PRIMITIVES} functions in a filter`, value);
        const isWide = Array.from(value.matchAll(/(?:blur|drop-shadow)\(([^)]*)/gi)).some(([, inner]) => lengthsIn(inner ?? "").some((length) => length * scale > MAX_RADIUS));
        if (isWide)
            return heavy(`a radius of at most ${MAX_RADIUS} pixels`, value);
    }
    return undefined;
}
/** Blur radii: the only length of `blur()`, the third of `drop-shadow()`. */
function lengthsIn(inner) {
    const lengths = numbersIn(inner.replace(/(?:rgb|hsl)a?\([^)]*\)?|#[0-9a-f]+/gi, ""));
    return lengths.length > 2 ? lengths.slice(2, 3) : lengths.slice(0, 1);
}
function numbersIn(value) {
    return Array.from(value.matchAll(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi), ([text]) => Number(text));
}
function heavy(expected, received) {
    return {
        code: "template-filter-too-heavy",
        expected,
        received,
        remedy: "Use a lighter filter, or embed the filtered part as a PNG.",
    };
}
