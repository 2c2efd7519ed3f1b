/**
 * Selectors of `<style>` rules, matched exactly as the rasteriser matches them, so that text which becomes
 * outlines has the style that the text itself would have had: types, classes, ids, attributes, `:first-child`,
 * descendants and children. A selector with anything else matches nothing, there and here. The lint's own,
 * deliberately generous matching is in css.ts.
 */
import { elementsOf } from "./tree.js";
/** Compounds of one selector; what is longer matches nothing. Each step back may walk to the root. */
const MAX_STEPS = 12;
const TOKEN = /^(?:([\w-]+|\*)|#([\w-]+)|\.([\w-]+)|\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]"'\s]+))\s*)?\]|(:first-child)(?![\w-]))/u;
/** The selector, or undefined for one that is not understood and so matches nothing. */
export function parseSelector(source) {
    const steps = [];
    let specificity = 0;
    let rest = source.trim();
    let combinator = "descendant";
    while (rest !== "") {
        const compound = parseCompound(rest);
        if (compound === undefined || steps.length === MAX_STEPS)
            return undefined;
        steps.push({ tests: compound.tests, combinator });
        specificity += compound.specificity;
        const link = /^(?:\s*(>)\s*|\s+)/.exec(compound.rest);
        if (link === null && compound.rest !== "")
            return undefined;
        combinator = link?.[1] === undefined ? "descendant" : "child";
        rest = compound.rest.slice(link?.[0].length ?? 0);
        if (link !== null && rest === "")
            return undefined;
    }
    if (steps.length === 0)
        return undefined;
    return { specificity, matches: (element) => isMatch(steps, element) };
}
function parseCompound(source) {
    const tests = [];
    let specificity = 0;
    let rest = source;
    for (let token = TOKEN.exec(rest); token !== null; token = TOKEN.exec(rest)) {
        const [all, type, id] = token;
        // A type can only stand first: `.a b` has a space between.
        if (type !== undefined && tests.length > 0)
            return undefined;
        tests.push(testOf(token));
        if (type === undefined)
            specificity += id === undefined ? 1_000 : 1_000_000;
        else if (type !== "*")
            specificity += 1;
        rest = rest.slice(all.length);
    }
    return tests.length === 0 ? undefined : { tests, specificity, rest };
}
function testOf(token) {
    const [, type, id, className, attribute, operator, ...quoted] = token;
    if (type === "*")
        return () => true;
    if (type !== undefined)
        return ({ name }) => name === type;
    if (id !== undefined)
        return ({ attributes }) => attributes.get("id") === id;
    if (className !== undefined)
        return ({ attributes }) => words(attributes.get("class")).includes(className);
    if (attribute === undefined)
        return isFirstChild;
    const wanted = quoted.slice(0, 3).find((value) => value !== undefined) ?? "";
    return ({ attributes }) => isAttribute(attributes.get(attribute), operator, wanted);
}
function isFirstChild(element) {
    return element.parent === undefined || elementsOf(element.parent)[0] === element;
}
/** CSS Selectors 3, section 6.3; without an operator the attribute only has to be there. */
function isAttribute(value, operator, wanted) {
    if (value === undefined)
        return false;
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
function words(text = "") {
    return text.split(/\s+/).filter((word) => word !== "");
}
/** Step by step upwards with every element that may stand there, so that no selector costs more than steps times depth. */
function isMatch(steps, element) {
    let standing = new Set([element]);
    for (const [i, { tests }] of steps.toReversed().entries()) {
        const passing = [...standing].filter((each) => tests.every((test) => test(each)));
        if (passing.length === 0)
            return false;
        standing = new Set(passing.flatMap((each) => above(each, steps[steps.length - 1 - i])));
    }
    return true;
}
/** The elements that the step before may stand at. */
function above(element, step) {
    const found = [];
    for (let { parent } = element; parent !== undefined; parent = parent.parent) {
        found.push(parent);
        if (step?.combinator === "child")
            break;
    }
    return found;
}
