import { setTexts, writeText, } from "../text/index.js";
import { referTo } from "./shapes.js";
/**
 * @param values those that the template has slots for, their pictures ready; checked before (checkSlots)
 * @throws PlacardError `slot-value-invalid`, `text-box-invalid`
 */
export async function bindPicture(letters, template, values, size) {
    const scene = template.scene(values);
    const { texts, pictures } = await letter(letters, scene);
    const write = (spell) => {
        const markup = texts.map((text) => [text.element, writeText(scene, text, pictures, spell)]);
        return template.bind(scene, size, new Map(markup));
    };
    return {
        get svg() {
            return write();
        },
        draft() {
            const runs = [];
            const spell = ({ glyphs }) => referTo(runs.push([...glyphs]) - 1);
            return { svg: write(spell), runs };
        },
        texts,
        missing: texts.flatMap((text) => missingIn(text, template.name)),
    };
}
async function letter({ book, emoji }, scene) {
    if (book === undefined)
        return { texts: [], pictures: new Map() };
    const pictures = (await emoji?.pictures(textsOf(scene))) ?? new Map();
    return { texts: setTexts(book, scene, (sequence) => pictures.has(sequence)), pictures };
}
function textsOf(scene) {
    return [...scene.texts()].map((element) => scene.filled(element)?.text ?? "");
}
function missingIn({ slots, missing }, file) {
    return slots.flatMap((slot) => missing.map((codePoint) => ({ file, slot, codePoint })));
}
/** A hostile visitor may bring every character there is: what is reported after so many is not worth its memory. */
const MAX_REPORTED = 10_000;
/** The listener, told of the same thing once. */
export function onceEach(listener) {
    const told = new Set();
    return (event) => {
        const key = JSON.stringify(Object.values(event));
        if (told.has(key) || told.size >= MAX_REPORTED)
            return;
        told.add(key);
        listener(event);
    };
}
/** The same listeners, each told of the same thing once. */
export function toldOnce({ onMissingGlyph, onTextOverflow }) {
    return {
        ...(onMissingGlyph && { onMissingGlyph: onceEach(onMissingGlyph) }),
        ...(onTextOverflow && { onTextOverflow: onceEach(onTextOverflow) }),
    };
}
/** A unit of a plate is a template of its own, named after its own: `card.svg (unit 3)`. */
const PART = / \((?:unit|layer) \d+\)$/;
/** How pictures' documents are made: with slot text as outlines, and whoever listens told of it. */
export function binder(art, listeners) {
    return async (template, values, { width, height }) => {
        const bound = await bindPicture(art, template, values, { width, height });
        const { missing, texts } = bound;
        const file = template.name.replace(PART, "");
        for (const glyph of missing)
            listeners.onMissingGlyph?.({ ...glyph, file });
        for (const slot of texts.flatMap(({ fits, slots }) => (fits ? [] : slots)))
            listeners.onTextOverflow?.({ file, slot });
        return bound;
    };
}
