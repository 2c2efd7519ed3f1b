/**
 * What an element draws by reference: `href="#id"` and `url(#id)`, in attributes, `style` and rules. What
 * a template costs is measured along them: a `use` of a `use` of a group multiplies, a mask within a mask
 * within a mask takes a layer each, and a cycle never ends.
 */
import { type StyleSheet } from "./css.js";
import { type TemplateElement } from "./tree.js";
export type Targets = (element: TemplateElement) => readonly TemplateElement[];
/** Id → element, the root's own included. Of duplicates the first; the lint refuses them. */
export declare function indexIds(root: TemplateElement): ReadonlyMap<string, TemplateElement>;
/**
 * The elements that each element draws by reference. A reference to nothing is none: editors leave
 * dangling ones, and renderers draw as if they were not there.
 */
export declare function findTargets(root: TemplateElement, ids: ReadonlyMap<string, TemplateElement>, sheet: StyleSheet): Targets;
/** What drawing an element takes, with all that it holds and refers to. */
export interface Cost {
    /** Elements, each counted as often as it is drawn. */
    readonly elements: number;
    /** Pixels of embedded bitmaps, each counted as often as it is drawn. */
    readonly pixels: number;
    /** The most layers (groups that need a canvas of their own) within each other. */
    readonly layers: number;
    /** The longest way down, over elements and references. */
    readonly depth: number;
}
export interface Measure {
    readonly targets: Targets;
    readonly isLayer: (element: TemplateElement) => boolean;
    readonly pixels: (element: TemplateElement) => number;
    /** The way down must be shorter, or `onTooDeep` throws: this and the engine descend by recursion. */
    readonly maxDepth: number;
    readonly onTooDeep: (element: TemplateElement) => never;
    /** The element that draws itself. */
    readonly onCycle: (element: TemplateElement) => never;
}
/** What drawing the root takes. Linear in elements and references: each element is measured once. */
export declare function measureCost(root: TemplateElement, measure: Measure): Cost;
