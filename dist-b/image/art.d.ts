import type { FontFile } from "../raster/rasterizer.js";
import type { ImageDefinition, Site, SiteRoute, SlotValues, TemplateImage } from "../site/definition.js";
import { type BoundValue, type BoundValues, type Template } from "../template/template.js";
import { EmojiSet, type FontBook } from "../text/index.js";
/** Reads a file of the definition, given as the definition names it. A port: a disk, a bundle, a test's map. */
export type ReadFile = (file: string) => Promise<Uint8Array>;
export interface Art {
    /** The site's fonts as the rasteriser reads them: unpacked, one face each. */
    readonly fonts: readonly FontFile[];
    /** The same fonts for slot text; undefined for a site without fonts, whose text cannot be drawn. */
    readonly book: FontBook | undefined;
    readonly emoji: EmojiSet | undefined;
    /** The template of a file. */
    template(image: TemplateImage): Template;
    /**
     * The template that the values are drawn with: a file's, or one generated from them.
     *
     * @throws PlacardError `generated-…` and `template-…` for a generated one
     */
    templateFor(image: ImageDefinition, values: SlotValues): Promise<Template>;
    /** 16 hexadecimal digits over the template (a function's version), the fonts, their fallbacks and the emoji set. */
    hash(image: ImageDefinition): string;
    /** Whether the route declares the value among the slot's `values`, which were checked when the art was opened. */
    isDeclared(route: Pick<SiteRoute, "images">, id: string, value: BoundValue): boolean;
}
/** The part of a site that its art is opened from. */
export interface ArtSite extends Pick<Site, "fonts" | "fontFallback" | "emoji" | "maxBytes" | "lossless"> {
    readonly routes: readonly (Pick<SiteRoute, "images" | "fallback" | "values"> & {
        readonly pattern: Pick<SiteRoute["pattern"], "source">;
    })[];
}
/**
 * @throws PlacardError `file-unreadable`, `template-…` (see parseTemplate), `font-…` (see loadFonts),
 * `emoji-unreadable`, `slot-missing` and `slot-value-invalid` for `fallback` and `values`
 */
export declare function openArt(site: ArtSite, read: ReadFile): Promise<Art>;
/**
 * Refuses a value whose slot is in none of the route's templates. One that only some of them have is fine: the
 * wide picture may show what the square one has no room for. A function may want any value.
 *
 * @throws PlacardError `slot-missing`, `slot-value-invalid`
 */
export declare function checkSlots(art: Art, route: Pick<SiteRoute, "images">, all: BoundValues): void;
/** The values that a template has slots for. */
export declare function valuesFor<Value>(template: Template, values: {
    readonly [id: string]: Value;
}): {
    readonly [id: string]: Value;
};
