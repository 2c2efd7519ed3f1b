/**
 * A charset's label → how far it can be trusted: UTF-8 is written as it is; what holds ASCII byte for
 * byte, with no trail byte that could be taken for markup, can be scanned, and written in ASCII.
 * UTF-16, ISO-2022-JP, HZ and labels that are not known here (encoding.spec.whatwg.org, 4.2) can not.
 */
import { attributeOf, valueText } from "./attributes.js";
/**
 * The labels that pages use; a rare alias passes untouched. A pattern instead of TextDecoder: not every
 * runtime knows every label, and all must do the same.
 */
const ASCII_COMPATIBLE = /^(?:(?:us-)?ascii|(?:cp|windows-)125\d|iso[-_]?8859-?\d+|latin\d|koi8-[ru]|gbk|gb_?2312|gb18030|big5(?:-hkscs)?|euc-(?:jp|kr)|ks_c_5601-1987|(?:x-)?sjis|shift[-_]jis|windows-(?:31j|874|949)|tis-620|macintosh)$/;
/** @param label of a `charset` parameter or attribute, in any case, padded or not */
export function charsetOf(label) {
    const name = label.trim().toLowerCase();
    if (/^utf-?8$/.test(name))
        return "utf-8";
    return ASCII_COMPATIBLE.test(name) ? "ascii-compatible" : "unknown";
}
/** The label that a meta declares, or undefined when it declares none. */
export function metaCharset(view, attributes) {
    if (attributeOf(attributes, "charset") !== undefined)
        return valueText(view, attributes, "charset") || undefined;
    if (!/^\s*content-type\s*$/i.test(valueText(view, attributes, "http-equiv")))
        return undefined;
    const content = valueText(view, attributes, "content");
    return /charset\s*=\s*["']?([^\s;"']+)/i.exec(content)?.[1];
}
