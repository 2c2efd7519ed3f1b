/**
 * Text → what may stand in HTML. Values are cleaned once, when the plan is made, and escaped once, for
 * the place they go to. Nothing a value holds can end its attribute or its element (WHATWG HTML 13.1).
 */
/** Line ends become LF, lone surrogates U+FFFD, controls nothing: what is left survives every parser. */
export declare function cleanText(text: string): string;
/**
 * For a double-quoted attribute. `>` and `'` are safe there, but Signal's and other readers are
 * regular expressions that stop at them; a line end stops those whose dot does not match it.
 */
export declare function escapeAttribute(text: string): string;
/** For RCDATA, the content of `<title>`, which only `</title` ends. */
export declare function escapeTitle(text: string): string;
/** Non-ASCII characters as `&#N;`: right in every charset that holds ASCII. */
export declare function asciiOnly(escaped: string): string;
