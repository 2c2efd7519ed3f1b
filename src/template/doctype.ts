/**
 * The internal entities of a DOCTYPE, as Illustrator declares its namespaces:
 * `<!ENTITY ns_svg "http://www.w3.org/2000/svg">`. Literal text alone: no markup, no reference to other
 * entities, nothing external, and a bound on what all references together write, so that neither nested
 * nor repeated entities ("billion laughs", its quadratic cousin) cost anything. XML 1.0, section 4.2.
 */
import type { PlacardError } from "../errors.js";
import { LineIndex, mistakeAt } from "./mistake.js";
import type { InternalSubset } from "./survey.js";

/** What all references of a file together may write, in UTF-16 units. */
export const MAX_EXPANDED_CHARS = 64_000;

const DECLARATION = /<!ENTITY\s+([\w.:-]{1,100})\s+(?:"([^"]*)"|'([^']*)')\s*>/y;
const BLANK = /(?:\s+|<!--[\s\S]*?-->)/y;

/** Gives the text of `&name;`, or undefined where no such entity is declared. */
export type EntityResolver = (reference: string) => string | undefined;

/**
 * @param source the whole file, for line and column
 * @throws PlacardError `template-doctype`; the resolver throws it when the references write too much
 */
export function entityResolver(
	subset: InternalSubset | undefined,
	source: string,
	name: string,
): EntityResolver {
	if (subset === undefined) return () => undefined;
	const refuse = (offset: number, received: string) =>
		refusal(name, source, subset.offset + offset, received);
	const entities = readEntities(subset.text, refuse);
	let written = 0;
	return (reference) => {
		const text = entities.get(reference.slice(1, -1));
		written += text?.length ?? 0;
		if (written > MAX_EXPANDED_CHARS)
			throw refuse(0, `entities that expand to more than ${MAX_EXPANDED_CHARS} characters`);
		return text;
	};
}

function readEntities(
	subset: string,
	refuse: (offset: number, received: string) => PlacardError,
): ReadonlyMap<string, string> {
	const entities = new Map<string, string>();
	for (let at = 0; at < subset.length; ) {
		const blank = matchAt(BLANK, subset, at);
		const declaration = blank ?? matchAt(DECLARATION, subset, at);
		if (declaration === null) throw refuse(at, subset.slice(at, at + 60));
		at += declaration[0].length;
		if (blank !== null) continue;
		const [, entity = "", double, single] = declaration;
		const text = double ?? single ?? "";
		if (/[<&%]/.test(text)) throw refuse(at - declaration[0].length, declaration[0]);
		// XML 1.0, 4.2: of two declarations the first is binding.
		if (!entities.has(entity)) entities.set(entity, text);
	}
	return entities;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
	pattern.lastIndex = at;
	return pattern.exec(text);
}

function refusal(name: string, source: string, offset: number, received: string): PlacardError {
	return mistakeAt(name, new LineIndex(source).place(offset), {
		code: "template-doctype",
		expected: "entities of literal text, as Illustrator declares its namespaces",
		received,
		remedy: "Save the file again as plain SVG, or write the text where the entity stands.",
	});
}
