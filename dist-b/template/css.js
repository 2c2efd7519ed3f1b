/**
 * As much of CSS as an SVG renderer reads: the declarations of a `style` attribute and the rules of
 * `<style>` elements. Which rules match an element is over-estimated on purpose (the last compound of a
 * selector counts, ancestors and pseudo-classes do not), because the lint must not miss one.
 */
import { descendants, textOf } from "./tree.js";
/** The declarations of a `style` attribute in order; what is none is left out. */
export function parseDeclarations(style) {
    return splitOutside(stripComments(style), ";").flatMap((part) => {
        const colon = part.indexOf(":");
        const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
        return name === "" ? [] : [{ name, value: part.slice(colon + 1).trim() }];
    });
}
/** As `parseDeclarations` reads them: the value of a `style` attribute, not yet escaped. */
export function writeDeclarations(styles) {
    return Array.from(styles, ([name, value]) => `${name}:${value}`).join(";");
}
/** Splits at a mark that stands outside quotes and parentheses: `url(data:a;b)` is one piece. */
function splitOutside(text, mark) {
    const parts = [];
    let from = 0;
    let depth = 0;
    let quote = "";
    for (let at = 0; at < text.length; at++) {
        const char = text[at] ?? "";
        if (quote !== "")
            quote = char === quote ? "" : quote;
        else if (char === '"' || char === "'")
            quote = char;
        else if (char === "(")
            depth += 1;
        else if (char === ")")
            depth = Math.max(0, depth - 1);
        else if (char === mark && depth === 0) {
            parts.push(text.slice(from, at));
            from = at + 1;
        }
    }
    parts.push(text.slice(from));
    return parts;
}
/** Without comments; one that is not closed takes the rest. Linear, unlike a lazy pattern. */
export function stripComments(css) {
    let kept = "";
    let from = 0;
    for (let at = css.indexOf("/*"); at !== -1; at = css.indexOf("/*", from)) {
        kept += css.slice(from, at);
        const end = css.indexOf("*/", at + 2);
        if (end === -1)
            return kept;
        from = end + 2;
    }
    return kept + css.slice(from);
}
/** Escapes resolved (`\75rl(` is `url(`), so that a search finds what a CSS parser reads. */
export function unescapeCss(css) {
    if (!css.includes("\\"))
        return css;
    return css.replace(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_all, hex, char) => {
        const code = hex === undefined ? 0 : Number.parseInt(hex, 16);
        if (hex === undefined)
            return char ?? "";
        return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
    });
}
/** The targets of every `url(…)` in a value or a style sheet, unquoted: `#grad`, `data:…`, `a.svg`. */
export function urlsIn(css) {
    if (!/url|\\/i.test(css))
        return [];
    const text = unescapeCss(stripComments(css));
    return Array.from(text.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))/gi), (match) => (match[1] ?? match[2] ?? match[3] ?? "").trim());
}
/** The ids that a value refers to by `url(#id)`. */
export function idsIn(css) {
    return urlsIn(css).flatMap((url) => (url.startsWith("#") ? [url.slice(1)] : []));
}
/** Selectors and declarations of a template together; Illustrator writes some hundreds. */
export const MAX_SHEET_SIZE = 4_000;
/** The rules of all `<style>` elements of a template. */
export class StyleSheet {
    /** Selectors and declarations together. */
    size = 0;
    /** Rules under every key that a compound asks for first: `#id`, `.class`, the type, or `*`. */
    #rules = new Map();
    /** What the elements of this template declare; the tree never changes, so it never grows stale. */
    #values = new Map();
    constructor(root) {
        const styles = [...descendants(root)].filter((element) => element.name === "style");
        for (const style of styles)
            for (const [selectors, body] of splitRules(textOf(style)))
                this.#add(selectors, body);
    }
    /** Adds a rule, unless the sheet is too large already: the lint refuses it then. */
    #add(selectors, body) {
        if (this.size > MAX_SHEET_SIZE)
            return;
        const declarations = parseDeclarations(body);
        const compounds = splitOutside(selectors, ",").map(parseCompound);
        this.size += declarations.length + compounds.length;
        for (const compound of compounds) {
            const key = keyOf(compound);
            const rules = this.#rules.get(key) ?? [];
            rules.push({ order: this.size, compound, declarations });
            this.#rules.set(key, rules);
        }
    }
    /** Whether there is any rule: without one, attributes and `style` say all. */
    get hasRules() {
        return this.#rules.size > 0;
    }
    /**
     * Every value that a property may take on the element, the strongest first: the `style` attribute, the
     * rules, the presentation attribute. That order is resvg's, `!important` or not.
     */
    values(element, property) {
        let known = this.#values.get(element);
        if (known === undefined) {
            known = this.#collect(element);
            this.#values.set(element, known);
        }
        const attribute = element.attributes.get(property);
        const declared = known.get(property) ?? [];
        return attribute === undefined ? declared : [...declared, attribute];
    }
    #collect(element) {
        const values = new Map();
        for (const { name, value } of this.declared(element).toReversed()) {
            const plain = value.replace(/\s*!important$/i, "");
            const known = values.get(name);
            if (known === undefined)
                values.set(name, [plain]);
            else
                known.push(plain);
        }
        return values;
    }
    /** What the `style` attribute and the rules declare for the element, the strongest last. */
    declared(element) {
        const inline = parseDeclarations(element.attributes.get("style") ?? "");
        return [...this.#declarations(element), ...inline];
    }
    /** Whether a rule may apply to the element itself. */
    isRuled(element) {
        return this.#declarations(element).length > 0;
    }
    /** The declarations of the rules that may apply to the element, in the sheet's order. */
    #declarations(element) {
        if (this.#rules.size === 0)
            return [];
        const classes = classesOf(element).map((name) => `.${name}`);
        return [`#${element.attributes.get("id")}`, ...classes, element.name, "*"]
            .flatMap((key) => this.#rules.get(key) ?? [])
            .filter((rule) => isMatch(rule.compound, element))
            .sort((a, b) => a.order - b.order)
            .flatMap((rule) => rule.declarations);
    }
}
/** Selectors and body of each rule. Rules within @media are read as if they stood alone: more, never fewer. */
function splitRules(css) {
    return stripComments(css)
        .split("}")
        .flatMap((piece) => {
        const open = piece.lastIndexOf("{");
        const selectors = piece.slice(piece.lastIndexOf("{", open - 1) + 1, Math.max(0, open));
        return open === -1 ? [] : [[selectors, piece.slice(open + 1)]];
    });
}
function keyOf({ type, id, classes }) {
    if (id !== undefined)
        return `#${id}`;
    return classes[0] === undefined ? (type ?? "*") : `.${classes[0]}`;
}
function parseCompound(selector) {
    const last = unescapeCss(selector
        .trim()
        .split(/[\s>+~]+/)
        .at(-1) ?? "");
    const plain = last.replace(/\[[^\]]*\]|::?[\w-]+(?:\([^)]*\))?/g, "");
    return {
        type: /^[A-Za-z][\w-]*/.exec(plain)?.[0],
        id: /#([^.#]+)/.exec(plain)?.[1],
        classes: Array.from(plain.matchAll(/\.([^.#]+)/g), (match) => match[1] ?? ""),
    };
}
function isMatch({ type, id, classes }, element) {
    if (type !== undefined && type !== element.name)
        return false;
    if (id !== undefined && id !== element.attributes.get("id"))
        return false;
    const own = classes.length === 0 ? [] : classesOf(element);
    return classes.every((name) => own.includes(name));
}
function classesOf(element) {
    return (element.attributes.get("class") ?? "").split(/\s+/).filter((name) => name !== "");
}
