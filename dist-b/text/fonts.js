/**
 * The fonts of a site: files as bytes → a font book that answers "which font draws this cluster, in this style?". Loading is
 * the one asynchronous step of the text room; everything after it is synchronous and touches no file, no network and
 * never a system font. A book is parsed once a process and shared; its caches are bounded.
 */
import { PlacardError, shown } from "../errors.js";
import { BoundedMap } from "./cache.js";
import { Face } from "./face.js";
import { loadHarfBuzz, Shaper } from "./harfbuzz.js";
import { nearestFaces } from "./match.js";
import { ScriptFinder } from "./script.js";
import { countFaces } from "./sfnt.js";
import { malformed, unwrapFont } from "./woff.js";
const MAX_STACKS = 64;
const MAX_RUNS = 512;
const MAX_CLUSTERS = 4096;
/**
 * Loads fonts. Order matters: it is the order of the last fallback.
 * Errors: `fonts-missing` for an empty list; `font-empty`, `font-too-large`, `font-unknown-format`,
 * `font-truncated`, `font-malformed`, `font-table-missing`, `font-without-outlines`, `font-without-ink` for a file.
 */
export async function loadFonts(sources, options = {}) {
    if (sources.length === 0) {
        throw new PlacardError({
            code: "fonts-missing",
            expected: "at least one font",
            received: "an empty list",
            remedy: "Text is drawn with the site's own fonts only: add a file to `fonts`.",
        });
    }
    const hb = await loadHarfBuzz();
    const shaper = new Shaper(hb);
    const faces = [];
    for (const source of sources)
        faces.push(...(await readSource(hb, shaper, source, faces.length)));
    return new FontBook(hb, faces, options);
}
async function readSource(hb, shaper, source, offset) {
    const { where } = source;
    const sfnt = await unwrapFont(source.bytes, where);
    const count = countFaces(sfnt, where);
    try {
        const blob = new hb.Blob(sfnt);
        return Array.from({ length: count }, (_, i) => {
            const face = new Face(hb, shaper, new hb.Face(blob, i), `${offset + i}`, where);
            const own = source.family === undefined ? [] : [source.family.toLowerCase()];
            return { face, families: [...own, ...face.families] };
        });
    }
    catch (cause) {
        // A trap of the wasm module or an exhausted heap arrives as a RuntimeError or RangeError.
        if (cause instanceof PlacardError)
            throw cause;
        throw malformed(where, cause);
    }
}
export class FontBook {
    hb;
    /** Runs by font, script, language, features and text, at no size: units of the font. */
    runs = new BoundedMap(MAX_RUNS);
    scripts = new ScriptFinder();
    #entries;
    #fallback;
    #hasOpticalSizes;
    #stacks = new BoundedMap(MAX_STACKS);
    /** Use `loadFonts`. */
    constructor(hb, entries, options) {
        this.hb = hb;
        this.#entries = entries;
        this.#hasOpticalSizes = entries.some(({ face }) => face.axes.opsz !== undefined);
        const lists = Object.entries(options.fallback ?? {});
        this.#fallback = new Map(lists.map(([family, list]) => [family.toLowerCase(), list]));
        for (const [family, list] of lists)
            this.#requireFamilies(family, list);
    }
    /** The names that a template may use, in lower case. */
    get families() {
        return [...new Set(this.#entries.flatMap((entry) => entry.families))];
    }
    hasFamily(family) {
        return this.#family(family.toLowerCase()).faces.length > 0;
    }
    /** The fonts for a style; the same object while it stays among the last 64 styles. */
    stack(style) {
        const { families, weight, style: lean, stretch, variations } = style;
        // Sizes share a stack unless a face draws them differently.
        const size = this.#hasOpticalSizes ? Math.round(style.size) : 0;
        const key = JSON.stringify([families, size, weight, lean, stretch, variations]);
        return this.#stacks.take(key, () => makeStack(this.#instances(style)));
    }
    /** One list for each family, in the order of trying. */
    #instances(style) {
        const wanted = {
            weight: style.weight ?? 400,
            stretch: style.stretch ?? 100,
            style: style.style ?? "normal",
        };
        const seen = new Set();
        return [...this.#order(style.families)].map((family) => {
            const { faces, variations } = this.#family(family);
            const explicit = { ...variations, ...style.variations };
            const own = nearestFaces(faces, wanted).filter((face) => !seen.has(face));
            for (const face of own)
                seen.add(face);
            return own.map((face) => face.instance(wanted, style.size, explicit));
        });
    }
    /** Named families, their fallbacks, the fallbacks of all, the rest of the book. */
    #order(families) {
        const named = families.map((family) => family.toLowerCase());
        const lists = [...named, "*"].flatMap((family) => this.#fallback.get(family) ?? []);
        const rest = this.#entries.map((entry) => entry.families[0] ?? "");
        return new Set([...named, ...lists.map((family) => family.toLowerCase()), ...rest]);
    }
    /** The faces of a family, or the variable face and the coordinates behind `inter semibold`. */
    #family(name) {
        const faces = this.#entries.filter((entry) => entry.families.includes(name));
        if (faces.length > 0)
            return { faces: faces.map((entry) => entry.face), variations: {} };
        for (const { face, families } of this.#entries) {
            const instance = face.named.find((one) => families.some((family) => `${family} ${one.name.toLowerCase()}` === name));
            if (instance !== undefined)
                return { faces: [face], variations: instance.variations };
        }
        return { faces: [], variations: {} };
    }
    #requireFamilies(family, list) {
        const unknown = list.find((name) => !this.hasFamily(name));
        if (unknown === undefined)
            return;
        throw new PlacardError({
            code: "font-family-unknown",
            expected: `one of the families ${shown(this.families.join(", "))}`,
            received: shown(unknown),
            where: `the fallback list of ${shown(family)}`,
            remedy: "Add a font file of that family, or take it out of the list.",
        });
    }
}
/** Drawn by no font: joiners, selectors, direction marks (Unicode), and the controls that end a line. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
/** HarfBuzz makes the width of any other space from the plain one. */
const SPACE = /\p{Zs}/u;
function makeStack(families) {
    const fonts = families.flat();
    const first = fonts[0];
    if (first === undefined)
        throw new RangeError("a font book without faces cannot be made");
    const known = new BoundedMap(MAX_CLUSTERS);
    return {
        metrics: first.metrics,
        files: fonts.map(({ where }) => where),
        find: (cluster) => known.take(cluster, () => coverage(families, cluster)),
    };
}
function coverage(families, cluster) {
    const fonts = families.flat();
    const whole = families.map((of) => inFamily(of, cluster)).find((font) => font !== undefined);
    if (whole !== undefined)
        return { font: whole, missing: [] };
    const lacking = [...new Set(cluster)].filter((char) => !fonts.some((font) => draws(font, char)));
    return {
        font: fonts.find((font) => draws(font, baseOf(cluster))),
        missing: lacking.map((char) => char.codePointAt(0) ?? 0),
    };
}
function baseOf(cluster) {
    return String.fromCodePoint(cluster.codePointAt(0) ?? 0);
}
/**
 * The font of a family that draws a cluster. A family may lie in several files, one for each script: the one that has
 * the letter whole goes before the one that has its parts, whose marks may have no place on it.
 */
function inFamily(fonts, cluster) {
    const composed = cluster.normalize("NFC");
    return (fonts.find((font) => drawsEach(font, composed)) ?? fonts.find((font) => draws(font, cluster)));
}
/** HarfBuzz composes and decomposes, so a font with é alone can draw e with a combining acute, and the reverse. */
function draws(font, cluster) {
    const forms = [cluster, cluster.normalize("NFC"), cluster.normalize("NFD")];
    return forms.some((form) => drawsEach(font, form));
}
function drawsEach(font, cluster) {
    for (const char of cluster) {
        if (font.glyphFor(char.codePointAt(0) ?? 0) !== 0 || INVISIBLE.test(char))
            continue;
        if (!SPACE.test(char) || font.glyphFor(0x20) === 0)
            return false;
    }
    return true;
}
