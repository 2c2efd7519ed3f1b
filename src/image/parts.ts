/**
 * Values as the parts of a picture are drawn with, each by itself: a text in a box gets the box along, since its part
 * does not hold the rect; a long fragment gets a digest, which names it in caches. What a value ties to other parts
 * of the picture cannot be drawn apart, and the picture is drawn whole, with the reason.
 */
import { type FragmentValue, isFragmentValue } from "../site/fragment-slot.js";
import { isTextValue } from "../site/text-slot.js";
import {
	type BoundValue,
	type BoundValues,
	isFramedText,
	isReadyPicture,
	type Scene,
	type Template,
	type TemplateElement,
} from "../template/template.js";
import { descendants } from "../template/tree.js";
import { boxInRect } from "../text/index.js";
import { digestOf } from "./digest.js";
import { isUndrawn, type Whole } from "./split.js";

export interface Parts {
	readonly kind: "parts";
	readonly values: BoundValues;
}

/** Longer ones are named by a digest in the keys of caches. */
const MAX_KEY_CHARS = 1_000;

/**
 * @param values their pictures ready
 * @throws PlacardError as `Template.scene` does, and `text-box-invalid`
 */
export async function partsOf(template: Template, values: BoundValues): Promise<Parts | Whole> {
	const all = Object.values(values);
	if (all.some(blends)) return { kind: "whole", reason: "blend-over-slot" };
	const hasFragments = all.some(isFragment);
	if (!hasFragments && !all.some(hasBox) && !hasFlowedText(template))
		return { kind: "parts", values };
	const scene = template.scene(values);
	if (hasFragments && refersToDrawn(scene))
		return { kind: "whole", reason: "drawn-element-referenced" };
	return { kind: "parts", values: await digested({ ...values, ...framed(scene, values) }) };
}

function isFragment(value: BoundValue): value is FragmentValue {
	return typeof value === "object" && value !== null && isFragmentValue(value);
}

function hasBox(value: BoundValue): boolean {
	return (
		typeof value === "object" && value !== null && isTextValue(value) && value.within !== undefined
	);
}

/**
 * A value that makes its slot, or something within it, blend with what lies under it. A fragment's text is searched
 * generously: references and escapes can spell anything.
 */
function blends(value: BoundValue): boolean {
	if (typeof value !== "object" || value === null) return false;
	if (isFragmentValue(value)) return /blend|&#|\\/i.test(value.svg);
	const mode = "mix-blend-mode" in value ? value["mix-blend-mode"] : "normal";
	return mode !== "normal";
}

/** Whether a fragment draws an element that the template draws in its own place too: its part does not hold it. */
function refersToDrawn(scene: Scene): boolean {
	for (const { fragment } of scene.changes.values())
		for (const root of fragment?.roots ?? [])
			for (const element of descendants(root))
				for (const target of fragment?.targets(element) ?? [])
					if (rootOf(target) === scene.root && !isUndrawn(target)) return true;
	return false;
}

function rootOf(element: TemplateElement): TemplateElement {
	let at = element;
	while (at.parent !== undefined) at = at.parent;
	return at;
}

/** The texts that go into rects, with their boxes. */
function framed(scene: Scene, values: BoundValues): BoundValues {
	const out: { [id: string]: BoundValue } = {};
	for (const element of scene.texts()) {
		const id = element.attributes.get("id") ?? "";
		const value = values[id];
		const frame = boxInRect(scene, element, scene.filled(element)?.setting ?? {});
		if (frame === undefined || isReadyPicture(value) || isFramedText(value)) continue;
		const isFixed = !isMovable(frame.rect, values);
		out[id] = { kind: "framed-text", value, box: frame.box, isFixed };
	}
	return out;
}

/** Whether a value may change where the rect lies. The text's own groups are in its part, with their values. */
function isMovable(rect: TemplateElement, values: BoundValues): boolean {
	for (let at: TemplateElement | undefined = rect; at !== undefined; at = at.parent) {
		const id = at.attributes.get("id");
		if (id !== undefined && Object.hasOwn(values, id)) return true;
	}
	return false;
}

async function digested(values: BoundValues): Promise<BoundValues> {
	const entries = Object.entries(values).map(async ([id, value]) => {
		if (!isFragment(value) || value.svg.length <= MAX_KEY_CHARS) return [id, value] as const;
		return [id, { ...value, digest: await digestOf(value.svg) }] as const;
	});
	return Object.fromEntries(await Promise.all(entries));
}

const flowed = new WeakMap<Template, boolean>();

/** Text that names its box itself (`shape-inside`), anywhere in the template. */
function hasFlowedText(template: Template): boolean {
	const known = flowed.get(template);
	if (known !== undefined) return known;
	const isFlowed = [...descendants(template.root)].some((element) =>
		/shape-inside/.test(
			`${[...element.attributes].join(" ")} ${element.name === "style" ? element.children.join(" ") : ""}`,
		),
	);
	flowed.set(template, isFlowed);
	return isFlowed;
}
