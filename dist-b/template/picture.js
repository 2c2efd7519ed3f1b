import { userLength } from "./canvas.js";
import { parseDeclarations, writeDeclarations } from "./css.js";
import { startTag } from "./serialize.js";
const SHAPES = new Set(["rect", "circle", "ellipse"]);
const GEOMETRY = ["x", "y", "width", "height", "rx", "ry", "cx", "cy", "r"];
/** What holds for the element as a whole, with what takes it away again within the group that has it. */
const WHOLE = new Map([
    ["transform", "none"],
    ["opacity", "1"],
    ["filter", "none"],
    ["mask", "none"],
    ["clip-path", "none"],
    ["mix-blend-mode", "normal"],
    ["isolation", "auto"],
    ["display", "inline"],
]);
export function isReadyPicture(value) {
    return (typeof value === "object" && value !== null && "kind" in value && value.kind === "ready-picture");
}
/** What an element cannot take a picture for, as words for an error; undefined when it can. */
export function refusePicture(element, { canvas }) {
    if (element.name !== "image" && !SHAPES.has(element.name))
        return `<${element.name}>`;
    for (let at = element.parent; at !== undefined; at = at.parent)
        if (at.name === "clipPath")
            return `a <${element.name}> within a <clipPath>`;
    return boxOf(element, canvas) === undefined
        ? `a <${element.name}> in units that depend on a font`
        : undefined;
}
/** The element with the picture in its place. It is one that `refusePicture` lets pass. */
export function pictureMarkup(element, picture, subject) {
    return element.name === "image"
        ? filledImage(element, picture)
        : filledShape(element, picture, subject);
}
/** The artist's alignment is kept: a portrait may be cut at its feet rather than its head. */
function filledImage(element, { href, fit }) {
    const attributes = new Map(element.attributes);
    attributes.delete("xlink:href");
    const [align = "none"] = (attributes.get("preserveAspectRatio") ?? "none").trim().split(/\s+/);
    attributes.set("preserveAspectRatio", aspect(fit, align === "none" ? "xMidYMid" : align));
    attributes.set("href", href);
    return startTag(element, attributes, true);
}
function filledShape(element, { href, fit }, { canvas, sheet, ids }) {
    const box = boxOf(element, canvas);
    const clip = clipOf(element, ids);
    const picture = new Map(Object.entries({ ...box, preserveAspectRatio: aspect(fit, "xMidYMid") }));
    if (clip !== undefined)
        picture.set("clip-path", `url(#${clip.id})`);
    picture.set("href", href);
    return [
        `${startTag({ ...element, name: "g" }, wholeAttributes(element, sheet), false)}`,
        clip?.markup ?? "",
        // Covered wholly, the artist's placeholder colour would only shine through at the edges.
        fit === "contain" ? shapeWithout(element, "stroke", sheet) : "",
        startTag({ ...element, name: "image" }, picture, true),
        isStroked(element, sheet) ? shapeWithout(element, "fill", sheet) : "",
        "</g>",
    ].join("");
}
function aspect(fit, align) {
    return `${align} ${fit === "cover" ? "slice" : "meet"}`;
}
/** A clip path of the shape; a square rect needs none, since the picture's own box cuts it. */
function clipOf(element, ids) {
    const geometry = new Map([...element.attributes].filter(([name]) => GEOMETRY.includes(name)));
    if (element.name === "rect" && !geometry.has("rx") && !geometry.has("ry"))
        return undefined;
    // Numbered by its place in the source: no other element of the template has the same.
    let id = `placard-clip-${element.offset}`;
    while (ids.has(id))
        id += "-";
    const markup = `<clipPath id="${id}">${startTag(element, geometry, true)}</clipPath>`;
    return { id, markup };
}
function wholeAttributes(element, sheet) {
    const attributes = new Map();
    const id = element.attributes.get("id");
    if (id !== undefined)
        attributes.set("id", id);
    for (const name of WHOLE.keys()) {
        const [value] = sheet.values(element, name);
        if (value !== undefined)
            attributes.set(name, value);
    }
    return attributes;
}
/** The shape itself, fill or stroke alone, without what its group has for it. */
function shapeWithout(element, paint, sheet) {
    const isKept = ([name]) => name !== "id" && name !== "style" && !WHOLE.has(name);
    const attributes = new Map([...element.attributes].filter(isKept));
    const styles = new Map(parseDeclarations(element.attributes.get("style") ?? "")
        .filter(({ name }) => !WHOLE.has(name))
        .map(({ name, value }) => [name, value]));
    // A rule that matches the shape matches its copy too.
    if (sheet.hasRules)
        for (const [name, plain] of WHOLE)
            if (sheet.values(element, name).length > 0)
                styles.set(name, plain);
    styles.set(paint, "none");
    attributes.set("style", writeDeclarations(styles));
    return startTag(element, attributes, true);
}
function isStroked(element, sheet) {
    for (let at = element; at !== undefined; at = at.parent) {
        const [stroke] = sheet.values(at, "stroke");
        if (stroke !== undefined)
            return !/^\s*(?:none|transparent)\s*$/i.test(stroke);
    }
    return false;
}
/** Where the shape lies; undefined when that depends on a font. A rect's own lengths are an image's too. */
function boxOf({ name, attributes }, canvas) {
    const own = (attribute) => attributes.get(attribute) ?? "0";
    if (name === "rect" || name === "image")
        return { x: own("x"), y: own("y"), width: own("width"), height: own("height") };
    const length = (attribute, axis) => userLength(own(attribute), axis, canvas);
    const rx = name === "circle" ? length("r", "diagonal") : length("rx", "width");
    const ry = name === "circle" ? rx : length("ry", "height");
    const [x, y] = [length("cx", "width") - rx, length("cy", "height") - ry];
    if (![x, y, rx, ry].every(Number.isFinite))
        return undefined;
    return { x: `${x}`, y: `${y}`, width: `${2 * rx}`, height: `${2 * ry}` };
}
