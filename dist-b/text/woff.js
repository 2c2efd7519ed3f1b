/**
 * WOFF and WOFF2 → sfnt bytes; anything else passes through untouched. The size that a file claims to have when unpacked
 * is checked before a byte of it is, and inflating stops at that size, so no file can unpack to more than 64 MB.
 * Specifications: WOFF 1.0 and WOFF 2.0 (W3C).
 */
import { inflateSync } from "node:zlib";
import { PlacardError } from "../errors.js";
import { checkSize, truncated } from "./sfnt.js";
const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;
const HEADER = 44;
const RECORD = 20;
/**
 * The bytes of a TTF, OTF or collection, whatever the file was wrapped in.
 * Errors: `font-empty`, `font-too-large`, `font-truncated`, `font-malformed`.
 */
export async function unwrapFont(bytes, where) {
    checkSize(bytes.length, where);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const magic = bytes.length < 4 ? 0 : view.getUint32(0);
    if (magic !== WOFF && magic !== WOFF2)
        return bytes;
    if (bytes.length < HEADER || view.getUint32(8) > bytes.length) {
        throw truncated("the length that its header states", where);
    }
    checkSize(view.getUint32(16), where);
    try {
        return magic === WOFF ? inflateWoff(bytes, view, where) : await decompressWoff2(bytes);
    }
    catch (cause) {
        if (cause instanceof PlacardError)
            throw cause;
        throw malformed(where, cause);
    }
}
/** The error for a font whose bytes are all there and mean nothing. */
export function malformed(where, cause) {
    return new PlacardError({
        code: "font-malformed",
        expected: "a font that can be read",
        received: cause instanceof Error ? cause.message.slice(0, 80) : "damaged data",
        where,
        remedy: "The file is damaged: download or export it again.",
        cause,
    });
}
/** Loaded on the first WOFF2 only: 290 kB of decoder that a site with TTF files never needs. */
async function decompressWoff2(bytes) {
    const { default: decompress } = await import("woff2-encoder/decompress");
    return decompress(bytes);
}
function inflateWoff(bytes, view, where) {
    const count = view.getUint16(12);
    const out = new Uint8Array(view.getUint32(16));
    const directory = 12 + count * 16;
    if (HEADER + count * RECORD > bytes.length || directory > out.length) {
        throw truncated("its table directory", where);
    }
    const target = new DataView(out.buffer);
    target.setUint32(0, view.getUint32(4));
    target.setUint16(4, count);
    let offset = directory;
    for (let i = 0; i < count; i++) {
        const at = HEADER + i * RECORD;
        const table = inflateTable(bytes, view, at, where);
        if (offset + table.length > out.length)
            throw truncated("a table's unpacked bytes", where);
        writeRecord(target, 12 + i * 16, view, at, offset);
        out.set(table, offset);
        offset += (table.length + 3) & ~3;
    }
    return out;
}
function inflateTable(bytes, view, at, where) {
    const start = view.getUint32(at + 4);
    const packed = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    if (start + packed > bytes.length || packed > length)
        throw truncated("a table", where);
    const data = bytes.subarray(start, start + packed);
    if (packed === length)
        return data;
    const table = inflateSync(data, { maxOutputLength: length });
    if (table.length !== length)
        throw truncated("a table's unpacked bytes", where);
    return table;
}
function writeRecord(target, at, source, record, offset) {
    target.setUint32(at, source.getUint32(record));
    target.setUint32(at + 4, source.getUint32(record + 16));
    target.setUint32(at + 8, offset);
    target.setUint32(at + 12, source.getUint32(record + 12));
}
