import { PlacardError } from "../errors.js";
import { BoundedMap } from "./cache.js";
const MAX_INSTANCES = 32;
const MAX_OUTLINES = 2048;
const MAX_NAMED = 128;
/** Name identifiers of the OpenType name table. */
const FAMILY = 1;
const SUBFAMILY = 2;
const TYPOGRAPHIC_FAMILY = 16;
export class Face {
    where;
    /** Lower case; the first is the name for messages. */
    families;
    traits;
    axes;
    named;
    #hb;
    #shaper;
    #face;
    #id;
    #instances = new BoundedMap(MAX_INSTANCES);
    /** `id`: unique in the book. Errors: `font-without-ink` when no glyph of the face leaves a mark. */
    constructor(hb, shaper, face, id, where) {
        this.#hb = hb;
        this.#shaper = shaper;
        this.#face = face;
        this.#id = id;
        this.where = where;
        this.axes = face.getAxisInfos();
        this.named = namedInstances(face, Object.keys(this.axes));
        this.families = familyNames(face);
        this.traits = traitsOf(face, this.axes);
        this.#probe();
    }
    /** The instance for the wanted traits; explicit variations win over them, values are clamped to the axes. */
    instance(wanted, size, explicit) {
        const variations = this.#variationsFor(wanted, size, explicit);
        const key = variations.map(([tag, value]) => `${tag}${value}`).join();
        return this.#instances.take(key, () => this.#makeInstance(`${this.#id}:${key}`, variations));
    }
    #variationsFor(wanted, size, explicit) {
        const isLeaning = wanted.style !== "normal" && this.traits.style === "normal";
        // Optical size in whole pixels, as CSS sets it for font-optical-sizing: auto, keeps instances few.
        const automatic = {
            wght: wanted.weight,
            wdth: wanted.stretch,
            opsz: Math.round(size),
            ...(isLeaning ? { ital: 1, slnt: this.axes.slnt?.min ?? 0 } : {}),
        };
        return Object.entries(this.axes)
            .map(([tag, axis]) => {
            const value = explicit[tag] ?? automatic[tag] ?? axis.default;
            if (!Number.isFinite(value))
                return [tag, axis.default];
            return [tag, Math.min(axis.max, Math.max(axis.min, value))];
        })
            .filter(([tag, value]) => value !== this.axes[tag]?.default);
    }
    #makeInstance(id, variations) {
        const font = new this.#hb.Font(this.#face);
        if (variations.length > 0) {
            font.setVariations(variations.map(([tag, value]) => new this.#hb.Variation(tag, value)));
        }
        const outlines = new BoundedMap(MAX_OUTLINES);
        return {
            id,
            where: this.where,
            metrics: metricsOf(this.#hb, font, this.#face.upem),
            glyphFor: (codePoint) => font.nominalGlyph(codePoint) ?? 0,
            shape: (request) => this.#shaper.shape(font, request),
            outline: (glyph) => outlines.take(glyph, () => this.#shaper.outline(font, glyph)),
        };
    }
    /** A truncated or emptied font often still loads and then draws nothing, silently: ask for ink once, at the start. */
    #probe() {
        const font = new this.#hb.Font(this.#face);
        const maxp = this.#face.referenceTable("maxp");
        const glyphs = maxp === undefined || maxp.length < 6 ? 0 : ((maxp[4] ?? 0) << 8) | (maxp[5] ?? 0);
        for (let glyph = 1; glyph < Math.min(glyphs, 256); glyph++) {
            if (this.#shaper.outline(font, glyph).bounds !== undefined)
                return;
        }
        throw new PlacardError({
            code: "font-without-ink",
            expected: "a glyph that leaves ink",
            received: `${glyphs} glyphs, the first 256 of them blank`,
            where: this.where,
            remedy: "The file is damaged or a placeholder: export or download it again.",
        });
    }
}
const WEIGHT_WORDS = / (?:(?:extra|ultra|semi|demi)[ -]?)?(?:thin|hairline|light|regular|normal|book|medium|bold|black|heavy)$/;
/**
 * The typographic family, the legacy one, and the legacy one without its weight: `Noto Sans SemiBold`, as files of four-style
 * families call themselves, answers to `Noto Sans` at weight 600 as well.
 */
function familyNames(face) {
    const legacy = nameOf(face, FAMILY).toLowerCase();
    const names = [nameOf(face, TYPOGRAPHIC_FAMILY).toLowerCase(), legacy];
    names.push(legacy.replace(WEIGHT_WORDS, ""));
    return [...new Set(names)].filter((name) => name !== "");
}
function nameOf(face, id) {
    const english = face.getName(id, "en");
    if (english !== "")
        return english;
    const other = face.listNames().find((entry) => entry.nameId === id);
    return other === undefined ? "" : face.getName(id, other.language);
}
/** usWidthClass 1 to 9 in per cent. */
const STRETCHES = [50, 62.5, 75, 87.5, 100, 112.5, 125, 150, 200];
function traitsOf(face, axes) {
    const os2 = face.referenceTable("OS/2");
    const u16 = (at) => (os2 === undefined ? 0 : ((os2[at] ?? 0) << 8) | (os2[at + 1] ?? 0));
    const weight = u16(4) || 400;
    const stretch = STRETCHES[u16(6) - 1] ?? 100;
    return {
        weight: axes.wght === undefined ? [weight, weight] : [axes.wght.min, axes.wght.max],
        stretch: axes.wdth === undefined ? [stretch, stretch] : [axes.wdth.min, axes.wdth.max],
        style: styleOf(face, u16(62)),
        canLean: axes.slnt !== undefined || axes.ital !== undefined,
    };
}
/** Bits of OS/2 fsSelection; fonts without that table say it in the name of their style. */
function styleOf(face, fsSelection) {
    if (fsSelection & 0x200)
        return "oblique";
    if (fsSelection & 1)
        return "italic";
    const name = nameOf(face, SUBFAMILY).toLowerCase();
    if (name.includes("oblique"))
        return "oblique";
    return name.includes("italic") ? "italic" : "normal";
}
function metricsOf(hb, font, unitsPerEm) {
    const { ascender, descender, lineGap } = font.hExtents();
    return {
        unitsPerEm,
        ascent: ascender,
        descent: -descender,
        lineGap,
        xHeight: font.getMetricPosition(hb.MetricsTag.X_HEIGHT) || unitsPerEm / 2,
        capHeight: font.getMetricPosition(hb.MetricsTag.CAP_HEIGHT) || (unitsPerEm * 7) / 10,
    };
}
/** The instances of the fvar table (OpenType, "fvar"), which HarfBuzz's JavaScript side does not list. */
function namedInstances(face, tags) {
    const fvar = face.referenceTable("fvar")?.slice();
    if (fvar === undefined || fvar.length < 16)
        return [];
    const view = new DataView(fvar.buffer);
    const first = view.getUint16(4) + view.getUint16(8) * view.getUint16(10);
    const count = Math.min(view.getUint16(12), MAX_NAMED);
    const size = view.getUint16(14);
    const instances = [];
    for (let i = 0; i < count; i++) {
        const at = first + i * size;
        if (at + 4 + tags.length * 4 > fvar.length)
            break;
        const values = tags.map((tag, axis) => [tag, view.getInt32(at + 4 + axis * 4) / 65_536]);
        const name = nameOf(face, view.getUint16(at));
        if (name !== "")
            instances.push({ name, variations: Object.fromEntries(values) });
    }
    return instances;
}
