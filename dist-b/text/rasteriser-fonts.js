/**
 * A font file in any format → what an engine that reads only TTF and OTF can load: one sfnt for each face, unpacked and taken
 * out of its collection. A variable font stays one: the engine draws its default instance (docs/unsupported.md).
 */
import { checkSize, countFaces } from "./sfnt.js";
import { unwrapFont } from "./woff.js";
const COLLECTION = 0x74746366;
const HEADER = 12;
const RECORD = 16;
/** Errors as for `loadFonts`. */
export async function rasteriserFonts(bytes, name) {
    const sfnt = await unwrapFont(bytes, name);
    const count = countFaces(sfnt, name);
    const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
    if (view.getUint32(0) !== COLLECTION)
        return [{ name, bytes: sfnt }];
    return Array.from({ length: count }, (_, i) => ({
        name: `${name}#${i}`,
        bytes: extractFace(sfnt, view, view.getUint32(HEADER + i * 4), name),
    }));
}
/** The face's directory and tables in a file of their own; `countFaces` has seen that all lie inside. */
function extractFace(sfnt, view, offset, name) {
    const count = view.getUint16(offset + 4);
    const directory = HEADER + count * RECORD;
    const records = Array.from({ length: count }, (_, i) => offset + HEADER + i * RECORD);
    const sizes = records.map((at) => (view.getUint32(at + 12) + 3) & ~3);
    const length = sizes.reduce((sum, size) => sum + size, directory);
    // Tables may overlap in a hostile file: 256 times the whole of it.
    checkSize(length, name);
    const face = new Uint8Array(length);
    const target = new DataView(face.buffer);
    face.set(sfnt.subarray(offset, offset + directory));
    let to = directory;
    for (const [i, at] of records.entries()) {
        const start = view.getUint32(at + 8);
        face.set(sfnt.subarray(start, start + view.getUint32(at + 12)), to);
        target.setUint32(HEADER + i * RECORD + 8, to);
        to += sizes[i] ?? 0;
    }
    return face;
}
