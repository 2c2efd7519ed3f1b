/**
 * Any text → text that is safe to draw and to write into XML. What comes out is well-formed UTF-16 of
 * characters that XML 1.0 allows, on one line, of bounded length. Nothing throws, whatever comes in.
 */
/** What is drawn of a text, in user-perceived characters. */
export const MAX_GRAPHEMES = 280;
/**
 * What is looked at of a text, in UTF-16 units: an emoji family with skin tones takes 15 or so. It
 * bounds the work for a megabyte of input, and a single grapheme of a thousand joined characters.
 */
const MAX_RAW_CHARS = MAX_GRAPHEMES * 16;
const PLAIN = /^[\x20-\x7e]*$/;
/** CR LF, NEL and Unicode's own line and paragraph separators: a line feed each. And the tab: a space. */
const BREAKS = /\r\n|[\t\n\r\u0085\u2028\u2029]/g;
/** Characters that XML forbids (line feeds are clean), C1 controls that draw nothing, and U+FFFE and U+FFFF. */
const FORBIDDEN = /[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffe\uffff]/g;
/**
 * Embeddings, overrides and isolates reach beyond the text they stand in and can make it read as
 * something else; what is left open would turn the words after it. They are dropped rather than closed:
 * in a title they are pasted by accident or by malice. The marks U+200E, U+200F and U+061C only give
 * their neighbours a direction; right-to-left titles with numbers need them, so they stay.
 */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Joiners count as marks, or three marks, a joiner and three more would pile up on one base. */
const EXCESS_MARKS = /([\p{M}\u200c\u200d]{3})[\p{M}\u200c\u200d]+/gu;
// Holds no state between calls; the first of a process takes longer to make than a page, and few texts are cut.
let segmenter;
/**
 * A text as it is drawn: at most 280 graphemes, at most 3 combining marks on each, line breaks and tabs
 * as spaces, lone surrogates as U+FFFD, without what XML forbids and without bidirectional overrides.
 * Linear, and constant beyond some 4,500 characters. Idempotent.
 */
export function cleanText(value) {
    return cleanLines(value).replaceAll("\n", " ");
}
/** As `cleanText`, with line breaks kept as line feeds: for a text in a box, which can have lines. */
export function cleanLines(value) {
    if (value.length <= MAX_GRAPHEMES && PLAIN.test(value))
        return value;
    const text = cutRaw(value)
        .toWellFormed()
        .replace(BREAKS, (mark) => (mark === "\t" ? " " : "\n"))
        .replace(FORBIDDEN, "")
        .replace(BIDI_CONTROLS, "")
        .replace(EXCESS_MARKS, "$1");
    return cutGraphemes(text);
}
/** Never between the halves of a surrogate pair. */
function cutRaw(value) {
    if (value.length <= MAX_RAW_CHARS)
        return value;
    const isHalf = /[\ud800-\udbff]/.test(value.charAt(MAX_RAW_CHARS - 1));
    return value.slice(0, isHalf ? MAX_RAW_CHARS - 1 : MAX_RAW_CHARS);
}
function cutGraphemes(text) {
    if (text.length <= MAX_GRAPHEMES)
        return text;
    segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
    let count = 0;
    for (const { index } of segmenter.segment(text)) {
        if (count === MAX_GRAPHEMES)
            return text.slice(0, index);
        count += 1;
    }
    return text;
}
const ENTITIES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
};
/** Character data of an element. `>` is escaped for the sake of `]]>`, a carriage return to survive parsing. */
export function escapeText(text) {
    return text.replace(/[&<>\r]/g, escapeChar);
}
/** An attribute's value within either quotes. White space is escaped to survive the parser's normalisation. */
export function escapeAttribute(text) {
    return text.replace(/[&<>"'\t\n\r]/g, escapeChar);
}
function escapeChar(char) {
    return ENTITIES[char] ?? "";
}
