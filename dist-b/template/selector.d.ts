/**
 * Selectors of `<style>` rules, matched exactly as the rasteriser matches them, so that text which becomes
 * outlines has the style that the text itself would have had: types, classes, ids, attributes, `:first-child`,
 * descendants and children. A selector with anything else matches nothing, there and here. The lint's own,
 * deliberately generous matching is in css.ts.
 */
import { type TemplateElement } from "./tree.js";
export interface Selector {
    /** Ids, classes (with attributes and pseudo-classes), types, as one number that compares. */
    readonly specificity: number;
    matches(element: TemplateElement): boolean;
}
/** The selector, or undefined for one that is not understood and so matches nothing. */
export declare function parseSelector(source: string): Selector | undefined;
