import { MAX_SHEET_SIZE } from "./css.js";
import { checkFilter, checkFilteredElement, checkFilterFunctions } from "./lint-filters.js";
import { checkImage } from "./lint-images.js";
import { checkHandlers, checkHref, checkStyles } from "./lint-references.js";
import { mistakeAt } from "./mistake.js";
import { measureCost } from "./references.js";
import { descendants } from "./tree.js";
export const MAX_ELEMENTS = 5_000;
/** With every `use`, pattern, mask and marker counted as often as it is drawn. */
export const MAX_DRAWN_ELEMENTS = 20_000;
/** Of all embedded bitmaps, each as often as it is drawn: decoded they take 4 bytes a pixel. */
export const MAX_DRAWN_PIXELS = 16_000_000;
/** Groups with opacity, filter, mask or clip within each other: each holds a picture of its own. */
export const MAX_LAYERS = 20;
/** Over elements and references together; elements alone have their own, smaller limit. */
const MAX_REFERENCE_DEPTH = 250;
const RULES = [
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
export function lintTemplate(subject) {
    const { root, name } = subject;
    // Before anything is matched against the rules: elements times rules is the work.
    if (subject.sheet.size > MAX_SHEET_SIZE)
        throw mistakeAt(name, root, tooManyRules);
    const pixels = new Map();
    let count = 0;
    for (const element of descendants(root)) {
        count += 1;
        if (count > MAX_ELEMENTS)
            throw mistakeAt(name, element, tooManyElements);
        for (const rule of RULES) {
            const mistake = rule(element, subject);
            if (mistake !== undefined)
                throw mistakeAt(name, element, mistake);
        }
        pixels.set(element, checkImage(element, subject));
    }
    return checkCost(subject, subject.targets, (element) => pixels.get(element) ?? 0);
}
const tooManyElements = {
    code: "template-too-many-elements",
    expected: `at most ${MAX_ELEMENTS} elements`,
    remedy: "Simplify the drawing, or embed its static parts as a PNG.",
};
const tooManyRules = {
    code: "template-too-many-rules",
    expected: `at most ${MAX_SHEET_SIZE} selectors and declarations in <style>`,
    remedy: "Remove the rules that the drawing does not use.",
};
function checkId(element, { ids }) {
    const id = element.attributes.get("id");
    const first = id === undefined ? undefined : ids.get(id);
    if (id === undefined || first === undefined || first === element)
        return undefined;
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
export function checkCost({ root, name, sheet }, targets, pixels) {
    const fail = (place, mistake) => {
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
function findExcess({ elements, layers, pixels }) {
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
const tooDeep = {
    code: "template-too-deep",
    expected: `at most ${MAX_REFERENCE_DEPTH} elements and references within each other`,
    remedy: "Refer to the last of the chain directly.",
};
function cycle(element) {
    const id = element.attributes.get("id");
    return {
        code: "template-reference-cycle",
        expected: "references that end somewhere",
        received: `<${element.name}${id === undefined ? "" : ` id="${id}"`}>, which refers to itself, perhaps through others`,
        remedy: "Remove the reference that leads back to it.",
    };
}
const LAYER_PROPERTIES = new Map([
    ["opacity", /^\s*(?:1(?:\.0*)?|100%)\s*$/],
    ["filter", /^\s*none\s*$/],
    ["mask", /^\s*none\s*$/],
    ["clip-path", /^\s*none\s*$/],
    ["mix-blend-mode", /^\s*normal\s*$/],
    ["isolation", /^\s*auto\s*$/],
]);
/** Whether drawing the element may take a canvas of its own. */
function isLayer(element, sheet) {
    for (const [property, isPlain] of LAYER_PROPERTIES)
        if (sheet.values(element, property).some((value) => !isPlain.test(value)))
            return true;
    return false;
}
