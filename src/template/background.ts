/**
 * The template's own background: the rect that is painted first and covers the whole canvas. At a size of
 * another ratio it is drawn over the margins too, so that a picture has none that are transparent.
 */
import type { Canvas, ViewBox } from "./canvas.js";
import { idsIn, type StyleSheet } from "./css.js";
import { elementsOf, NEVER_RENDERED, type TemplateElement } from "./tree.js";

export interface Background {
	readonly rect: TemplateElement;
	/** The groups that it lies in, the outermost first, without the root. */
	readonly groups: readonly TemplateElement[];
}

export interface Surroundings {
	readonly canvas: Canvas;
	readonly sheet: StyleSheet;
	readonly ids: ReadonlyMap<string, TemplateElement>;
}

const GROUPS = new Set(["g", "a", "switch"]);
/** How far an edge may stay from the canvas's, as a share of its side: editors round. */
const TOLERANCE = 0.001;

/** Undefined when something else is painted first, or the rect is moved, rounded, masked or filtered. */
export function findBackground(
	root: TemplateElement,
	surroundings: Surroundings,
): Background | undefined {
	const rect = firstPainted(root, surroundings);
	if (rect?.name !== "rect" || !isFlat(rect, surroundings) || !isCover(rect, surroundings.canvas))
		return undefined;
	const groups: TemplateElement[] = [];
	for (let group = rect.parent; group !== undefined && group !== root; group = group.parent)
		groups.unshift(group);
	return groups.every((group) => isFlat(group, surroundings)) ? { rect, groups } : undefined;
}

/** In document order, which is the painter's; groups are looked into. */
function firstPainted(
	parent: TemplateElement,
	surroundings: Surroundings,
): TemplateElement | undefined {
	for (const element of elementsOf(parent)) {
		if (NEVER_RENDERED.has(element.name) || isHidden(element, surroundings.sheet)) continue;
		const found = GROUPS.has(element.name) ? firstPainted(element, surroundings) : element;
		// Editors leave unpainted rects as the frames of artboards and groups.
		if (found !== undefined && isPainted(found, surroundings.sheet)) return found;
	}
	return undefined;
}

function isHidden(element: TemplateElement, sheet: StyleSheet): boolean {
	return (
		sheet.values(element, "display")[0] === "none" ||
		Number(sheet.values(element, "opacity")[0]) === 0
	);
}

function isPainted(element: TemplateElement, sheet: StyleSheet): boolean {
	if (element.name !== "rect") return true;
	const fill = inherited(element, "fill", sheet) ?? "black";
	const stroke = inherited(element, "stroke", sheet) ?? "none";
	return ![fill, stroke].every((paint) => /^(?:none|transparent)$/i.test(paint.trim()));
}

/** The property as the element has it, its own or its nearest ancestor's. */
function inherited(
	element: TemplateElement,
	property: string,
	sheet: StyleSheet,
): string | undefined {
	for (let at: TemplateElement | undefined = element; at !== undefined; at = at.parent) {
		const [value] = sheet.values(at, property);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** Whether the element may be drawn larger and under everything else without looking different. */
function isFlat(element: TemplateElement, { canvas, sheet, ids }: Surroundings): boolean {
	const isPlain = ["transform", "filter", "mask", "mix-blend-mode"].every(
		(property) => (sheet.values(element, property)[0] ?? "none").trim() === "none",
	);
	const opacity = element.name === "rect" ? undefined : sheet.values(element, "opacity")[0];
	const clips = sheet.values(element, "clip-path").flatMap(idsIn);
	return (
		isPlain && Number(opacity ?? 1) === 1 && clips.every((id) => isWholeClip(ids.get(id), canvas))
	);
}

/** Figma clips a frame's content to the frame. */
function isWholeClip(clip: TemplateElement | undefined, canvas: Canvas): boolean {
	if (clip === undefined) return true;
	const [shape, ...others] = elementsOf(clip);
	const isPlain = clip.attributes.get("clipPathUnits") !== "objectBoundingBox";
	return (
		isPlain &&
		shape?.name === "rect" &&
		others.length === 0 &&
		!shape.attributes.has("transform") &&
		isCover(shape, canvas)
	);
}

function isCover({ attributes }: TemplateElement, { viewBox }: Canvas): boolean {
	const isSquare = ["rx", "ry"].every(
		(name) => Number.parseFloat(attributes.get(name) ?? "0") === 0,
	);
	return (
		isSquare &&
		isSpanned(attributes, ["x", "width"], viewBox) &&
		isSpanned(attributes, ["y", "height"], viewBox)
	);
}

function isSpanned(
	attributes: ReadonlyMap<string, string>,
	[start, side]: readonly ["x", "width"] | readonly ["y", "height"],
	viewBox: ViewBox,
): boolean {
	const slack = viewBox[side] * TOLERANCE;
	const from = userUnits(attributes.get(start) ?? "0", viewBox[side]);
	const to = from + userUnits(attributes.get(side) ?? "", viewBox[side]);
	return from <= viewBox[start] + slack && to >= viewBox[start] + viewBox[side] - slack;
}

/** NaN for units that backgrounds are not written in; nothing then compares as covered. */
function userUnits(value: string, whole: number): number {
	const [, digits, unit] = /^\s*([+-]?[\d.]+(?:e[+-]?\d+)?)(px|%|)\s*$/i.exec(value) ?? [];
	return unit === "%" ? (Number(digits) / 100) * whole : Number(digits);
}
