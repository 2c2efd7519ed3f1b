/**
 * @param sfnt a TTF or OTF of one face
 * @param characters code points; those that the font lacks do no harm
 * @returns an sfnt; undefined where HarfBuzz refuses
 */
export type SubsetFont = (sfnt: Uint8Array, characters: Iterable<number>) => Uint8Array | undefined;
/** Compiles the subsetter once. */
export declare function loadSubsetter(): Promise<SubsetFont>;
