/**
 * The box that a text of the template goes into: a rect that the value names (`within`), the one that Inkscape's flowed
 * text names (`shape-inside`), or the width that the text states itself (`inline-size`) → a box in the text's own user
 * space; or one that is known already. A box that cannot be had is the artist's or the author's mistake, said with its place.
 */
import { PlacardError, shown } from "../errors.js";
import { idsIn } from "../template/css.js";
import { parseLength } from "../template/length.js";
import { invert, multiply } from "../template/matrix.js";
import { whereIs } from "../template/mistake.js";
import { anchorOf, lineHeightOf } from "./style.js";
/** How far the sides of a box may lean, as a share: rounding of an editor's matrices. */
const LEAN = 1e-4;
/** Undefined when the text has no box. Errors: `slot-value-invalid`, `text-box-invalid`. */
export function frameOf(scene, text, run, style, book, options) {
    const box = options.box ?? boxInRect(scene, text, options)?.box;
    if (box !== undefined)
        return { box };
    const width = inlineSize(scene, text, style);
    return width === undefined
        ? undefined
        : inlineFrame(scene, text, run, style, book, options, width);
}
/** Undefined for a text that goes into no rect. Errors: `text-box-invalid`. */
export function boxInRect(scene, text, options) {
    const rect = rectOf(scene, text, options);
    return rect && { rect, box: boxOfRect(scene, text, rect) };
}
function rectOf(scene, text, { within }) {
    if (within !== undefined)
        return scene.byId(within);
    const shapes = idsIn(scene.inherited(text, "shape-inside") ?? "");
    return shapes.map((id) => scene.byId(id)).find((shape) => shape?.name === "rect");
}
/** The rect's own geometry; that it is not drawn, or where it stands in the file, is of no matter. */
function boxOfRect(scene, text, rect) {
    const em = scene.fontSize(rect);
    const { width: across, height: down } = scene.viewBox;
    const side = (name, whole) => parseLength(scene.attribute(rect, name) ?? "0", { em, whole }) ?? 0;
    const [x, y] = [side("x", across), side("y", down)];
    const [width, height] = [side("width", across), side("height", down)];
    const padding = paddingOf(scene, text);
    const isRoom = width > 2 * padding && height > 2 * padding;
    const between = betweenSpaces(scene, rect, text);
    if (!isRoom || between === undefined || !isUpright(between))
        throw badBox(scene, text, rect, isRoom);
    const inner = [x + padding, y + padding, x + width - padding, y + height - padding];
    return mapped(between, inner);
}
/** Inkscape's shape-padding, in the rect's own units. */
function paddingOf(scene, text) {
    const em = scene.fontSize(text);
    const padding = parseLength(scene.declared(text, "shape-padding") ?? "0", { em, whole: em });
    return Math.max(0, padding ?? 0);
}
/** From the rect's user space to the text's, over their nearest common ancestor. */
function betweenSpaces(scene, rect, text) {
    const above = new Set(ancestors(text));
    const common = ancestors(rect).find((at) => above.has(at));
    const from = scene.matrix(rect, common);
    const to = scene.matrix(text, common);
    const back = to === undefined ? undefined : invert(to);
    return from === undefined || back === undefined ? undefined : multiply(back, from);
}
function ancestors(element) {
    return element.parent === undefined ? [element] : [element, ...ancestors(element.parent)];
}
function isUpright([a, b, c, d]) {
    return Math.abs(b) <= LEAN * Math.abs(a) && Math.abs(c) <= LEAN * Math.abs(d);
}
function mapped([a, , , d, e, f], [left, top, right, bottom]) {
    const xs = [a * left + e, a * right + e];
    const ys = [d * top + f, d * bottom + f];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
function badBox(scene, text, rect, isRoom) {
    return new PlacardError({
        code: "text-box-invalid",
        where: `${whereIs(scene.name, rect)} rect ${shown(rect.attributes.get("id"))}`,
        expected: isRoom
            ? "a box that is parallel to its text, in the same drawing"
            : "a box with a width and a height above 0",
        received: `one for the text ${shown(text.attributes.get("id"))} at line ${text.line}`,
        remedy: isRoom
            ? "Put both into one group and rotate the group."
            : "Give the rect a size; it may be invisible.",
    });
}
function inlineSize(scene, text, style) {
    const value = scene.declared(text, "inline-size");
    if (value === undefined)
        return undefined;
    const width = parseLength(value, { em: style.size, whole: scene.viewBox.width });
    return width !== undefined && width > 0 ? width : undefined;
}
/** As wide as it says, from its x by its anchor; as high as the lines it may have, else down to the drawing's edge. */
function inlineFrame(scene, text, run, style, book, options, width) {
    const { width: across, height: down } = scene.viewBox;
    const start = (name, whole) => parseLength((scene.attribute(text, name) ?? "0").trim().split(/[\s,]+/)[0] ?? "", {
        em: style.size,
        whole,
    }) ?? 0;
    const share = { start: 0, middle: 0.5, end: 1 }[anchorOf(scene, text)];
    const baseline = start("y", down);
    const { ascent, descent, lineGap, unitsPerEm } = book.stack(style).metrics;
    const em = style.size / unitsPerEm;
    const content = (ascent + descent) * em;
    const factor = options.lineHeight ?? lineHeightOf(scene, run);
    const step = factor === undefined ? content + lineGap * em : factor * style.size;
    const top = baseline - (step - content) / 2 - ascent * em;
    const height = options.maxLines === undefined ? lowerEdge(scene, text) - top : options.maxLines * step;
    const box = { x: start("x", across) - width * share, y: top, width };
    return { box: { ...box, height: Math.max(step, height) }, baseline };
}
/** The drawing's lower edge in the text's user space; as if untransformed where that cannot be said. */
function lowerEdge(scene, text) {
    const { y, height } = scene.viewBox;
    const back = invert(scene.matrix(text) ?? [1, 0, 0, 1, 0, 0]);
    if (back === undefined || !isUpright(back))
        return y + height;
    return back[3] * (y + height) + back[5];
}
