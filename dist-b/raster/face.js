/**
 * What a font file says of itself: a TTF or OTF comes in, its family, style, weight and a few characters
 * that it should be able to draw come out (OpenType 1.9: name, OS/2, head, cmap). Only what the engine
 * and the probe need; shaping and metrics are another room's.
 */
import { mappedCodePoints } from "./cmap.js";
import { fontError, readTables } from "./sfnt.js";
/**
 * Reads one face, never outside the file's bytes.
 *
 * @throws PlacardError `font-empty`, `font-format-unsupported` (WOFF, WOFF2, collections, no font),
 * `font-malformed` (truncated, a table missing or inconsistent), `font-unusable` (no outlines)
 */
export function readFace(font) {
    const tables = readTables(font);
    for (const tag of ["head", "hhea", "hmtx", "maxp"])
        table(font, tables, tag);
    checkOutlines(font, tables);
    const names = table(font, tables, "name");
    const family = nameOf(names, 16) || nameOf(names, 1);
    if (family === "")
        throw fontError(font, "font-malformed", {
            expected: "a family name",
            received: "a font without one",
            remedy: "No template could name it in font-family: set the name in a font editor.",
        });
    const subfamily = nameOf(names, 17) || nameOf(names, 2);
    return { family, subfamily, ...styleOf(font, tables), sample: sampleOf(font, tables) };
}
function table(font, tables, tag) {
    const found = tables.get(tag);
    if (found !== undefined && found.length > 0)
        return found;
    throw fontError(font, "font-malformed", {
        expected: `a font with a table "${tag}"`,
        received: "a font without one",
        remedy: "The file is damaged or was cut down too far: export it again.",
    });
}
/** Bitmap and colour-only fonts parse and draw nothing, which is worse than an error. */
function checkOutlines(font, tables) {
    const hasOutlines = ["glyf", "CFF ", "CFF2"].some((tag) => (tables.get(tag)?.length ?? 0) > 0);
    if (hasOutlines)
        return;
    throw fontError(font, "font-unusable", {
        expected: "a font with outlines (glyf or CFF)",
        received: "a font without them",
        remedy: "Bitmap and colour fonts cannot be drawn: bring an outline font.",
    });
}
function styleOf(font, tables) {
    const os2 = tables.get("OS/2");
    const isItalicByHead = (table(font, tables, "head").u16(44) & 2) !== 0;
    if (os2 === undefined)
        return { weight: 400, isItalic: isItalicByHead };
    const weight = Math.min(Math.max(os2.u16(4), 1), 1000);
    return { weight, isItalic: (os2.u16(62) & 1) !== 0 || isItalicByHead };
}
const NAME_RECORD_BYTES = 12;
const NAME_MAX_BYTES = 512;
/** The name with this id, English on Windows before other languages and platforms; empty when absent. */
function nameOf(names, id) {
    const count = names.u16(2);
    const storage = names.u16(4);
    let best = { rank: 0, text: "" };
    for (let i = 0; i < count; i++) {
        const record = names.from(6 + i * NAME_RECORD_BYTES, NAME_RECORD_BYTES);
        if (record.u16(6) !== id)
            continue;
        const rank = rankOf(record);
        if (rank <= best.rank)
            continue;
        const bytes = names.from(storage + record.u16(10), Math.min(record.u16(8), NAME_MAX_BYTES));
        best = { rank, text: rank === MAC_RANK ? singleBytes(bytes) : utf16(bytes) };
    }
    return best.text.trim();
}
const MAC_RANK = 1;
/** 0 for an encoding that is not read. Macintosh Roman is read as ASCII, which family names keep to. */
function rankOf(record) {
    const [platform, encoding, language] = [record.u16(0), record.u16(2), record.u16(4)];
    if (platform === 3 && (encoding <= 1 || encoding === 10))
        return language === 0x409 ? 4 : 3;
    if (platform === 0)
        return 2;
    return platform === 1 && encoding === 0 ? MAC_RANK : 0;
}
function utf16(view) {
    const units = Array.from({ length: view.length >>> 1 }, (_, i) => view.u16(i * 2));
    return String.fromCharCode(...units);
}
function singleBytes(view) {
    return String.fromCharCode(...Array.from({ length: view.length }, (_, i) => view.u8(i)));
}
const CANDIDATES = 96;
const SAMPLE_CHARS = 4;
/** Letters and digits first: punctuation may be faint, and a font may map a space or a joiner only. */
function sampleOf(font, tables) {
    const candidates = [];
    for (const code of mappedCodePoints(table(font, tables, "cmap"))) {
        if (leavesInk(code))
            candidates.push(String.fromCodePoint(code));
        if (candidates.length === CANDIDATES)
            break;
    }
    const letters = candidates.filter((char) => /[\p{L}\p{N}]/u.test(char));
    const distinct = [...new Set([...letters, ...candidates])];
    const sample = distinct.slice(0, SAMPLE_CHARS).join("");
    if (sample !== "")
        return sample;
    throw fontError(font, "font-malformed", {
        expected: "a cmap (format 4 or 12) that maps at least one visible character",
        received: "a cmap that maps none",
        remedy: "The file was cut down too far: export it with the characters that are needed.",
    });
}
/** Private use is kept: icon fonts have nothing else. */
function leavesInk(code) {
    return !/[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{M}]/u.test(String.fromCodePoint(code));
}
