/**
 * What a template must not hold, because it would fetch, run, hang, fill memory or mislead: checked once
 * at load, so that drawing need not fear the template. Parsing has checked encoding, DOCTYPE, depth,
 * attributes, scripts and foreign objects before. The limits are measured ones: a blur over the whole
 * picture takes 150 ms, an image of 400 megapixels 2 GB, a cycle for ever.
 *
 * Not checked here: what a slot's value does to the drawing (bind.ts bounds its numbers), and static
 * groups off the canvas, which the engine survives.
 */
import type { Canvas } from "./canvas.js";
import { MAX_SHEET_SIZE, type StyleSheet } from "./css.js";
import { checkFilter, checkFilteredElement, checkFilterFunctions } from "./lint-filters.js";
import { checkImage, type EmbeddedLint } from "./lint-images.js";
import { checkHandlers, checkHref, checkStyles } from "./lint-references.js";
import { type Mistake, mistakeAt } from "./mistake.js";
import { type Cost, measureCost, type Targets } from "./references.js";
import { descendants, type Place, type TemplateElement } from "./tree.js";

export const MAX_ELEMENTS = 5_000;
/** With every `use`, pattern, mask and marker counted as often as it is drawn. */
export const MAX_DRAWN_ELEMENTS = 20_000;
/** Of all embedded bitmaps, each as often as it is drawn: decoded they take 4 bytes a pixel. */
export const MAX_DRAWN_PIXELS = 16_000_000;
/** Groups with opacity, filter, mask or clip within each other: each holds a picture of its own. */
export const MAX_LAYERS = 20;
/** Over elements and references together; elements alone have their own, smaller limit. */
const MAX_REFERENCE_DEPTH = 250;

/** A parsed template with all that the rules look up. */
export interface Subject {
	/** The template's file name. */
	readonly name: string;
	readonly root: TemplateElement;
	readonly canvas: Canvas;
	readonly sheet: StyleSheet;
	readonly ids: ReadonlyMap<string, TemplateElement>;
	readonly targets: Targets;
	/** Lints an SVG within a data URI; undefined within one already. */
	readonly lintEmbedded: EmbeddedLint | undefined;
}

/** One thing to look at in every element: what is wrong with it, if anything. */
type Rule = (element: TemplateElement, subject: Subject) => Mistake | undefined;

const RULES: readonly Rule[] = [
	checkId,
	checkHandlers,
	checkHref,
	checkStyles,
	checkFilter,
	checkFilteredElement,
	checkFilterFunctions,
];

/**
 * Looks at every element in document order, then at what they cost together.
 *
 * @returns the cost of drawing the whole template
 * @throws PlacardError for the first mistake, with file, line, column and remedy
 */
export function lintTemplate(subject: Subject): Cost {
	const { root, name } = subject;
	// Before anything is matched against the rules: elements times rules is the work.
	if (subject.sheet.size > MAX_SHEET_SIZE) throw mistakeAt(name, root, tooManyRules);
	const pixels = new Map<TemplateElement, number>();
	let count = 0;
	for (const element of descendants(root)) {
		count += 1;
		if (count > MAX_ELEMENTS) throw mistakeAt(name, element, tooManyElements);
		for (const rule of RULES) {
			const mistake = rule(element, subject);
			if (mistake !== undefined) throw mistakeAt(name, element, mistake);
		}
		pixels.set(element, checkImage(element, subject));
	}
	return checkCost(subject, subject.targets, (element) => pixels.get(element) ?? 0);
}

const tooManyElements: Mistake = {
	code: "template-too-many-elements",
	expected: `at most ${MAX_ELEMENTS} elements`,
	remedy: "Simplify the drawing, or embed its static parts as a PNG.",
};

const tooManyRules: Mistake = {
	code: "template-too-many-rules",
	expected: `at most ${MAX_SHEET_SIZE} selectors and declarations in <style>`,
	remedy: "Remove the rules that the drawing does not use.",
};

