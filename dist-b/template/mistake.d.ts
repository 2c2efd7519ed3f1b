/** The one wording of a template's mistakes: file, line and column, what is wrong, what to do. */
import { PlacardError } from "../errors.js";
import type { Place } from "./tree.js";
/** What is wrong with a template, for code that has to tell cases apart. */
export type TemplateErrorCode = `template-${string}`;
export interface Mistake {
    readonly code: TemplateErrorCode;
    readonly expected: string;
    /** Shown quoted and cut; left out where there is nothing to show. */
    readonly received?: string | number;
    readonly remedy: string;
}
/**
 * The error for a mistake at a place of a template's source.
 *
 * @param file the template's name
 */
export declare function mistakeAt(file: string, place: Place, mistake: Mistake): PlacardError;
/** `card.svg:12:5`. */
export declare function whereIs(file: string, { line, column }: Place): string;
/** Finds line and column of offsets in a text: one pass to index the lines, then a binary search each. */
export declare class LineIndex {
    #private;
    constructor(text: string);
    place(offset: number): Place;
}
