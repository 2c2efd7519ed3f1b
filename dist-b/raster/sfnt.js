/**
 * Bounded reading of an sfnt container (OpenType 1.9, "Organization of an OpenType Font"): a font file
 * comes in, its tables come out as views. No read leaves the file, whatever its offsets claim; every
 * refusal is a PlacardError that names the file and says what to bring instead.
 */
import { PlacardError, shown } from "../errors.js";
const HEADER_BYTES = 12;
const RECORD_BYTES = 16;
/** A big-endian view of one table, or of the whole file. Reads outside it throw `font-malformed`. */
export class TableView {
    #view;
    #where;
    constructor(bytes, where) {
        this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        this.#where = where;
    }
    get length() {
        return this.#view.byteLength;
    }
    u8(offset) {
        return this.#view.getUint8(this.#inside(offset, 1));
    }
    u16(offset) {
        return this.#view.getUint16(this.#inside(offset, 2));
    }
    u32(offset) {
        return this.#view.getUint32(this.#inside(offset, 4));
    }
    /** A sub-view; `length` defaults to the rest of the table. */
    from(offset, length = this.length - offset) {
        this.#inside(offset, Math.max(length, 0));
        const { buffer, byteOffset } = this.#view;
        return new TableView(new Uint8Array(buffer, byteOffset + offset, length), this.#where);
    }
    #inside(offset, size) {
        if (offset >= 0 && offset + size <= this.length)
            return offset;
        throw new PlacardError({
            code: "font-malformed",
            expected: `offsets inside the table's ${this.length} bytes`,
            received: `a read of ${size} bytes at ${offset}`,
            where: this.#where,
            remedy: "The file is damaged: fetch or export it again.",
        });
    }
}
/**
 * The tables of a TTF or OTF by tag.
 *
 * @throws PlacardError `font-empty`; `font-format-unsupported` for WOFF, WOFF2, collections and whatever
 * is no font; `font-malformed` when the directory or a table does not lie inside the file
 */
export function readTables(font) {
    checkFormat(font);
    const file = new TableView(font.bytes, font.name);
    const count = file.u16(4);
    const tables = new Map();
    for (let i = 0; i < count; i++) {
        const record = file.from(HEADER_BYTES + i * RECORD_BYTES, RECORD_BYTES);
        const tag = tagAt(record, 0);
        tables.set(tag, tableAt(font, tag, record.u32(8), record.u32(12)));
    }
    return tables;
}
/** Checked here by name, because a truncated download is the common damage and deserves plain words. */
function tableAt(font, tag, offset, length) {
    const end = offset + length;
    if (end > font.bytes.length)
        throw fontError(font, "font-malformed", {
            expected: `the table ${shown(tag)} to end at byte ${end}`,
            received: `a file of ${font.bytes.length} bytes`,
            remedy: "The file is truncated: fetch or export it again.",
        });
    return new TableView(font.bytes.subarray(offset, end), `${font.name}, table ${shown(tag)}`);
}
const CONVERT = "Convert it to TTF or OTF.";
/** Signatures of what people hand in instead of a TTF or OTF. */
const FOREIGN = {
    wOFF: { what: "WOFF", remedy: CONVERT },
    wOF2: { what: "WOFF2", remedy: CONVERT },
    ttcf: { what: "a font collection (TTC)", remedy: "Extract the face that is meant into a TTF." },
    "%!PS": { what: "a PostScript Type 1 font", remedy: CONVERT },
    "<svg": { what: "an SVG", remedy: CONVERT },
};
/** TrueType outlines, CFF outlines, and Apple's signature for TrueType. */
const SFNT = new Set(["\0\x01\0\0", "OTTO", "true"]);
function checkFormat(font) {
    if (font.bytes.length === 0)
        throw fontError(font, "font-empty", {
            received: "an empty file",
            remedy: "Fetch or export it again.",
        });
    const signature = String.fromCharCode(...font.bytes.subarray(0, 4));
    if (SFNT.has(signature))
        return;
    const foreign = FOREIGN[signature];
    throw fontError(font, "font-format-unsupported", {
        received: foreign?.what ?? `a file that begins with ${shown(signature)}`,
        remedy: foreign?.remedy ?? "Check that the path names a font file.",
    });
}
/** A font's error in the house's wording; `expected` defaults to a TTF or OTF. */
export function fontError(font, code, trouble) {
    return new PlacardError({ code, expected: "a TTF or OTF", ...trouble, where: font.name });
}
function tagAt(view, offset) {
    const value = view.u32(offset);
    return String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}