function checkId(element: TemplateElement, { ids }: Subject): Mistake | undefined {
	const id = element.attributes.get("id");
	const first = id === undefined ? undefined : ids.get(id);
	if (id === undefined || first === undefined || first === element) return undefined;
	return {
		code: "template-id-duplicate",
		expected: `an id of its own (line ${first.line} has it already)`,
		received: id,
		remedy: "Rename one of the two: a slot is found by its id.",
	};
}

/**
 * What drawing takes, measured along all references.
 *
 * @param targets the template's own references, or those with a slot's values in place
 * @throws PlacardError `template-reference-cycle`, `template-too-deep`, `template-too-many-elements`,
 * `template-too-many-layers`, `template-image-too-large`
 */
export function checkCost(
	{ root, name, sheet }: Pick<Subject, "root" | "name" | "sheet">,
	targets: Targets,
	pixels: (element: TemplateElement) => number,
): Cost {
	const fail = (place: Place, mistake: Mistake): never => {
		throw mistakeAt(name, place, mistake);
	};
	const cost = measureCost(root, {
		targets,
		pixels,
		isLayer: (element) => isLayer(element, sheet),
		maxDepth: MAX_REFERENCE_DEPTH,
		onTooDeep: (element) => fail(element, tooDeep),
		onCycle: (element) => fail(element, cycle(element)),
	});
	const excess = findExcess(cost);
	return excess === undefined ? cost : fail(root, excess);
}

function findExcess({ elements, layers, pixels }: Cost): Mistake | undefined {
	if (elements > MAX_DRAWN_ELEMENTS)
		return {
			code: "template-too-many-elements",
			expected: `at most ${MAX_DRAWN_ELEMENTS} elements drawn, those of <use>, patterns, masks and markers counted each time`,
			received: elements,
			remedy: "Repeat smaller parts, or embed the repeated part as a PNG.",
		};
	if (layers > MAX_LAYERS)
		return {
			code: "template-too-many-layers",
			expected: `at most ${MAX_LAYERS} groups with opacity, filter, mask or clip within each other`,
			received: layers,
			remedy: "Flatten the groups.",
		};
	if (pixels > MAX_DRAWN_PIXELS)
		return {
			code: "template-image-too-large",
			expected: `embedded pictures of at most ${MAX_DRAWN_PIXELS / 1e6} megapixels together`,
			received: `${pixels / 1e6} megapixels`,
			remedy: "Scale them to the size at which they are drawn.",
		};
	return undefined;
}

const tooDeep: Mistake = {
	code: "template-too-deep",
	expected: `at most ${MAX_REFERENCE_DEPTH} elements and references within each other`,
	remedy: "Refer to the last of the chain directly.",
};

function cycle(element: TemplateElement): Mistake {
	const id = element.attributes.get("id");
	return {
		code: "template-reference-cycle",
		expected: "references that end somewhere",
		received: `<${element.name}${id === undefined ? "" : ` id="${id}"`}>, which refers to itself, perhaps through others`,
		remedy: "Remove the reference that leads back to it.",
	};
}

const LAYER_PROPERTIES: ReadonlyMap<string, RegExp> = new Map([
	["opacity", /^\s*(?:1(?:\.0*)?|100%)\s*$/],
	["filter", /^\s*none\s*$/],
	["mask", /^\s*none\s*$/],
	["clip-path", /^\s*none\s*$/],
	["mix-blend-mode", /^\s*normal\s*$/],
	["isolation", /^\s*auto\s*$/],
]);

/** Whether drawing the element may take a canvas of its own. */
function isLayer(element: TemplateElement, sheet: StyleSheet): boolean {
	for (const [property, isPlain] of LAYER_PROPERTIES)
		if (sheet.values(element, property).some((value) => !isPlain.test(value))) return true;
	return false;
}
