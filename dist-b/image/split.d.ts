import type { Template } from "../template/template.js";
import { type TemplateElement } from "../template/tree.js";
/** What is drawn anew for new values. */
export interface Unit {
    /** The filled slots within it, sorted. */
    readonly slots: readonly string[];
    /** The slot that is the unit itself, where it is one: hidden, it needs no drawing. */
    readonly self?: string | undefined;
    /** A template that draws the unit alone, in the picture's own coordinates. */
    readonly source: Source;
}
/** A template's text with the name that errors give it. Not parsed: a plate from a build may never need it. */
export interface Source {
    readonly name: string;
    readonly text: string;
}
export interface Split {
    readonly kind: "split";
    /** In the order of painting. */
    readonly units: readonly Unit[];
    /** `layers[i]` lies under unit i and over unit i - 1; undefined where there is nothing. One more than units. */
    readonly layers: readonly (Source | undefined)[];
}
/** Why a template has to be drawn whole, every time. */
export interface Whole {
    readonly kind: "whole";
    readonly reason: WholeReason;
}
export type WholeReason = 
/** A slot inside a gradient, pattern, clip path, symbol …: its value shows wherever that is used. */
"slot-in-definition"
/** A reference to an element that is drawn in its own place too. */
 | "drawn-element-referenced"
/** A blend mode on or above a slot reads what lies under it. */
 | "blend-over-slot"
/** Static pixels that are not opaque everywhere, or that a slot covers the whole of. */
 | "not-opaque"
/** More units than tiles are worth. */
 | "too-many-units"
/** The template's sides are of another ratio: what it draws is clipped as one thing. */
 | "letterboxed"
/** A template that is written anew for every picture. */
 | "generated"
/** Not the size that pages name: a plate's memory is for that one. */
 | "other-size";
/**
 * @param slots ids of the template that values will be given for; others are as drawn
 */
export declare function splitTemplate(template: Template, slots: readonly string[]): Split | Whole;
/** Whether an element is drawn only where it is referred to. */
export declare function isUndrawn(element: TemplateElement): boolean;
