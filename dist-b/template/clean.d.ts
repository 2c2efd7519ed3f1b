/**
 * Any text → text that is safe to draw and to write into XML. What comes out is well-formed UTF-16 of
 * characters that XML 1.0 allows, on one line, of bounded length. Nothing throws, whatever comes in.
 */
/** What is drawn of a text, in user-perceived characters. */
export declare const MAX_GRAPHEMES = 280;
/**
 * A text as it is drawn: at most 280 graphemes, at most 3 combining marks on each, line breaks and tabs
 * as spaces, lone surrogates as U+FFFD, without what XML forbids and without bidirectional overrides.
 * Linear, and constant beyond some 4,500 characters. Idempotent.
 */
export declare function cleanText(value: string): string;
/** As `cleanText`, with line breaks kept as line feeds: for a text in a box, which can have lines. */
export declare function cleanLines(value: string): string;
/** Character data of an element. `>` is escaped for the sake of `]]>`, a carriage return to survive parsing. */
export declare function escapeText(text: string): string;
/** An attribute's value within either quotes. White space is escaped to survive the parser's normalisation. */
export declare function escapeAttribute(text: string): string;
