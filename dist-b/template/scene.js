import { parseLength } from "./length.js";
import { IDENTITY, multiply, parseTransform } from "./matrix.js";
import { isInheritedProperty } from "./properties.js";
/** The rasteriser's own, when nothing says a font-size. */
const DEFAULT_FONT_SIZE = 12;
const NAMED_SIZES = new Map([
    ["xx-small", -3],
    ["x-small", -2],
    ["small", -1],
    ["smaller", -1],
    ["medium", 0],
    ["large", 1],
    ["larger", 1],
    ["x-large", 2],
    ["xx-large", 3],
]);
const HIDING = /^\s*(?:none|hidden|collapse)\s*$/;
export class Scene {
    #subject;
    #styles;
    /** What the values change, for the binding. */
    changes;
    constructor(subject, styles, changes) {
        this.#subject = subject;
        this.#styles = styles;
        this.changes = changes;
    }
    /** The template's file name, for errors. */
    get name() {
        return this.#subject.name;
    }
    get root() {
        return this.#subject.root;
    }
    get viewBox() {
        return this.#subject.canvas.viewBox;
    }
    /** Whether the template has style rules, which match new elements too. */
    get hasRules() {
        return this.#styles.hasRules;
    }
    /** The elements that the values fill with text. */
    *texts() {
        for (const [element, { text }] of this.changes)
            if (text !== undefined)
                yield element;
    }
    filled(element) {
        const { text, setting } = this.changes.get(element) ?? {};
        return text === undefined ? undefined : { text, setting };
    }
    byId(id) {
        return this.#subject.ids.get(id);
    }
    /** An attribute that is no property: x, dx, width, xml:space. */
    attribute(element, name) {
        return this.changes.get(element)?.attributes?.get(name) ?? element.attributes.get(name);
    }
    /** The element's own value of a property; undefined when it declares none, or `inherit` for one that is inherited anyway. */
    declared(element, property) {
        const change = this.changes.get(element);
        const changed = change?.styles?.get(property) ?? change?.attributes?.get(property);
        const value = changed ?? this.#styles.declared(element, property);
        if (value === undefined || (value.trim() === "inherit" && isInheritedProperty(property)))
            return undefined;
        const isUnhidden = change?.isShown === true && /^(?:display|visibility)$/.test(property);
        return isUnhidden && HIDING.test(value) ? undefined : value;
    }
    /** The value of an inherited property: the nearest that is declared from the element upwards. */
    inherited(element, property) {
        for (let at = element; at !== undefined; at = at.parent) {
            const value = this.declared(at, property);
            if (value !== undefined)
                return value;
        }
        return undefined;
    }
    /** In user units; 12 when nothing says it, as the rasteriser has it. */
    fontSize(element) {
        const above = element.parent === undefined ? DEFAULT_FONT_SIZE : this.fontSize(element.parent);
        const value = this.declared(element, "font-size")?.trim();
        if (value === undefined)
            return above;
        const steps = NAMED_SIZES.get(value);
        if (steps !== undefined)
            return above * 1.2 ** steps;
        return parseLength(value, { em: above, whole: above }) ?? above;
    }
    /** Of an element that has a stroke, in user units. Default 1. */
    strokeWidth(element) {
        const { width, height } = this.viewBox;
        // What a percentage that is neither across nor down measures against (SVG 2, section 8.9).
        const whole = Math.hypot(width, height) / Math.SQRT2;
        const value = this.inherited(element, "stroke-width") ?? "1";
        return parseLength(value, { em: this.fontSize(element), whole }) ?? 1;
    }
    /**
     * From the user space within an element to that of its ancestor (default: the root), or undefined where an element
     * between them has a viewport of its own or is drawn elsewhere.
     */
    matrix(element, ancestor) {
        if (element === ancestor || element.parent === undefined)
            return IDENTITY;
        if (VIEWPORTS.has(element.name))
            return undefined;
        const outer = this.matrix(element.parent, ancestor);
        const own = this.declared(element, "transform");
        if (outer === undefined || own === undefined)
            return outer;
        return multiply(outer, parseTransform(own));
    }
}
const VIEWPORTS = new Set(["svg", "symbol", "pattern", "marker", "clipPath", "mask", "defs"]);
