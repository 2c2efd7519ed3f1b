/**
 * Whether a file is an HTML page: the WHATWG MIME Sniffing Standard's patterns for text/html (7.1), and the tags
 * that minifiers leave at the beginning when they drop `<html>` and `<head>`. A file that only has the name of a
 * page (a feed, a picture, a redirect in plain text) must not get tags.
 */
/** How much the standard reads. */
export const SNIFFED_BYTES = 1445;
const PAGE = /^(?:<!doctype html|<(?:html|head|body|title|meta|link|base|script|style|iframe|template|noscript|h[1-6]|header|main|nav|section|article|div|p|a|b|br|font|table))[\s>/]/i;
/** Byte order mark, white space, comments, and the declaration of an XHTML page. */
const BEFORE = /^(?:\xef\xbb\xbf)?(?:\s+|<!--[\s\S]*?-->|<\?xml[^>]*\?>)*/;
/** @param beginning the first `SNIFFED_BYTES` of the file, or all of it */
export function isHtml(beginning) {
    const text = Buffer.from(beginning.subarray(0, SNIFFED_BYTES)).toString("latin1");
    if (text.includes("\0"))
        return isUtf16(text);
    const rest = text.replace(BEFORE, "");
    // A comment longer than what is read: nothing else begins so.
    return PAGE.test(rest) || rest.startsWith("<!--");
}
/** Passed on: the rewriter tells what is to be done about its encoding. */
function isUtf16(text) {
    return /^(?:\xff\xfe|\xfe\xff)/.test(text);
}
