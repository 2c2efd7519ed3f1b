/**
 * Known texts → every code point that shaping them may ask a font for, so that a font cut down to these draws them as the
 * whole font does. HarfBuzz composes, decomposes and substitutes characters before it looks up glyphs (Unicode's
 * normalisation forms, presentation forms of Arabic and Hebrew, spaces by the plain one).
 */
export declare function charactersOf(texts: readonly string[]): ReadonlySet<number>;
/** The characters, and those of a font that are made of nothing but them. */
export declare function closedOver(known: ReadonlySet<number>, ofFont: Iterable<number>): ReadonlySet<number>;
