import type { InternalSubset } from "./survey.js";
/** What all references of a file together may write, in UTF-16 units. */
export declare const MAX_EXPANDED_CHARS = 64000;
/** Gives the text of `&name;`, or undefined where no such entity is declared. */
export type EntityResolver = (reference: string) => string | undefined;
/**
 * @param source the whole file, for line and column
 * @throws PlacardError `template-doctype`; the resolver throws it when the references write too much
 */
export declare function entityResolver(subset: InternalSubset | undefined, source: string, name: string): EntityResolver;
