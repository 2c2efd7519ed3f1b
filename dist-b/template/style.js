/**
 * What each element of a template declares for its looks, by the cascade that the rasteriser applies:
 * presentation attribute, then the matching rules by specificity and order, then the `style` attribute; the last
 * one counts and `!important` does not. Declared values only: inheritance is the reader's (scene.ts).
 */
import { parseDeclarations, stripComments } from "./css.js";
import { parseFont } from "./font-shorthand.js";
import { parseSelector } from "./selector.js";
import { descendants, textOf } from "./tree.js";
export class Styles {
    #rules;
    /** The tree never changes, so what an element declares is worked out once. */
    #declared = new Map();
    constructor(root) {
        this.#rules = [...descendants(root)]
            .filter((element) => element.name === "style")
            .flatMap((element) => parseRules(textOf(element)))
            .sort((a, b) => a.selector.specificity - b.selector.specificity);
    }
    /** Whether there is any rule: without one, new elements are styled by what they carry alone. */
    get hasRules() {
        return this.#rules.length > 0;
    }
    /** The element's own value of a property (in lower case), undefined when it declares none. */
    declared(element, property) {
        let known = this.#declared.get(element);
        if (known === undefined) {
            known = this.#collect(element);
            this.#declared.set(element, known);
        }
        return known.get(property) ?? element.attributes.get(property);
    }
    /** What rules and `style` declare; presentation attributes are left where they are. */
    #collect(element) {
        const values = new Map();
        const matching = this.#rules.filter(({ selector }) => selector.matches(element));
        const inline = parseDeclarations(element.attributes.get("style") ?? "");
        for (const { name, value } of [...matching.flatMap((rule) => rule.declarations), ...inline]) {
            const plain = value.replace(/\s*!important$/i, "");
            if (name === "font")
                for (const [part, is] of parseFont(plain))
                    values.set(part, is);
            else
                values.set(name, plain);
        }
        return values;
    }
}
/** Rules in the sheet's order. At-rules are skipped with all that they hold, as the rasteriser skips them. */
function parseRules(css) {
    const rules = [];
    let rest = stripComments(css);
    for (let open = rest.indexOf("{"); open !== -1; open = rest.indexOf("{")) {
        const head = rest.slice(0, open);
        const prelude = head.slice(head.lastIndexOf(";") + 1).trim();
        const close = prelude.startsWith("@") ? endOfBlock(rest, open) : rest.indexOf("}", open);
        const end = close === -1 ? rest.length : close;
        if (!prelude.startsWith("@"))
            rules.push(...rulesOf(prelude, rest.slice(open + 1, end)));
        rest = rest.slice(end + 1);
    }
    return rules;
}
function rulesOf(selectors, body) {
    const declarations = parseDeclarations(body);
    return selectors.split(",").flatMap((source) => {
        const selector = parseSelector(source);
        return selector === undefined ? [] : [{ selector, declarations }];
    });
}
/** The brace that closes the one at `open`, or -1. */
function endOfBlock(css, open) {
    let depth = 0;
    for (let at = open; at < css.length; at++) {
        if (css[at] === "{")
            depth += 1;
        if (css[at] === "}")
            depth -= 1;
        if (depth === 0)
            return at;
    }
    return -1;
}
