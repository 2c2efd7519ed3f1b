/**
 * Known texts → every code point that shaping them may ask a font for, so that a font cut down to these draws them as the
 * whole font does. HarfBuzz composes, decomposes and substitutes characters before it looks up glyphs (Unicode's
 * normalisation forms, presentation forms of Arabic and Hebrew, spaces by the plain one).
 */
/**
 * Whatever the texts are: printable ASCII, since a value that the build did not know is made of it more often than not, and
 * costs some 10 kB; the no-break space; what stands for text that is cut, hyphenated or broken Unicode; the
 * base of a mark that has none.
 */
const ALWAYS = [...range(0x20, 0x7e), 0xa0, 0xad, 0x2010, 0x2026, 0x25cc, 0xfffd];
/** Marks in other places, in Thai fonts without tables for that (HarfBuzz, hb-ot-shaper-thai.cc). */
const THAI_FORMS = [...range(0xf700, 0xf71a), ...range(0xf880, 0xf89f)];
/** The part of Khmer vowels that stands before the letter: no decomposition of Unicode's. */
const KHMER_PART = 0x17c1;
export function charactersOf(texts) {
    const known = new Set(ALWAYS);
    for (const text of texts.map((one) => one.toWellFormed()))
        for (const form of [text, ...FORMS.map((name) => text.normalize(name))])
            for (const char of form)
                known.add(char.codePointAt(0) ?? 0);
    if (texts.some((text) => /\p{sc=Thai}/u.test(text)))
        for (const code of THAI_FORMS)
            known.add(code);
    if (texts.some((text) => /\p{sc=Khmr}/u.test(text)))
        known.add(KHMER_PART);
    return known;
}
const FORMS = ["NFC", "NFD", "NFKC", "NFKD"];
/** The characters, and those of a font that are made of nothing but them. */
export function closedOver(known, ofFont) {
    const closed = new Set(known);
    for (const code of ofFont) {
        const parts = [...String.fromCodePoint(code).normalize("NFKD")];
        if (parts.every((part) => known.has(part.codePointAt(0) ?? 0)))
            closed.add(code);
    }
    return closed;
}
function range(first, last) {
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
