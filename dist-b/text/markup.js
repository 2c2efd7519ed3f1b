/**
 * An outlined text → the markup that replaces its `<text>`: a group with the text's id, transform and group effects, and in
 * it a path for each run with the paint that the run has. The group stays where the text was, so it inherits what the
 * text inherited; where the template has style rules, everything is written out, because rules for `g` and `path` (and
 * no longer those for `text`) match the new elements.
 */
import { escapeAttribute } from "../template/clean.js";
import { writeDeclarations } from "../template/css.js";
/** Attributes of the text that the group keeps. */
const KEPT = ["id", "systemLanguage", "requiredExtensions", "requiredFeatures"];
/** What applies to the text as a whole, with its initial value. */
const GROUP = new Map([
    ["opacity", "1"],
    ["filter", "none"],
    ["clip-path", "none"],
    ["mask", "none"],
    ["mix-blend-mode", "normal"],
    ["isolation", "auto"],
    ["display", "inline"],
]);
/** What each run is painted with. */
const PAINT = new Map([
    ["color", "black"],
    ["fill", "black"],
    ["fill-opacity", "1"],
    ["stroke", "none"],
    ["stroke-width", "1"],
    ["stroke-opacity", "1"],
    ["stroke-linecap", "butt"],
    ["stroke-linejoin", "miter"],
    ["stroke-miterlimit", "4"],
    ["stroke-dasharray", "none"],
    ["stroke-dashoffset", "0"],
    ["paint-order", "normal"],
    ["visibility", "visible"],
]);
/** What a path would take from around it, and characters do not: value, and whether it need not be said. */
const UNTEXTUAL = new Map([
    ["fill-rule", "nonzero"],
    ["marker-start", "none"],
    ["marker-mid", "none"],
    ["marker-end", "none"],
]);
/** @param spell what stands for a run's path data, for those who know its glyphs. Default: the data */
export function writeText(scene, text, pictures, spell = ({ d }) => d) {
    const { element, runs, emoji } = text;
    const attributes = KEPT.flatMap((name) => attributeText(name, element.attributes.get(name)));
    const transform = scene.declared(element, "transform");
    const paths = runs.map((run) => writeRun(scene, text, run.element, spell(run)));
    const faces = emoji.map((one) => writeEmoji(one, pictures.get(one.sequence)));
    const start = `<g${attributes.join("")}${attributeText("transform", transform)}${groupStyle(scene, element)}>`;
    return `${start}${paths.join("")}${faces.join("")}</g>`;
}
/** What is around an emoji must not colour it; rules of the template for its elements still do. */
const PLAIN = styleText(new Map([...PAINT, ...UNTEXTUAL].filter(([name]) => name !== "visibility")));
/** The picture's content moved and scaled into its square: an `<image>` would cost a layer of the whole picture each. */
function writeEmoji({ x, y, size }, picture) {
    if (picture === undefined)
        return "";
    const { viewBox, markup } = picture;
    const scale = size / Math.max(viewBox.width, viewBox.height);
    const left = x + (size - viewBox.width * scale) / 2 - viewBox.x * scale;
    const top = y + (size - viewBox.height * scale) / 2 - viewBox.y * scale;
    const transform = `translate(${rounded(left)} ${rounded(top)}) scale(${Number(scale.toPrecision(6))})`;
    return `<g transform="${transform}"${PLAIN}>${markup}</g>`;
}
function writeRun(scene, text, run, d) {
    if (d === "")
        return "";
    const style = paintOf(scene, text, run);
    const isMeasured = [style.get("fill"), style.get("stroke")].some((paint) => paint?.includes("url("));
    return `<path d="${d}${isMeasured ? corners(text.area) : ""}"${styleText(style)}/>`;
}
/**
 * Gradients and patterns in units of the bounding box are measured by the text's own box, not by its ink: two lines of no
 * length, which paint nothing, extend the path to the corners of that box.
 */
function corners(area) {
    if (area === undefined)
        return "";
    const [left, top, right, bottom] = area.map(rounded);
    return `M${left} ${top}h0M${right} ${bottom}h0`;
}
function groupStyle(scene, element) {
    const style = new Map();
    for (const [property, initial] of GROUP) {
        const value = scene.declared(element, property) ?? (scene.hasRules ? initial : undefined);
        if (value !== undefined)
            style.set(property, value);
    }
    return styleText(style);
}
/** What the group around does not already say. */
function paintOf(scene, { element: text, scale }, run) {
    const style = new Map();
    for (const [property, initial] of PAINT) {
        const value = scene.hasRules
            ? (scene.inherited(run, property) ?? initial)
            : declaredWithin(scene, text, run, property);
        if (value !== undefined)
            style.set(property, value);
    }
    for (const [property, plain] of UNTEXTUAL)
        if (scene.hasRules || (scene.inherited(run, property) ?? plain).trim() !== plain)
            style.set(property, plain);
    writeStrokeWidth(scene, run, scale, style);
    return style;
}
/** In numbers where it is relative to the font's size, which a path has not, or has shrunk with the text. */
function writeStrokeWidth(scene, run, scale, style) {
    if ((scene.inherited(run, "stroke") ?? "none").trim() === "none")
        return;
    const width = scene.inherited(run, "stroke-width") ?? "1";
    if (scale < 1 || /e[mx]\s*$/.test(width))
        style.set("stroke-width", String(rounded(scene.strokeWidth(run) * scale)));
}
function declaredWithin(scene, text, run, property) {
    for (let at = run; at !== undefined; at = at.parent) {
        const value = scene.declared(at, property);
        if (value !== undefined || at === text)
            return value;
    }
    return undefined;
}
function styleText(style) {
    return attributeText("style", style.size === 0 ? undefined : writeDeclarations(style));
}
function attributeText(name, value) {
    return value === undefined ? "" : ` ${name}="${escapeAttribute(value)}"`;
}
function rounded(value) {
    return Math.round(value * 100) / 100;
}
