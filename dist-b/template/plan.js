/**
 * Slot values → changes by element: each id looked up, each value read, and what they make the drawing
 * refer to measured again, since two harmless values may close a circle together.
 */
import { PlacardError, shown } from "../errors.js";
import { isFragmentValue } from "../site/fragment-slot.js";
import { isImageValue } from "../site/image-slot.js";
import { spreadOverRuns, takesText } from "./bind.js";
import { idsIn } from "./css.js";
import { nearestName } from "./edit-distance.js";
import { fragmentMarkup, readFragment } from "./fragment.js";
import { isFramedText } from "./framed-text.js";
import { checkCost } from "./lint.js";
import { whereIs } from "./mistake.js";
import { isReadyPicture, pictureMarkup, refusePicture } from "./picture.js";
import { descendants } from "./tree.js";
import { invalid, readValue } from "./values.js";
const MAX_LISTED = 20;
/** @throws PlacardError `slot-missing`, `slot-value-invalid`, `fragment-invalid` */
export function planChanges(values, subject) {
    const changes = new Map();
    for (const [id, value] of Object.entries(values)) {
        const element = subject.ids.get(id);
        if (element === undefined || element === subject.root)
            throw missing(id, subject);
        const target = {
            get where() {
                return `${whereIs(subject.name, element)} slot ${shown(id)}`;
            },
            takesText: takesText(element),
            hasId: (other) => subject.ids.has(other),
            isRect: (other) => subject.ids.get(other)?.name === "rect",
        };
        changes.set(element, readChange(value, element, target, subject));
    }
    checkNewReferences(changes, subject);
    return spreadOverRuns(changes, subject.sheet);
}
function readChange(value, element, target, subject) {
    if (isFramedText(value))
        return framedChange(value, element, target, subject);
    if (isFragmentValue(value))
        return fragmentChange(value, element, target, subject);
    if (!isImageValue(value) && !isReadyPicture(value))
        return readValue(value, target);
    const refused = refusePicture(element, subject);
    if (refused !== undefined)
        throw new PlacardError({
            code: "slot-value-invalid",
            where: target.where,
            expected: "an <image>, <rect>, <circle> or <ellipse> for image()",
            received: refused,
            remedy: "Draw a rect, and give it a clip path where the picture needs another shape.",
        });
    return isReadyPicture(value) ? { markup: pictureMarkup(element, value, subject) } : {};
}
/** Its box has been found, so the element that `within` names need not be in the drawing. */
function framedChange({ value, box }, element, target, subject) {
    const change = readChange(value, element, { ...target, isRect: () => true }, subject);
    return { ...change, setting: { ...change.setting, box } };
}
function fragmentChange(value, element, target, { canvas, ids, readFragment: read }) {
    if (element.name !== "g")
        throw invalid(target, "a <g> for fragment()", element.name, "Give the id to a group.");
    const replaced = new Set(descendants(element));
    replaced.delete(element);
    const kept = new Map([...ids].filter(([, each]) => !replaced.has(each)));
    const id = element.attributes.get("id") ?? "";
    const fragment = readFragment(value, { id, where: target.where, canvas, ids: kept, read });
    return { markup: fragmentMarkup(element, fragment), fragment };
}
/** Only values that refer to something, or draw more, are measured: a walk over the template costs more than a binding. */
function checkNewReferences(changes, subject) {
    const added = new Map();
    const fragments = [...changes.values()].flatMap(({ fragment }) => fragment ?? []);
    for (const [element, { styles, fragment }] of changes) {
        const ids = [...(styles?.values() ?? [])].flatMap(idsIn);
        const targets = fragment?.roots ?? ids.flatMap((id) => subject.ids.get(id) ?? []);
        if (targets.length > 0)
            added.set(element, targets);
    }
    if (added.size === 0)
        return;
    try {
        checkCost(subject, (element) => [
            ...subject.targets(element),
            ...(added.get(element) ?? []),
            ...fragments.flatMap(({ targets }) => targets(element)),
        ], () => 0);
    }
    catch (cause) {
        throw new PlacardError({
            code: "slot-value-invalid",
            expected: "references that end, and draw no more than a template may",
            received: [...added.keys()].map((element) => shown(element.attributes.get("id"))).join(", "),
            where: subject.name,
            remedy: "Let the value refer to an element that does not hold or use the slot itself.",
            cause,
        });
    }
}
function missing(id, { name, ids, root }) {
    return new PlacardError({
        code: "slot-missing",
        expected: `an element with the id ${shown(id)}`,
        where: name,
        remedy: remedyFor(id, ids, root),
    });
}
/** The likeliest slip: a label for an id (Inkscape shows labels), a misspelling, the wrong template. */
function remedyFor(id, ids, root) {
    if (ids.get(id) === root)
        return "That is the drawing itself; give the id to what should change.";
    const labelled = [...ids].find(([, element]) => element.attributes.get("inkscape:label") === id && element !== root);
    if (labelled !== undefined)
        return `The element at line ${labelled[1].line} has it as its label: set its id too (now ${shown(labelled[0])}).`;
    const names = [...ids.keys()].filter((each) => ids.get(each) !== root);
    const nearest = nearestName(id, names);
    if (nearest !== undefined)
        return `Did you mean ${shown(nearest)} (line ${ids.get(nearest)?.line})?`;
    if (names.length === 0)
        return "The template has no ids: give the element one in the editor.";
    return `The template has ${names.slice(0, MAX_LISTED).map(shown).join(", ")}${names.length > MAX_LISTED ? " …" : ""}.`;
}
