/**
 * Which pictures the painter takes: those of a plate's own size whose values move nothing between the parts that
 * it draws apart. The others are drawn whole by the rasteriser.
 */
import type { ImageDefinition, Size } from "../site/definition.js";
import { isFragmentValue } from "../site/fragment-slot.js";
import { isImageValue } from "../site/image-slot.js";
import { isTextValue } from "../site/text-slot.js";
import { type BoundValues, isReadyPicture, type Template } from "../template/template.js";
import { descendants } from "../template/tree.js";
import { isGenerated } from "./generated.js";

/**
 * A text in a box is set by another element, which a unit of a plate does not have; pictures and fragments are
 * large, and rarely the same twice. A plate is worth its memory for the size that pages name, not for whichever
 * one a visitor asks for.
 */
export function isPaintable(
	image: ImageDefinition,
	template: Template,
	values: BoundValues,
	{ width, height }: Size,
): boolean {
	if (isGenerated(image) || width !== image.width || height !== image.height) return false;
	return Object.values(values).every(isPlain) && !hasFlowedText(template);
}

function isPlain(value: BoundValues[string]): boolean {
	if (typeof value !== "object" || value === null) return true;
	return ![isTextValue, isImageValue, isReadyPicture, isFragmentValue].some((is) => is(value));
}

const flowed = new WeakMap<Template, boolean>();

/** Text with a box of its own (`shape-inside`, `inline-size`) anywhere in the template. */
function hasFlowedText(template: Template): boolean {
	const known = flowed.get(template);
	if (known !== undefined) return known;
	const isFlowed = [...descendants(template.root)].some((element) =>
		/shape-inside|inline-size/.test(
			`${[...element.attributes].join(" ")} ${element.name === "style" ? element.children.join(" ") : ""}`,
		),
	);
	flowed.set(template, isFlowed);
	return isFlowed;
}
