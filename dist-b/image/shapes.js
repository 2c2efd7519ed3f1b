/**
 * A bound SVG that draws nothing but filled paths of one colour each, as slot text does once it is outlines
 * → its tile, by exact coverage and without the rasteriser. Anything else (strokes, gradients, filters, style
 * rules that may apply to it, text, opacity on groups) gives nothing, and the rasteriser draws it.
 */
import { LRUCache } from "lru-cache";
import { parseDeclarations, StyleSheet } from "../template/css.js";
import { multiply, readTransform } from "../template/matrix.js";
import { parseTree } from "../template/parse.js";
import { elementsOf, NEVER_RENDERED } from "../template/tree.js";
import { AccountRoom, coverOutline } from "./coverage.js";
import { coverLetters, LetterCache } from "./letters.js";
import { around, EMPTY_TILE, isEmptyRect, layTiles, tileOfMask, } from "./tile.js";
import { viewBoxTransform } from "./view-box.js";
/** Characters of documents that are kept as they were read: those of text are about a thousand long. */
const MAX_PLANS = 200_000;
/** What is kept from one tile to the next: memory to work in, letters, and documents as they were read. */
export class CoverTools {
    room = new AccountRoom();
    letters = new LetterCache();
    #plans = new LRUCache({
        maxSize: MAX_PLANS,
        sizeCalculation: (_, key) => key.length,
    });
    /** Titles of one slot are one document, because it only refers to their glyphs: it is read once. */
    plan(svg, size) {
        const key = `${size.width} ${size.height} ${svg}`;
        const plan = this.#plans.get(key) ?? planOf(svg, size);
        this.#plans.set(key, plan);
        return plan;
    }
}
/** Outlines laid over one another, the first lowest; undefined when one of them is left to the rasteriser. */
function coverOutlines(outlines, runs, size, tools) {
    const tiles = [];
    for (const outline of outlines) {
        const mask = cover(outline, runs, size, tools);
        if (mask === undefined)
            return undefined;
        const tile = tileOfMask(mask, outline.colour, outline.opacity);
        if (!isEmptyRect(tile))
            tiles.push(tile);
    }
    const [first, ...rest] = tiles;
    if (first === undefined)
        return EMPTY_TILE;
    return rest.length === 0 ? first : layTiles(rest.reduce(around, first), tiles);
}
function cover(outline, runs, size, { room, letters }) {
    const { run, transform } = outline;
    const glyphs = run === undefined ? undefined : runs[run];
    if (glyphs === undefined)
        return coverOutline(outline, size, room);
    return coverLetters(glyphs, transform, size, room, letters);
}
const REFERENCE = /^#(\d+)$/;
/** What stands for the path data of a run of text, whose glyphs are at hand. No path data begins so. */
export function referTo(run) {
    return `#${run}`;
}
/** Anything that this file cannot draw. Thrown and caught within it. */
class Other extends Error {
}
const CONTAINERS = new Set(["svg", "g", "a"]);
/** Properties that change how a filled path looks, with the values that change nothing. */
const PLAIN = {
    stroke: /^none$/,
    filter: /^none$/,
    mask: /^none$/,
    "clip-path": /^none$/,
    "mix-blend-mode": /^normal$/,
    isolation: /^auto$/,
    visibility: /^visible$/,
    "shape-rendering": /^(auto|geometricPrecision)$/,
    "marker-start": /^none$/,
    "marker-mid": /^none$/,
    "marker-end": /^none$/,
    marker: /^none$/,
};
/**
 * @param svg a complete document as `Template.bind` gives it
 * @param runs glyphs of the text that it refers to (`referTo`). Default: none
 * @param tools Default: its own
 * @returns undefined when the rasteriser has to draw it
 */
export function coverShapes({ svg, runs = [] }, size, tools = new CoverTools()) {
    const plan = tools.plan(svg, size);
    return plan === "other" ? undefined : coverOutlines(plan, runs, size, tools);
}
function planOf(svg, size) {
    // Most units that cannot be covered say so by a name; reading them would be work for nothing.
    if (/<(?:text|image|rect|circle|ellipse|line|polygon|polyline|use)[\s/>]/.test(svg))
        return "other";
    try {
        const root = parseTree(svg, "tile");
        const { attributes } = root;
        const place = viewBoxTransform(attributes.get("viewBox"), attributes.get("preserveAspectRatio"), size);
        if (place === undefined)
            return "other";
        const style = { transform: place, fill: 0, fillOpacity: 1, rule: "nonzero" };
        return [...draw(root, style, new StyleSheet(root))];
    }
    catch (error) {
        if (error instanceof Other)
            return "other";
        throw error;
    }
}
function* draw(element, inherited, sheet) {
    if (NEVER_RENDERED.has(element.name))
        return;
    const isPath = element.name === "path";
    if ((!isPath && !CONTAINERS.has(element.name)) || sheet.isRuled(element))
        throw new Other();
    const property = propertiesOf(element);
    if (property("display") === "none")
        return;
    const style = inherit(element, inherited, property);
    const opacity = Number(property("opacity") ?? 1);
    if (!isPath && opacity !== 1)
        throw new Other();
    if (isPath)
        yield* filled(element, style, opacity);
    else
        for (const child of elementsOf(element))
            yield* draw(child, style, sheet);
}
function* filled(path, style, own) {
    const opacity = style.fillOpacity * own;
    if (style.fill === "none" || opacity === 0)
        return;
    if (!(opacity > 0 && opacity <= 1))
        throw new Other();
    const { transform, rule, fill } = style;
    const d = path.attributes.get("d") ?? "";
    const [, run] = REFERENCE.exec(d) ?? [];
    // Letters are kept as the non-zero rule has them, which is the one that text has.
    if (run !== undefined && rule !== "nonzero")
        throw new Other();
    const outline = { d, transform, rule, colour: fill, opacity };
    yield run === undefined ? outline : { ...outline, run: Number(run) };
}
/** The element's own properties: `style` is stronger than an attribute. */
function propertiesOf({ attributes }) {
    const style = attributes.get("style");
    const declared = new Map(style === undefined ? [] : parseDeclarations(style).map(({ name, value }) => [name, value]));
    const property = (name) => (declared.get(name)?.replace(/\s*!important$/i, "") ?? attributes.get(name))?.trim();
    for (const [name, plain] of Object.entries(PLAIN)) {
        const value = property(name);
        if (value !== undefined && !plain.test(value))
            throw new Other();
    }
    return property;
}
function inherit({ attributes }, inherited, property) {
    const own = readTransform(attributes.get("transform") ?? "");
    if (own === undefined || property("transform-origin") !== undefined)
        throw new Other();
    const fill = property("fill");
    const opacity = property("fill-opacity");
    const rule = property("fill-rule");
    if (rule !== undefined && rule !== "nonzero" && rule !== "evenodd")
        throw new Other();
    return {
        transform: multiply(inherited.transform, own),
        fill: fill === undefined ? inherited.fill : colourOf(fill),
        fillOpacity: opacity === undefined ? inherited.fillOpacity : Number(opacity),
        rule: rule ?? inherited.rule,
    };
}
function colourOf(text) {
    if (text === "none")
        return "none";
    if (text === "black")
        return 0;
    if (text === "white")
        return 0xffffff;
    const [, digits = ""] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text) ?? [];
    if (digits === "")
        throw new Other();
    const six = digits.length === 6 ? digits : [...digits].map((digit) => digit + digit).join("");
    return Number.parseInt(six, 16);
}
