/** `values` of several routes that draw the same template → one list for each slot, in the routes' order, each value once. */
import type { FiniteValues } from "./definition.js";
export declare function joinValues(one: FiniteValues, other: FiniteValues): FiniteValues;
