/**
 * The size of a template: width, height and viewBox of its root, in any unit → pixels and user units.
 * SVG 2, section 8; absolute units at 96 to the inch, as CSS has it.
 */
import { UNITS_PER } from "./length.js";
import { mistakeAt } from "./mistake.js";
/** The largest width and height that a template may declare, in pixels: the largest picture. */
export const MAX_OWN_SIDE = 2400;
/** A viewBox is a scale, not a size: 100,000 units cost no more than 100. Beyond it coordinates lose precision. */
const MAX_VIEWBOX_SIDE = 100_000;
const MIN_SIDE = 0.001;
const LENGTH = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i;
/**
 * A width and height in percent, or none, mean the viewBox's own; one side alone takes the other from
 * the viewBox's ratio.
 *
 * @param file the template's name
 * @throws PlacardError `template-size`
 */
export function readCanvas(root, file) {
    const viewBox = readViewBox(root, file);
    const width = readSide(root, "width", file);
    const height = readSide(root, "height", file);
    const size = completeSize(width, height, viewBox);
    if (size === undefined)
        throw sizeError(root, file, `a width and a height in pixels, or a viewBox`, undefined);
    return {
        ...size,
        viewBox: viewBox ?? { x: 0, y: 0, ...size },
        preserveAspectRatio: root.attributes.get("preserveAspectRatio"),
    };
}
/**
 * A length in user units, percentages of the canvas resolved. SVG 2, section 8.9.
 *
 * @returns NaN for what is none, and for units that depend on a font
 */
export function userLength(value, axis, { viewBox }) {
    const [, digits, unit = ""] = LENGTH.exec(value) ?? [];
    if (unit !== "%")
        return Number(digits) * (UNITS_PER[unit.toLowerCase()] ?? Number.NaN);
    const diagonal = Math.hypot(viewBox.width, viewBox.height) / Math.SQRT2;
    return (Number(digits) / 100) * (axis === "diagonal" ? diagonal : viewBox[axis]);
}
function completeSize(width, height, viewBox) {
    if (width !== undefined && height !== undefined)
        return { width, height };
    if (viewBox === undefined)
        return undefined;
    const ratio = viewBox.width / viewBox.height;
    if (width !== undefined)
        return { width, height: width / ratio };
    if (height !== undefined)
        return { width: height * ratio, height };
    return { width: viewBox.width, height: viewBox.height };
}
/** In pixels; undefined when it is missing or relative. */
function readSide(root, name, file) {
    const value = root.attributes.get(name);
    if (value === undefined || value.trim() === "auto")
        return undefined;
    const [, digits, unit = ""] = LENGTH.exec(value) ?? [];
    if (digits !== undefined && unit === "%")
        return undefined;
    const pixels = Number(digits) * (UNITS_PER[unit.toLowerCase()] ?? Number.NaN);
    if (pixels >= MIN_SIDE && pixels <= MAX_OWN_SIDE)
        return pixels;
    throw sizeError(root, file, `a ${name} of at most ${MAX_OWN_SIDE} px, in px, pt, mm, cm or in`, value);
}
function readViewBox(root, file) {
    const value = root.attributes.get("viewBox");
    if (value === undefined)
        return undefined;
    const numbers = value.trim().split(/[\s,]+/);
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
    const isSound = numbers.length === 4 &&
        [width, height].every((side) => side >= MIN_SIDE && side <= MAX_VIEWBOX_SIDE) &&
        [x, y].every((start) => Math.abs(start) <= MAX_VIEWBOX_SIDE);
    if (isSound)
        return { x, y, width, height };
    const expected = `a viewBox of four numbers, its sides from ${MIN_SIDE} to ${MAX_VIEWBOX_SIDE}`;
    throw sizeError(root, file, expected, value);
}
function sizeError(root, file, expected, received) {
    return mistakeAt(file, root, {
        code: "template-size",
        expected,
        ...(received === undefined ? {} : { received }),
        remedy: 'Write, for example, width="1200" height="630" on the <svg> element, or a viewBox alone: the picture\'s size comes from the definition.',
    });
}
