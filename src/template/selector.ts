/**
 * Selectors of `<style>` rules, matched exactly as the rasteriser matches them, so that text which becomes
 * outlines has the style that the text itself would have had: types, classes, ids, attributes, `:first-child`,
 * descendants and children. A selector with anything else matches nothing, there and here. The lint's own,
 * deliberately generous matching is in css.ts.
 */
import { elementsOf, type TemplateElement } from "./tree.js";

/** One compound with its link to the compound on its left. */
interface Step {
	readonly tests: readonly ((element: TemplateElement) => boolean)[];
	/** What leads here from the step before: an ancestor or the parent. */
	readonly combinator: "descendant" | "child";
}

export interface Selector {
	/** Ids, classes (with attributes and pseudo-classes), types, as one number that compares. */
	readonly specificity: number;
	matches(element: TemplateElement): boolean;
}

/** Compounds of one selector; what is longer matches nothing. Each step back may walk to the root. */
const MAX_STEPS = 12;
const TOKEN =
	/^(?:([\w-]+|\*)|#([\w-]+)|\.([\w-]+)|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]"'\s]+))\s*)?\]|(:first-child)(?![\w-]))/u;

/** The selector, or undefined for one that is not understood and so matches nothing. */
export function parseSelector(source: string): Selector | undefined {
	const steps: Step[] = [];
	let specificity = 0;
	let rest = source.trim();
	let combinator: Step["combinator"] = "descendant";
	while (rest !== "") {
		const compound = parseCompound(rest);
		if (compound === undefined || steps.length === MAX_STEPS) return undefined;
		steps.push({ tests: compound.tests, combinator });
		specificity += compound.specificity;
		const link = /^(?:\s*(>)\s*|\s+)/.exec(compound.rest);
		if (link === null && compound.rest !== "") return undefined;
		combinator = link?.[1] === undefined ? "descendant" : "child";
		rest = compound.rest.slice(link?.[0].length ?? 0);
		if (link !== null && rest === "") return undefined;
	}
	if (steps.length === 0) return undefined;
	return { specificity, matches: (element) => isMatch(steps, element) };
}

interface Compound {
	readonly tests: Step["tests"];
	readonly specificity: number;
	readonly rest: string;
}

function parseCompound(source: string): Compound | undefined {
	const tests: ((element: TemplateElement) => boolean)[] = [];
	let specificity = 0;
	let rest = source;
	for (let token = TOKEN.exec(rest); token !== null; token = TOKEN.exec(rest)) {
		const [all, type, id] = token;
		// A type can only stand first: `.a b` has a space between.
		if (type !== undefined && tests.length > 0) return undefined;
		tests.push(testOf(token));
		if (type === undefined) specificity += id === undefined ? 1_000 : 1_000_000;
		else if (type !== "*") specificity += 1;
		rest = rest.slice(all.length);
	}
	return tests.length === 0 ? undefined : { tests, specificity, rest };
}

function testOf(token: RegExpExecArray): (element: TemplateElement) => boolean {
	const [, type, id, className, attribute, operator, ...quoted] = token;
	if (type === "*") return () => true;
	if (type !== undefined) return ({ name }) => name === type;
	if (id !== undefined) return ({ attributes }) => attributes.get("id") === id;
	if (className !== undefined)
		return ({ attributes }) => words(attributes.get("class")).includes(className);
	if (attribute === undefined) return isFirstChild;
	const wanted = quoted.slice(0, 3).find((value) => value !== undefined) ?? "";
	return ({ attributes }) => isAttribute(attributes.get(attribute), operator, wanted);
}

function isFirstChild(element: TemplateElement): boolean {
	return element.parent === undefined || elementsOf(element.parent)[0] === element;
}

/** CSS Selectors 3, section 6.3; without an operator the attribute only has to be there. */
function isAttribute(value: string | undefined, operator: string | undefined, wanted: string) {
	if (value === undefined) return false;
	switch (operator) {
		case undefined:
			return true;
		case "~=":
			return words(value).includes(wanted);
		case "|=":
			return value === wanted || value.startsWith(`${wanted}-`);
		case "^=":
			return wanted !== "" && value.startsWith(wanted);
		case "$=":
			return wanted !== "" && value.endsWith(wanted);
		case "*=":
			return wanted !== "" && value.includes(wanted);
		default:
			return value === wanted;
	}
}

function words(text = ""): string[] {
	return text.split(/\s+/).filter((word) => word !== "");
}

/** Step by step upwards with every element that may stand there, so that no selector costs more than steps times depth. */
function isMatch(steps: readonly Step[], element: TemplateElement): boolean {
	let standing = new Set([element]);
	for (const [i, { tests }] of steps.toReversed().entries()) {
		const passing = [...standing].filter((each) => tests.every((test) => test(each)));
		if (passing.length === 0) return false;
		standing = new Set(passing.flatMap((each) => above(each, steps[steps.length - 1 - i])));
	}
	return true;
}

/** The elements that the step before may stand at. */
function above(element: TemplateElement, step: Step | undefined): TemplateElement[] {
	const found: TemplateElement[] = [];
	for (let { parent } = element; parent !== undefined; parent = parent.parent) {
		found.push(parent);
		if (step?.combinator === "child") break;
	}
	return found;
}
