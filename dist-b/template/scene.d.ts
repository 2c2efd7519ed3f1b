/**
 * A template under one set of values: the same tree, with what the values change in it. It answers what an
 * element declares, inherits and measures, for those who draw parts of a template themselves (slot text as
 * outlines). Holds nothing beyond the values it was made for.
 */
import type { Changes } from "./bind.js";
import type { ViewBox } from "./canvas.js";
import type { Subject } from "./lint.js";
import { type Matrix } from "./matrix.js";
import type { Styles } from "./style.js";
import type { TemplateElement } from "./tree.js";
import type { TextSetting } from "./values.js";
/** A text that fills an element: cleaned, with line feeds where it has line breaks. */
export interface FilledText {
    readonly text: string;
    /** Its wishes, when it came with some. */
    readonly setting: TextSetting | undefined;
}
/** What replaces elements of the template: markup, written as it is. */
export type Replacements = ReadonlyMap<TemplateElement, string>;
export declare class Scene {
    #private;
    /** What the values change, for the binding. */
    readonly changes: Changes;
    constructor(subject: Subject, styles: Styles, changes: Changes);
    /** The template's file name, for errors. */
    get name(): string;
    get root(): TemplateElement;
    get viewBox(): ViewBox;
    /** Whether the template has style rules, which match new elements too. */
    get hasRules(): boolean;
    /** The elements that the values fill with text. */
    texts(): Generator<TemplateElement>;
    filled(element: TemplateElement): FilledText | undefined;
    byId(id: string): TemplateElement | undefined;
    /** An attribute that is no property: x, dx, width, xml:space. */
    attribute(element: TemplateElement, name: string): string | undefined;
    /** The element's own value of a property; undefined when it declares none, or `inherit` for one that is inherited anyway. */
    declared(element: TemplateElement, property: string): string | undefined;
    /** The value of an inherited property: the nearest that is declared from the element upwards. */
    inherited(element: TemplateElement, property: string): string | undefined;
    /** In user units; 12 when nothing says it, as the rasteriser has it. */
    fontSize(element: TemplateElement): number;
    /** Of an element that has a stroke, in user units. Default 1. */
    strokeWidth(element: TemplateElement): number;
    /**
     * From the user space within an element to that of its ancestor (default: the root), or undefined where an element
     * between them has a viewport of its own or is drawn elsewhere.
     */
    matrix(element: TemplateElement, ancestor?: TemplateElement): Matrix | undefined;
}
