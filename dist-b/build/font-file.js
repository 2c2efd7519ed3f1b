import { loadHarfBuzz } from "../text/harfbuzz.js";
/** @param fonts as the rasteriser reads them: a collection's faces under names of their own, none of them cut down */
export async function readFonts(fonts) {
    const hb = await loadHarfBuzz();
    return new Map(fonts.map(({ name, bytes }) => [name, readFont(hb, bytes)]));
}
function readFont(hb, sfnt) {
    const face = new hb.Face(new hb.Blob(sfnt));
    return { sfnt, characters: new Set(face.collectUnicodes()), obstacle: obstacleTo(face) };
}
/** Tables that text or pictures are made from and hb-subset leaves out: Apple's and Graphite's shaping, glyphs as SVG and bitmaps. */
const LOST = ["morx", "mort", "kerx", "Silf", "SVG ", "EBDT", "sbix"];
function obstacleTo(face) {
    const has = (tag) => (face.referenceTable(tag)?.length ?? 0) > 0;
    const lost = LOST.find(has);
    if (lost !== undefined)
        return `a table "${lost.trim()}"`;
    // Where GPOS kerns, the old table is a copy for others.
    const isKernedByGpos = has("GPOS") && face.getTableFeatureTags("GPOS").includes("kern");
    if (has("kern") && !isKernedByGpos)
        return 'a table "kern" alone';
    return isSymbolic(face) ? "a symbol font" : undefined;
}
const CMAP_HEADER = 4;
const CMAP_RECORD = 8;
const MICROSOFT = 3;
/** Its characters stand at U+F000 and are found by their low byte (OpenType, "cmap", platform 3, encoding 0). */
function isSymbolic(face) {
    const cmap = face.referenceTable("cmap");
    if (cmap === undefined)
        return false;
    const u16 = (at) => ((cmap[at] ?? 0) << 8) | (cmap[at + 1] ?? 0);
    return Array.from({ length: u16(2) }, (_, i) => CMAP_HEADER + i * CMAP_RECORD).some((at) => u16(at) === MICROSOFT && u16(at + 2) === 0);
}
