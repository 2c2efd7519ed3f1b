import { BoundedMap } from "./cache.js";
import { Face, type FaceMetrics, type FontInstance, type Variations } from "./face.js";
import { type HarfBuzz, type ShapedRun } from "./harfbuzz.js";
import { type FontStyle } from "./match.js";
import { ScriptFinder } from "./script.js";
export interface FontSource {
    /** A TTF, OTF, WOFF, WOFF2 or collection, as bytes. They are copied. */
    readonly bytes: Uint8Array;
    /** The path or name that messages call it by. */
    readonly where: string;
    /** The family that templates call it by, when it is not one of the file's own names. */
    readonly family?: string;
}
export interface FontOptions {
    /**
     * For a family, the families that draw what it lacks, in this order; the key `*` holds for every family. When these
     * lack it too, the book's other families are tried in the order of their files.
     */
    readonly fallback?: Readonly<Record<string, readonly string[]>>;
}
/** How text looks, before any slot's own layout. Lengths are in user units (px of the viewBox). */
export interface TextStyle {
    /** Families in order of preference; a family that no file has is passed over. */
    readonly families: readonly string[];
    readonly size: number;
    /** 1 to 1000. Default 400. */
    readonly weight?: number;
    /** Default `normal`. */
    readonly style?: FontStyle;
    /** Per cent of the normal width. Default 100. */
    readonly stretch?: number;
    /** Default 0. When it is not, ligatures are off, as in CSS. */
    readonly letterSpacing?: number;
    /** Default 0. */
    readonly wordSpacing?: number;
    /** OpenType features by tag, as `font-feature-settings`: `{ smcp: 1, liga: 0 }`. */
    readonly features?: Readonly<Record<string, number>>;
    /** Axes by tag, as `font-variation-settings`. */
    readonly variations?: Variations;
    /** BCP 47; chooses language-specific forms. */
    readonly language?: string;
}
/** What a grapheme cluster is drawn with. */
export interface Coverage {
    /** The first font that has every character of the cluster, else the first that has its base, else undefined. */
    readonly font: FontInstance | undefined;
    /** Code points of the cluster that no font of the book has. */
    readonly missing: readonly number[];
}
/** Fonts for one style in order of preference. */
export interface FontStack {
    /** Metrics of the first font, in units of that font. */
    readonly metrics: FaceMetrics;
    /** Whose file each of the fonts comes from, in the order of trying. */
    readonly files: readonly string[];
    find(cluster: string): Coverage;
}
/**
 * Loads fonts. Order matters: it is the order of the last fallback.
 * Errors: `fonts-missing` for an empty list; `font-empty`, `font-too-large`, `font-unknown-format`,
 * `font-truncated`, `font-malformed`, `font-table-missing`, `font-without-outlines`, `font-without-ink` for a file.
 */
export declare function loadFonts(sources: readonly FontSource[], options?: FontOptions): Promise<FontBook>;
/** A face under the names that a template may use. */
interface Entry {
    readonly face: Face;
    readonly families: readonly string[];
}
export declare class FontBook {
    #private;
    readonly hb: HarfBuzz;
    /** Runs by font, script, language, features and text, at no size: units of the font. */
    readonly runs: BoundedMap<string, ShapedRun>;
    readonly scripts: ScriptFinder;
    /** Use `loadFonts`. */
    constructor(hb: HarfBuzz, entries: readonly Entry[], options: FontOptions);
    /** The names that a template may use, in lower case. */
    get families(): readonly string[];
    hasFamily(family: string): boolean;
    /** The fonts for a style; the same object while it stays among the last 64 styles. */
    stack(style: TextStyle): FontStack;
}
export {};
