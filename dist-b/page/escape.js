/**
 * Text → what may stand in HTML. Values are cleaned once, when the plan is made, and escaped once, for
 * the place they go to. Nothing a value holds can end its attribute or its element (WHATWG HTML 13.1).
 */
/** Controls that no reader shows: NUL would come back as U+FFFD, C1 as another character (13.2.5.84). */
const CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/g;
const REFERENCES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
    "\n": "&#10;",
};
const reference = (char) => REFERENCES[char] ?? "";
/** Line ends become LF, lone surrogates U+FFFD, controls nothing: what is left survives every parser. */
export function cleanText(text) {
    return text
        .replace(/\r\n?/g, "\n")
        .replace(CONTROLS, "")
        .replace(/\p{Surrogate}/gu, "\ufffd");
}
/**
 * For a double-quoted attribute. `>` and `'` are safe there, but Signal's and other readers are
 * regular expressions that stop at them; a line end stops those whose dot does not match it.
 */
export function escapeAttribute(text) {
    return text.replace(/[&<>"'\n]/g, reference);
}
/** For RCDATA, the content of `<title>`, which only `</title` ends. */
export function escapeTitle(text) {
    return text.replace(/[&<]/g, reference);
}
/** Non-ASCII characters as `&#N;`: right in every charset that holds ASCII. */
export function asciiOnly(escaped) {
    return escaped.replace(/[^\0-\x7f]/gu, (char) => `&#${char.codePointAt(0)};`);
}
