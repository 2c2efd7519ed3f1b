/**
 * A template's file → its text. UTF-8 alone, with or without a byte order mark; compressed, oversized
 * and otherwise encoded files are refused before anything reads them.
 */
import { LineIndex, mistakeAt } from "./mistake.js";
/** The largest template, in bytes. An artist's file is some 10 to 200 kB; what is larger embeds photographs. */
export const MAX_TEMPLATE_BYTES = 2_000_000;
const START = { offset: 0, line: 1, column: 1 };
const GZIP = [0x1f, 0x8b];
const UTF16_MARKS = [
    [0xff, 0xfe],
    [0xfe, 0xff],
    [0x3c, 0x00],
    [0x00, 0x3c],
];
/** ASCII is UTF-8 too. */
const READABLE_ENCODING = /^(?:utf-?8|us-ascii|ascii)$/i;
const DECLARED_ENCODING = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([^"'>]{0,40})["']/;
/**
 * The text of a template, without its byte order mark.
 *
 * @param source the file's bytes, or its text when somebody has read it already
 * @throws PlacardError `template-too-large`, `template-compressed`, `template-encoding`
 */
export function readSource(source, name) {
    checkLength(source.length, name);
    const text = typeof source === "string" ? source : decode(source, name);
    return text.startsWith("\ufeff") ? text.slice(1) : text;
}
function checkLength(length, name) {
    if (length > MAX_TEMPLATE_BYTES)
        throw mistakeAt(name, START, {
            code: "template-too-large",
            expected: `at most ${MAX_TEMPLATE_BYTES} bytes`,
            received: length,
            remedy: "Make embedded pictures smaller, and leave out the editor's own data (in Illustrator: Preserve Illustrator Editing Capabilities).",
        });
}
function decode(bytes, name) {
    // gzip is never unpacked: a megabyte of it can be a gigabyte of SVG.
    if (beginsWith(bytes, GZIP))
        throw mistakeAt(name, START, {
            code: "template-compressed",
            expected: "SVG text",
            received: "a gzip file (.svgz)",
            remedy: "Save it as plain .svg.",
        });
    if (UTF16_MARKS.some((mark) => beginsWith(bytes, mark)))
        throw wrongEncoding(name, "UTF-16");
    const text = new TextDecoder().decode(bytes);
    const declared = DECLARED_ENCODING.exec(text)?.[1];
    if (declared !== undefined && !READABLE_ENCODING.test(declared))
        throw wrongEncoding(name, declared);
    checkDecoded(bytes, text, name);
    return text;
}
/** Bytes that are no UTF-8 would otherwise become U+FFFD in the artist's texts, unnoticed. */
function checkDecoded(bytes, text, name) {
    try {
        new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        const place = new LineIndex(text).place(Math.max(0, text.indexOf("\ufffd")));
        throw wrongEncoding(name, "bytes that are no UTF-8", place);
    }
}
function wrongEncoding(name, received, place = START) {
    return mistakeAt(name, place, {
        code: "template-encoding",
        expected: "UTF-8",
        received,
        remedy: "Save the file as UTF-8.",
    });
}
function beginsWith(bytes, mark) {
    return mark.every((byte, i) => bytes[i] === byte);
}
