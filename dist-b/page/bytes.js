/** The bytes of markup by name, and the few questions that the scanner asks of them. ASCII only. */
export const LT = 0x3c;
export const GT = 0x3e;
export const AMP = 0x26;
export const BANG = 0x21;
export const SLASH = 0x2f;
export const DASH = 0x2d;
export const DOUBLE_QUOTE = 0x22;
export const SINGLE_QUOTE = 0x27;
export const QUESTION = 0x3f;
/** HTML whitespace: tab, LF, FF, CR, space. */
export function isSpace(byte) {
    return byte === 0x20 || (byte !== undefined && byte >= 9 && byte <= 13 && byte !== 11);
}
export function isLetter(byte) {
    return byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}
/** The next place of `byte` from `from` on, or the end of the view. */
export function find(view, byte, from) {
    const at = view.indexOf(byte, from);
    return at < 0 ? view.length : at;
}
/** Whether `word`, in lower-case letters, stands at `at` in any case and a tag name would end after it. */
export function isTagName(view, at, word) {
    for (let i = 0; i < word.length; i++)
        if (((view[at + i] ?? 0) | 0x20) !== word.charCodeAt(i))
            return false;
    const next = view[at + word.length];
    return isSpace(next) || next === SLASH || next === GT;
}
/** No name that matters is as long; a longer one is cut and matches none. */
const MAX_NAME = 32;
/** The name of a tag or an attribute, in lower case. */
export function nameText(view, start, end) {
    return asciiText(view, start, Math.min(end, start + MAX_NAME)).toLowerCase();
}
/** Bytes as characters of the same number: right for ASCII, and never ASCII for what is not. */
export function asciiText(view, start, end) {
    let text = "";
    for (let i = start; i < end; i++)
        text += String.fromCharCode(view[i] ?? 0);
    return text;
}
