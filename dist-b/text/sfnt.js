/**
 * The container of a font, before any of it is parsed: TTF, OTF or a collection (TTC, OTC) as bytes → how many
 * faces it holds. Guaranteed: every table of every face lies inside the bytes and the tables without which nothing can be
 * drawn are there, so that a truncated or foreign file is refused here, with its name, in microseconds.
 * Specification: OpenType 1.9.1, "Organization of an OpenType font".
 */
import { PlacardError, shown } from "../errors.js";
/** Larger than any font made (the whole of Noto Serif CJK in one collection has 27 MB), smaller than the heap. */
export const MAX_FONT_BYTES = 64 * 1024 * 1024;
const MAX_FACES = 64;
const MAX_TABLES = 256;
const TRUETYPE = 0x00010000;
const APPLE_TRUETYPE = 0x74727565;
const CFF = 0x4f54544f;
const COLLECTION = 0x74746366;
/** Without these no text can be measured; outlines are asked for apart, because they come in three forms. */
const REQUIRED = ["cmap", "head", "hhea", "hmtx", "maxp"];
/**
 * Counts the faces of an sfnt file and checks their table directories.
 * Errors: `font-empty`, `font-too-large`, `font-unknown-format`, `font-truncated`, `font-table-missing`,
 * `font-without-outlines`.
 */
export function countFaces(bytes, where) {
    const offsets = faceOffsets(bytes, where);
    for (const offset of offsets)
        checkDirectory(bytes, offset, where);
    return offsets.length;
}
/** Refuses sizes that cannot be a font before anything is copied or inflated. */
export function checkSize(length, where) {
    if (length === 0) {
        throw new PlacardError({
            code: "font-empty",
            expected: "a font file",
            received: "0 bytes",
            where,
            remedy: "Check that the path or the import yields the file's bytes.",
        });
    }
    if (length > MAX_FONT_BYTES) {
        throw new PlacardError({
            code: "font-too-large",
            expected: `a font of at most ${MAX_FONT_BYTES} bytes`,
            received: `${length} bytes`,
            where,
            remedy: "Subset it to the scripts that the site uses.",
        });
    }
}
/** The error for bytes that end, or point, where no font's bytes may. */
export function truncated(what, where) {
    return new PlacardError({
        code: "font-truncated",
        expected: `${what} inside the file`,
        received: "bytes that end before it",
        where,
        remedy: "The file is cut off or damaged: download it again.",
    });
}
function faceOffsets(bytes, where) {
    checkSize(bytes.length, where);
    const view = viewOf(bytes);
    if (bytes.length < 12)
        throw truncated("a table directory", where);
    const magic = view.getUint32(0);
    if (magic === TRUETYPE || magic === APPLE_TRUETYPE || magic === CFF)
        return [0];
    if (magic !== COLLECTION)
        throw unknownFormat(bytes, where);
    const count = view.getUint32(8);
    if (count === 0 || count > MAX_FACES || 12 + count * 4 > bytes.length) {
        throw truncated(`a collection's list of 1 to ${MAX_FACES} faces`, where);
    }
    return Array.from({ length: count }, (_, i) => view.getUint32(12 + i * 4));
}
function unknownFormat(bytes, where) {
    return new PlacardError({
        code: "font-unknown-format",
        expected: "TTF, OTF, WOFF, WOFF2 or a collection of them",
        received: `a file that begins with ${shown(String.fromCharCode(...bytes.subarray(0, 4)))}`,
        where,
        remedy: "Give the font file itself, not an archive, an EOT or a web page.",
    });
}
function checkDirectory(bytes, offset, where) {
    const tags = tablesOf(bytes, offset, where);
    const missing = REQUIRED.find((tag) => !tags.has(tag));
    if (missing !== undefined) {
        throw new PlacardError({
            code: "font-table-missing",
            expected: `the table ${missing}`,
            received: `the tables ${[...tags].join(" ")}`,
            where,
            remedy: "Export the font again, with all its tables.",
        });
    }
    if ((tags.has("glyf") && tags.has("loca")) || tags.has("CFF ") || tags.has("CFF2"))
        return;
    throw new PlacardError({
        code: "font-without-outlines",
        expected: "outlines (glyf and loca, CFF or CFF2)",
        received: `the tables ${[...tags].join(" ")}`,
        where,
        remedy: "Bitmap and SVG-only fonts cannot be drawn; use the font's outline version.",
    });
}
function tablesOf(bytes, offset, where) {
    const view = viewOf(bytes);
    if (offset + 12 > bytes.length)
        throw truncated("a table directory", where);
    const count = view.getUint16(offset + 4);
    const end = offset + 12 + count * 16;
    if (count === 0 || count > MAX_TABLES || end > bytes.length) {
        throw truncated(`a directory of 1 to ${MAX_TABLES} tables`, where);
    }
    const tags = new Set();
    for (let at = offset + 12; at < end; at += 16) {
        const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
        const start = view.getUint32(at + 8);
        const length = view.getUint32(at + 12);
        if (start + length > bytes.length)
            throw truncated(`the table ${shown(tag)}`, where);
        if (length > 0)
            tags.add(tag);
    }
    return tags;
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
