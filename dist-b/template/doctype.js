import { LineIndex, mistakeAt } from "./mistake.js";
/** What all references of a file together may write, in UTF-16 units. */
export const MAX_EXPANDED_CHARS = 64_000;
const DECLARATION = /<!ENTITY\s+([\w.:-]{1,100})\s+(?:"([^"]*)"|'([^']*)')\s*>/y;
const BLANK = /(?:\s+|<!--[\s\S]*?-->)/y;
/**
 * @param source the whole file, for line and column
 * @throws PlacardError `template-doctype`; the resolver throws it when the references write too much
 */
export function entityResolver(subset, source, name) {
    if (subset === undefined)
        return () => undefined;
    const refuse = (offset, received) => refusal(name, source, subset.offset + offset, received);
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
function readEntities(subset, refuse) {
    const entities = new Map();
    for (let at = 0; at < subset.length;) {
        const blank = matchAt(BLANK, subset, at);
        const declaration = blank ?? matchAt(DECLARATION, subset, at);
        if (declaration === null)
            throw refuse(at, subset.slice(at, at + 60));
        at += declaration[0].length;
        if (blank !== null)
            continue;
        const [, entity = "", double, single] = declaration;
        const text = double ?? single ?? "";
        if (/[<&%]/.test(text))
            throw refuse(at - declaration[0].length, declaration[0]);
        // XML 1.0, 4.2: of two declarations the first is binding.
        if (!entities.has(entity))
            entities.set(entity, text);
    }
    return entities;
}
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}
function refusal(name, source, offset, received) {
    return mistakeAt(name, new LineIndex(source).place(offset), {
        code: "template-doctype",
        expected: "entities of literal text, as Illustrator declares its namespaces",
        received,
        remedy: "Save the file again as plain SVG, or write the text where the entity stands.",
    });
}
