/**
 * As much of CSS as an SVG renderer reads: the declarations of a `style` attribute and the rules of
 * `<style>` elements. Which rules match an element is over-estimated on purpose (the last compound of a
 * selector counts, ancestors and pseudo-classes do not), because the lint must not miss one.
 */
import { type TemplateElement } from "./tree.js";
export interface Declaration {
    /** In lower case. */
    readonly name: string;
    readonly value: string;
}
/** The declarations of a `style` attribute in order; what is none is left out. */
export declare function parseDeclarations(style: string): Declaration[];
/** As `parseDeclarations` reads them: the value of a `style` attribute, not yet escaped. */
export declare function writeDeclarations(styles: ReadonlyMap<string, string>): string;
/** Without comments; one that is not closed takes the rest. Linear, unlike a lazy pattern. */
export declare function stripComments(css: string): string;
/** Escapes resolved (`\75rl(` is `url(`), so that a search finds what a CSS parser reads. */
export declare function unescapeCss(css: string): string;
/** The targets of every `url(…)` in a value or a style sheet, unquoted: `#grad`, `data:…`, `a.svg`. */
export declare function urlsIn(css: string): string[];
/** The ids that a value refers to by `url(#id)`. */
export declare function idsIn(css: string): string[];
/** Selectors and declarations of a template together; Illustrator writes some hundreds. */
export declare const MAX_SHEET_SIZE = 4000;
/** The rules of all `<style>` elements of a template. */
export declare class StyleSheet {
    #private;
    /** Selectors and declarations together. */
    size: number;
    constructor(root: TemplateElement);
    /** Whether there is any rule: without one, attributes and `style` say all. */
    get hasRules(): boolean;
    /**
     * Every value that a property may take on the element, the strongest first: the `style` attribute, the
     * rules, the presentation attribute. That order is resvg's, `!important` or not.
     */
    values(element: TemplateElement, property: string): readonly string[];
    /** What the `style` attribute and the rules declare for the element, the strongest last. */
    declared(element: TemplateElement): readonly Declaration[];
    /** Whether a rule may apply to the element itself. */
    isRuled(element: TemplateElement): boolean;
}
