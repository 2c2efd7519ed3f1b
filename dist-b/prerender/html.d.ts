/**
 * Whether a file is an HTML page: the WHATWG MIME Sniffing Standard's patterns for text/html (7.1), and the tags
 * that minifiers leave at the beginning when they drop `<html>` and `<head>`. A file that only has the name of a
 * page (a feed, a picture, a redirect in plain text) must not get tags.
 */
/** How much the standard reads. */
export declare const SNIFFED_BYTES = 1445;
/** @param beginning the first `SNIFFED_BYTES` of the file, or all of it */
export declare function isHtml(beginning: Uint8Array): boolean;
