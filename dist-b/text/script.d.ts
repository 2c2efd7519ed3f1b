/** Common and inherited characters, or a script of no use to a shaper. */
export declare const COMMON = "Zyyy";
/** Whether letter-spacing applies to a script. */
export declare function takesLetterSpacing(script: string): boolean;
/** Finds scripts; owned by a font book's caller, because it remembers the last characters it has seen. */
export declare class ScriptFinder {
    #private;
    /** One ISO 15924 name per cluster; `starts` as from `graphemeStarts`. */
    scripts(text: string, starts: readonly number[]): string[];
}
