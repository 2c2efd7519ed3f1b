import type { FragmentValue } from "../site/fragment-slot.js";
import type { Canvas } from "./canvas.js";
import { type Subject } from "./lint.js";
import type { Targets } from "./references.js";
import { type TemplateElement } from "./tree.js";
/** A fragment, ready to be written, with what the template's lint has to measure again. */
export interface Fragment {
    /** The content of the group. */
    readonly markup: string;
    /** The outermost elements, drawn where the group is. */
    readonly roots: readonly TemplateElement[];
    /** What they draw by reference: within the fragment and in the template. */
    readonly targets: Targets;
}
export interface FragmentHost {
    /** The slot's id: its ids get it as a prefix. */
    readonly id: string;
    /** For errors: template, line, column and slot. */
    readonly where: string;
    readonly canvas: Canvas;
    /** The template's ids that will still be there: those of the content that is replaced are not. */
    readonly ids: ReadonlyMap<string, TemplateElement>;
    /** Parses and indexes, without lint. */
    readonly read: (source: string, name: string) => Subject;
}
/** @throws PlacardError `fragment-invalid`, with the lint's own error as its cause */
export declare function readFragment({ svg }: FragmentValue, host: FragmentHost): Fragment;
/** The group with the fragment as its content. */
export declare function fragmentMarkup(group: TemplateElement, { markup }: Fragment): string;
