/**
 * The document around a template's content: how the drawing lies in a picture of a given size. The drawing
 * is scaled by the smaller ratio and centred; where the ratios differ, it is cut at its own canvas, and the
 * background, if it has one, fills the margins.
 */
import type { Size } from "../site/definition.js";
import type { Canvas, ViewBox } from "./canvas.js";
import { attributeText } from "./serialize.js";
import type { TemplateElement } from "./tree.js";

/** Where the drawing lies. In user units of the document's outermost viewBox. */
export interface Layout {
	/** What the whole picture shows: the drawing's own part, and the margins. */
	readonly shown: ViewBox;
	/** The drawing's own part. */
	readonly own: ViewBox;
	/** Whether there are margins. */
	readonly hasMargins: boolean;
}

/** Less than this, in pixels, is the rounding of a size and no margin: the drawing is stretched over it. */
const ROUNDING = 0.5;
const RATIO_TOLERANCE = 0.001;
const FRAME_ATTRIBUTES = new Set(["x", "y", "width", "height", "viewBox", "preserveAspectRatio"]);

export function layOut(canvas: Canvas, size: Size): Layout {
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
function hasOwnRatio({ width, height, viewBox }: Canvas): boolean {
	const ratio = (width * viewBox.height) / (height * viewBox.width);
	return Math.abs(ratio - 1) < RATIO_TOLERANCE;
}

/**
 * The document.
 *
 * @param content the root's content
 * @param background drawn over the whole picture, under the content; "" for none
 */
export function writeDocument(
	root: TemplateElement,
	canvas: Canvas,
	size: Size,
	{ own, shown, hasMargins }: Layout,
	content: string,
	background: string,
): string {
	const isNested = hasMargins || own !== canvas.viewBox;
	const inner = isNested ? `${background}${innerStart(canvas, own)}${content}</svg>` : content;
	return `${outerStart(root, size, shown)}${inner}</svg>`;
}

function outerStart(root: TemplateElement, { width, height }: Size, shown: ViewBox): string {
	const kept = new Map([...root.attributes].filter(([name]) => !FRAME_ATTRIBUTES.has(name)));
	return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="${boxText(shown)}" preserveAspectRatio="none"${attributeText(kept)}>`;
}

function innerStart({ viewBox, preserveAspectRatio }: Canvas, own: ViewBox): string {
	const frame = new Map([
		["x", String(own.x)],
		["y", String(own.y)],
		["width", String(own.width)],
		["height", String(own.height)],
		["viewBox", boxText(viewBox)],
		["overflow", "hidden"],
	]);
	if (preserveAspectRatio !== undefined) frame.set("preserveAspectRatio", preserveAspectRatio);
	return `<svg${attributeText(frame)}>`;
}

function boxText({ x, y, width, height }: ViewBox): string {
	return `${x} ${y} ${width} ${height}`;
}
