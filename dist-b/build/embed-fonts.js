import { charactersOf, closedOver } from "./drawn-characters.js";
import { drawnText } from "./drawn-text.js";
import { readFonts } from "./font-file.js";
import { loadSubsetter } from "./subset-font.js";
/**
 * @param files all that the definition has had read
 * @throws PlacardError as `drawnText` does
 */
export async function embedFonts(site, art, files) {
    const { book } = art;
    if (book === undefined)
        return { files, fonts: [] };
    const text = await drawnText(site, art, book);
    const known = charactersOf(text.known);
    const read = await readFonts(art.fonts);
    const subset = await loadSubsetter();
    const all = new Map(files);
    const fonts = [];
    for (const file of site.fonts) {
        const bytes = files.get(file) ?? new Uint8Array();
        const reason = whyWhole(file, read, text, book);
        const font = reason === undefined ? read.get(file) : undefined;
        const made = font && subset(font.sfnt, closedOver(known, font.characters));
        const cut = made && (await packedLike(bytes, made));
        const isSmaller = cut !== undefined && cut.length < bytes.length;
        if (isSmaller)
            all.set(file, cut);
        const failure = cut === undefined ? "HarfBuzz refuses to cut it" : "a subset is not smaller";
        const whole = isSmaller ? undefined : (reason ?? failure);
        const left = isSmaller ? cut.length : bytes.length;
        fonts.push({ file, fileBytes: bytes.length, bytes: left, whole });
    }
    return { files: all, fonts };
}
const WOFF2 = "wOF2";
/** A WOFF2 stays one, which a TTF of fewer glyphs may well be larger than. */
async function packedLike(file, sfnt) {
    if (Buffer.from(file.subarray(0, 4)).toString("latin1") !== WOFF2)
        return sfnt;
    const { compress } = await import("woff2-encoder");
    return compress(sfnt);
}
/** Undefined where the font can be cut down. */
function whyWhole(file, read, { unbounded, open }, book) {
    const font = read.get(file);
    if (font === undefined)
        return "a collection";
    if (font.obstacle !== undefined)
        return font.obstacle;
    if (unbounded !== undefined)
        return unbounded;
    const reaching = open.find(({ styles }) => styles.some((style) => isReached(file, font, read, book.stack(style).files)));
    return reaching && `any text may fill ${reaching.where}`;
}
/** Whether a text of any characters can come to a font: unless one that is tried before it has all that it has. */
function isReached(file, { characters }, read, tried) {
    const at = tried.indexOf(file);
    if (at < 0)
        return false;
    return !tried.slice(0, at).some((before) => {
        const own = read.get(before)?.characters;
        return own !== undefined && [...characters].every((code) => own.has(code));
    });
}
