import { findBackground } from "./background.js";
import { applyChanges, isUnmoved, takesText, writeBackground } from "./bind.js";
import { readCanvas } from "./canvas.js";
import { StyleSheet } from "./css.js";
import { layOut, writeDocument } from "./frame.js";
import { lintTemplate } from "./lint.js";
import { whereIs } from "./mistake.js";
import { parseTree } from "./parse.js";
import { planChanges } from "./plan.js";
import { findTargets, indexIds } from "./references.js";
import { Scene } from "./scene.js";
import { writeContent } from "./serialize.js";
import { readSource } from "./source.js";
import { Styles } from "./style.js";
export { cleanText, escapeAttribute, escapeText } from "./clean.js";
export { isFramedText } from "./framed-text.js";
export { isReadyPicture } from "./picture.js";
/**
 * Reads, checks and compiles a template.
 *
 * @param source the file's bytes (UTF-8) or its text, at most 2 MB
 * @param name the file's name, for errors
 * @throws PlacardError `template-…` (lint.ts and parse.ts say which), each with file, line, column and remedy
 */
export function parseTemplate(source, name) {
    const subject = readSubject(source, name, name);
    lintTemplate(subject);
    return new SvgTemplate(subject);
}
/**
 * An SVG picture → one that is safe to draw within another: parsed, linted as a template with nothing embedded
 * deeper than bitmaps, and written anew.
 *
 * @param source the file's bytes (UTF-8), at most 2 MB
 * @param name for errors
 * @returns a complete SVG document of its own size in pixels
 * @throws PlacardError `template-…`
 */
export function sanitizeSvg(source, name) {
    const subject = readSubject(source, name);
    lintTemplate(subject);
    return new SvgTemplate(subject).bind({});
}
/** Parses and indexes a template, or an SVG within one. */
function readSubject(source, name, outer) {
    const root = parseTree(readSource(source, name), name);
    const sheet = new StyleSheet(root);
    const ids = indexIds(root);
    return {
        name,
        root,
        sheet,
        ids,
        canvas: readCanvas(root, name),
        targets: findTargets(root, ids, sheet),
        lintEmbedded: outer === undefined ? undefined : lintEmbedded(outer),
    };
}
/** An SVG in a data URI is a template without slots: the same lint, and nothing embedded in it again. */
function lintEmbedded(outer) {
    return (bytes, element) => {
        const inner = `${whereIs(outer, element)} (embedded SVG)`;
        return lintTemplate(readSubject(bytes, inner)).pixels;
    };
}
class SvgTemplate {
    name;
    width;
    height;
    root;
    slots;
    #subject;
    #written;
    #background;
    #styles;
    constructor(subject) {
        const { name, root, canvas, ids } = subject;
        this.name = name;
        this.width = canvas.width;
        this.height = canvas.height;
        this.root = root;
        this.slots = new Map([...ids].filter(([, element]) => element !== root).map(([id, at]) => [id, slotInfo(id, at)]));
        this.#subject = { ...subject, readFragment: (source, of) => readSubject(source, of, of) };
        this.#written = writeContent(root);
        this.#background = findBackground(root, subject);
        this.#styles = new Styles(root);
    }
    fills(size) {
        const { canvas } = this.#subject;
        const { hasMargins, own } = layOut(canvas, size);
        return !hasMargins && own === canvas.viewBox;
    }
    checkValues(values) {
        // A text in its place is never wrong, and most values are texts: what it would change is not worked out.
        const doubtful = Object.entries(values).filter(([id, value]) => {
            const element = this.#subject.ids.get(id);
            return element === undefined || typeof value !== "string" || !takesText(element);
        });
        if (doubtful.length > 0)
            planChanges(Object.fromEntries(doubtful), this.#subject);
    }
    scene(values) {
        return new Scene(this.#subject, this.#styles, planChanges(values, this.#subject));
    }
    bind(values, size = this, replacements) {
        const { root, canvas, sheet } = this.#subject;
        const { changes } = values instanceof Scene ? values : this.scene(values);
        const layout = layOut(canvas, size);
        const background = layout.hasMargins ? this.#movable(layout, changes) : undefined;
        const content = applyChanges(this.#written, changes, sheet, background?.rect, replacements);
        const margins = background ? writeBackground(background, layout.shown, changes, sheet) : "";
        return writeDocument(root, canvas, size, layout, content, margins);
    }
    /** The background, when it can be drawn over the margins. */
    #movable(layout, changes) {
        const background = this.#background;
        // A letterboxed viewBox has margins of its own, in other units.
        if (background === undefined || layout.own !== this.#subject.canvas.viewBox)
            return undefined;
        return isUnmoved(background, changes) ? background : undefined;
    }
}
function slotInfo(id, element) {
    const { name, line, column } = element;
    return { id, element: name, line, column, takesText: takesText(element) };
}
