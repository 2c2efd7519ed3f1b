/**
 * Which plates a site wants: one for every template, size, budget and set of slots that its routes are known to
 * fill. What is known: the slots of every example, of a route without parameters, and of `values` where there is
 * neither. Routes that fill the same share one.
 */
import { type Art } from "../image/art.js";
import { type FullBudget } from "../site/budget.js";
import type { FiniteValues, Site, TemplateImage } from "../site/definition.js";
import type { Template } from "../template/template.js";
/** One plate to make. */
export interface PlatePlan {
    readonly template: Template;
    readonly image: TemplateImage;
    readonly budget: FullBudget;
    /** Sorted. */
    readonly slots: readonly string[];
    /** Of those slots; the values of several routes joined. */
    readonly values: FiniteValues;
    /** The images that it is for, by `imageKey`. */
    readonly keys: readonly string[];
}
/** @throws PlacardError `slot-missing` for an example's value whose slot is in no template */
export declare function planPlates(site: Site, art: Art): Promise<readonly PlatePlan[]>;
