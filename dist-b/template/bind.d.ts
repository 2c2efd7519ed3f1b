/**
 * Changes → the template's content with them in place. The content was written once, at load; here it is
 * cut at the changed elements and joined again, so that the cost is that of what changes.
 */
import type { Background } from "./background.js";
import type { ViewBox } from "./canvas.js";
import { type StyleSheet } from "./css.js";
import { type Written } from "./serialize.js";
import { type TemplateElement } from "./tree.js";
import type { Change } from "./values.js";
export type Changes = ReadonlyMap<TemplateElement, Change>;
/**
 * An inherited property that is set on a text holds for all its runs: editors repeat a text's style on
 * each `<tspan>`, where it would win. A run with a value of its own keeps that.
 */
export declare function spreadOverRuns(changes: Changes, sheet: StyleSheet): Changes;
/** The content with the changes in place; `removed` is left out, and what is replaced stands as the markup it is given as. */
export declare function applyChanges(written: Written, changes: Changes, sheet: StyleSheet, removed?: TemplateElement, replaced?: ReadonlyMap<TemplateElement, string>): string;
/** The run that the element's characters begin in; undefined when they are the element's own. */
export declare function firstRun(element: TemplateElement): TemplateElement | undefined;
/**
 * The background over a larger area, in groups like its own, whose inherited style it keeps. Ids of the
 * groups are left out: they stay where they are, and no id may be there twice.
 */
export declare function writeBackground({ rect, groups }: Background, area: ViewBox, changes: Changes, sheet: StyleSheet): string;
/** Whether the background is still one: a value may have moved it, or changed a group that it lies in. */
export declare function isUnmoved({ rect, groups }: Background, changes: Changes): boolean;
/** Whether an element can hold text that a value replaces. */
export declare function takesText({ name }: TemplateElement): boolean;
