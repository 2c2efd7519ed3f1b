/** Elements within elements. Editors write some 10; the engine and this package descend by recursion. */
export declare const MAX_DEPTH = 100;
/** What the DOCTYPE says between its brackets, and where that begins. */
export interface InternalSubset {
    readonly text: string;
    readonly offset: number;
}
/**
 * The DOCTYPE's internal subset, where there is one.
 *
 * @throws PlacardError `template-too-deep`, `template-too-many-elements`
 */
export declare function surveyMarkup(text: string, name: string): InternalSubset | undefined;
