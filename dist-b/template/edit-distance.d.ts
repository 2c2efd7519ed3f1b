/** The nearest of some names to a misspelt one, for remedies. Levenshtein's distance, two rows. */
/** The nearest name; undefined when none is near (more than a third of it, and of two characters, differ). */
export declare function nearestName(name: string, names: Iterable<string>): string | undefined;
/** Insertions, deletions and replacements of UTF-16 units that make one of the other. */
export declare function editDistance(a: string, b: string): number;
