import { attributeText } from "./serialize.js";
/** Less than this, in pixels, is the rounding of a size and no margin: the drawing is stretched over it. */
const ROUNDING = 0.5;
const RATIO_TOLERANCE = 0.001;
const FRAME_ATTRIBUTES = new Set(["x", "y", "width", "height", "viewBox", "preserveAspectRatio"]);
export function layOut(canvas, size) {
    const own = hasOwnRatio(canvas)
        ? canvas.viewBox
        : { x: 0, y: 0, width: canvas.width, height: canvas.height };
    const scale = Math.min(size.width / own.width, size.height / own.height);
    const marginX = (size.width / scale - own.width) / 2;
    const marginY = (size.height / scale - own.height) / 2;
    const hasMargins = 2 * Math.max(marginX, marginY) * scale >= ROUNDING;
    const shown = {
        x: own.x - marginX,
        y: own.y - marginY,
        width: own.width + 2 * marginX,
        height: own.height + 2 * marginY,
    };
    return { own, shown: hasMargins ? shown : own, hasMargins };
}
/** Whether the viewBox fills the template's own size; else preserveAspectRatio says how it lies in it. */
function hasOwnRatio({ width, height, viewBox }) {
    const ratio = (width * viewBox.height) / (height * viewBox.width);
    return Math.abs(ratio - 1) < RATIO_TOLERANCE;
}
/**
 * The document.
 *
 * @param content the root's content
 * @param background drawn over the whole picture, under the content; "" for none
 */
export function writeDocument(root, canvas, size, { own, shown, hasMargins }, content, background) {
    const isNested = hasMargins || own !== canvas.viewBox;
    const inner = isNested ? `${background}${innerStart(canvas, own)}${content}</svg>` : content;
    return `${outerStart(root, size, shown)}${inner}</svg>`;
}
function outerStart(root, { width, height }, shown) {
    const kept = new Map([...root.attributes].filter(([name]) => !FRAME_ATTRIBUTES.has(name)));
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="${boxText(shown)}" preserveAspectRatio="none"${attributeText(kept)}>`;
}
function innerStart({ viewBox, preserveAspectRatio }, own) {
    const frame = new Map([
        ["x", String(own.x)],
        ["y", String(own.y)],
        ["width", String(own.width)],
        ["height", String(own.height)],
        ["viewBox", boxText(viewBox)],
        ["overflow", "hidden"],
    ]);
    if (preserveAspectRatio !== undefined)
        frame.set("preserveAspectRatio", preserveAspectRatio);
    return `<svg${attributeText(frame)}>`;
}
function boxText({ x, y, width, height }) {
    return `${x} ${y} ${width} ${height}`;
}
