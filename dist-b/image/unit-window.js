import { parseDeclarations } from "../template/css.js";
import { parseTree } from "../template/parse.js";
import { elementsOf, NEVER_RENDERED } from "../template/tree.js";
import { boundsOf } from "./coverage.js";
import { flatten } from "./path.js";
/** Pixels around the outlines: for anti-aliasing, and so that ink where none is due can be seen. */
const MARGIN = 2;
/** A window that is most of the canvas saves less than finding it costs. */
const MAX_SHARE = 1 / 2;
/** As `Template.bind` begins a document. */
const FRAME = /^(<svg xmlns="[^"]*" xmlns:xlink="[^"]*") width="(\d+)" height="(\d+)" viewBox="([^"]*)"/;
/**
 * References bring gradients, filters and clip paths, whose arithmetic depends on where they lie; shares of the viewport
 * become others in a smaller one; style rules may say anything.
 */
const REFUSED = /url\(|%|<(?:style|text|image|use|switch)[\s/>]/;
const CONTAINERS = new Set(["g", "a"]);
/** Of `style` attributes: what moves no ink. */
const STILL = /^(?:fill(?:-opacity|-rule)?|opacity|display|visibility|color|font(?:-[a-z]+)*|text-anchor)$/;
/** Attributes that draw outside of an outline, or move it; `none` does neither. */
const MOVING = ["stroke", "filter", "mask", "clip-path", "transform", "marker"];
/**
 * @param svg a document as `Template.bind` writes it
 * @param size the picture's
 * @returns undefined where the whole canvas has to be drawn
 */
export function windowOf(svg, size) {
    const [frame, start, width, height, viewBox = ""] = FRAME.exec(svg) ?? [];
    if (frame === undefined || REFUSED.test(svg))
        return undefined;
    if (viewBox !== `0 0 ${width} ${height}`)
        return undefined;
    const rect = rectAround(contoursOf(svg), size);
    if (rect === undefined)
        return undefined;
    const sides = `width="${rect.width}" height="${rect.height}"`;
    const box = `${rect.x} ${rect.y} ${rect.width} ${rect.height}`;
    return { ...rect, svg: `${start} ${sides} viewBox="${box}"${svg.slice(frame.length)}` };
}
/** Whether ink lies at a border of the window beyond which the picture goes on: then it is not where it was thought. */
export function reachesOut(ink, window, size) {
    const { x, y, width, height } = window;
    return ((ink.x === 0 && x > 0) ||
        (ink.y === 0 && y > 0) ||
        (ink.x + ink.width === width && x + width < size.width) ||
        (ink.y + ink.height === height && y + height < size.height));
}
/** Undefined for what is empty, goes over the canvas's borders, where outlines are cut, or fills most of it. */
function rectAround(contours, size) {
    const box = contours && boundsOf(contours);
    if (box === undefined)
        return undefined;
    const { left, top, right, bottom } = box;
    if (left < 0 || top < 0 || right > size.width || bottom > size.height)
        return undefined;
    const x = Math.max(0, Math.floor(left) - MARGIN);
    const y = Math.max(0, Math.floor(top) - MARGIN);
    const width = Math.min(size.width, Math.ceil(right) + MARGIN) - x;
    const height = Math.min(size.height, Math.ceil(bottom) + MARGIN) - y;
    const isWorth = width * height <= size.width * size.height * MAX_SHARE;
    return isWorth ? { x, y, width, height } : undefined;
}
/** Something that this file does not know. Thrown and caught within it. */
class Unknown extends Error {
}
/** Lines around all that the document fills, in pixels. */
function contoursOf(svg) {
    try {
        const root = parseTree(svg, "unit");
        checkStill(root);
        return elementsOf(root).flatMap((element) => [...outlines(element)]);
    }
    catch (error) {
        if (error instanceof Unknown)
            return undefined;
        throw error;
    }
}
function* outlines(element) {
    if (NEVER_RENDERED.has(element.name))
        return;
    checkStill(element);
    if (!CONTAINERS.has(element.name))
        yield* flatten(dataOf(element));
    else
        for (const child of elementsOf(element))
            yield* outlines(child);
}
function checkStill({ attributes }) {
    if (MOVING.some((name) => (attributes.get(name) ?? "none").trim() !== "none"))
        throw new Unknown();
    const style = attributes.get("style");
    if (style !== undefined && !parseDeclarations(style).every(({ name }) => STILL.test(name)))
        throw new Unknown();
}
/** Numbers of round shapes are multiples of a quarter: with finer ones, one shape in some hundred differed by a bit. */
const GRID = 4;
const STRAIGHT = /^[MLHVZ\s\d.,+-]*$/i;
/** Path data of lines around a shape. */
function dataOf({ name, attributes }) {
    const number = (attribute) => {
        const value = Number(attributes.get(attribute) ?? 0);
        if (!Number.isInteger(value * GRID))
            throw new Unknown();
        return value;
    };
    const around = (x, y, width, height) => `M${x} ${y}h${width}v${height}h${-width}z`;
    switch (name) {
        case "path": {
            const data = attributes.get("d") ?? "";
            if (!STRAIGHT.test(data))
                throw new Unknown();
            return data;
        }
        case "rect":
            for (const radius of ["rx", "ry"])
                number(radius);
            return around(number("x"), number("y"), number("width"), number("height"));
        case "circle":
        case "ellipse": {
            const [rx, ry] = name === "circle" ? [number("r"), number("r")] : [number("rx"), number("ry")];
            return around(number("cx") - rx, number("cy") - ry, 2 * rx, 2 * ry);
        }
        default:
            throw new Unknown();
    }
}
