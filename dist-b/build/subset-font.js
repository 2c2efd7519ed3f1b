/**
 * A font and the characters it has to draw → the same font without its other glyphs, by HarfBuzz's own subsetter (hb-subset),
 * which harfbuzzjs ships as a second wasm file. Every layout feature stays, with the glyphs that it can reach from these
 * characters, so that they are drawn as with the whole font. The same input gives the same bytes.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
/** Constants of hb-blob.h and hb-subset.h. */
const MEMORY_MODE_WRITABLE = 2;
const SETS = { unicode: 1, nameId: 4, nameLanguage: 5, feature: 6, script: 7 };
/** Outlines alone are drawn, never hinted. */
const NO_HINTING = 0x1;
/** Families are looked up in names of every platform. */
const NAME_LEGACY = 0x8;
/** The rasteriser draws it for what no font has. */
const NOTDEF_OUTLINE = 0x40;
const NO_PRUNE_UNICODE_RANGES = 0x100;
const FLAGS = NO_HINTING | NAME_LEGACY | NOTDEF_OUTLINE | NO_PRUNE_UNICODE_RANGES;
/** Beside 0 to 6, which stay anyway: the licence and its address, the typographic family and style. */
const NAMES = [13, 14, 16, 17];
/** Compiles the subsetter once. */
export async function loadSubsetter() {
    const file = createRequire(import.meta.url).resolve("harfbuzzjs/dist/harfbuzz-subset.wasm");
    const module = await WebAssembly.compile(await readFile(file));
    // An instance each: nothing has to be freed, and what traps takes nothing along.
    return (sfnt, characters) => {
        const { exports } = new WebAssembly.Instance(module);
        try {
            return subset(exports, sfnt, characters);
        }
        catch {
            // A trap: the font can be read and yet not be cut.
            return undefined;
        }
    };
}
function subset(hb, sfnt, characters) {
    hb._initialize();
    const at = hb.malloc(sfnt.length);
    const input = hb.hb_subset_input_create_or_fail();
    if (at === 0 || input === 0)
        return undefined;
    new Uint8Array(hb.memory.buffer).set(sfnt, at);
    const face = hb.hb_face_create(hb.hb_blob_create(at, sfnt.length, MEMORY_MODE_WRITABLE, 0, 0), 0);
    hb.hb_subset_input_set_flags(input, FLAGS);
    for (const kind of [SETS.nameLanguage, SETS.feature, SETS.script]) {
        const set = hb.hb_subset_input_set(input, kind);
        hb.hb_set_clear(set);
        hb.hb_set_invert(set);
    }
    for (const id of NAMES)
        hb.hb_set_add(hb.hb_subset_input_set(input, SETS.nameId), id);
    const wanted = hb.hb_subset_input_set(input, SETS.unicode);
    for (const character of characters)
        hb.hb_set_add(wanted, character);
    const made = hb.hb_subset_or_fail(face, input);
    if (made === 0)
        return undefined;
    const blob = hb.hb_face_reference_blob(made);
    const start = hb.hb_blob_get_data(blob, 0);
    const length = hb.hb_blob_get_length(blob);
    // The memory may have grown and moved since: it is looked up again.
    return length === 0 ? undefined : new Uint8Array(hb.memory.buffer).slice(start, start + length);
}
