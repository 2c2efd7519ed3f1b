/**
 * A tag's attributes as the tokenizer says them (WHATWG HTML 13.2.5.32–40): offsets into the page, so
 * that what is kept can be copied and what goes can be cut, byte for byte.
 */
import { asciiText, isSpace } from "./bytes.js";
/** Of attributes with the same name the first wins. */
export function attributeOf(attributes, name) {
    return attributes.find((attribute) => attribute.name === name);
}
/** The value as it is, no references decoded; empty when there is no such attribute. */
export function valueText(view, attributes, name) {
    const { valueStart = 0, valueEnd = 0 } = attributeOf(attributes, name) ?? {};
    return asciiText(view, valueStart, valueEnd);
}
/**
 * The keys that a value names. Undefined when that is not certain: a named reference (`&colon;`) may
 * stand for a letter of a key, and the table of 2,231 names costs more than such pages are worth; a
 * reference to whitespace may split one.
 */
export function keyTokens(view, attribute) {
    const tokens = [];
    let at = attribute.valueStart;
    while (at < attribute.valueEnd) {
        const start = at;
        while (at < attribute.valueEnd && !isSpace(view[at]))
            at++;
        if (at > start) {
            const key = decodeKey(asciiText(view, start, at));
            if (key === undefined)
                return undefined;
            tokens.push({ key, start, end: at });
        }
        at++;
    }
    return tokens;
}
function decodeKey(raw) {
    if (/&[a-z]/i.test(raw))
        return undefined;
    const key = raw.replace(/&#(x[\da-f]+|\d+);?/gi, (_, digits) => {
        const code = Number(digits.replace(/^x/i, "0x"));
        // No key holds anything but ASCII: what any other character is does not matter.
        return code > 0 && code < 128 ? String.fromCharCode(code) : "?";
    });
    return /[\t\n\f\r ]/.test(key) ? undefined : key.toLowerCase();
}
