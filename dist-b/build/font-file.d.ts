import type { FontFile } from "../raster/rasterizer.js";
export interface ReadFont {
    /** TTF or OTF, unpacked. */
    readonly sfnt: Uint8Array;
    /** Code points that it has a glyph for. */
    readonly characters: ReadonlySet<number>;
    /** What keeps it from being cut down; undefined where nothing does. */
    readonly obstacle: string | undefined;
}
/** @param fonts as the rasteriser reads them: a collection's faces under names of their own, none of them cut down */
export declare function readFonts(fonts: readonly FontFile[]): Promise<ReadonlyMap<string, ReadFont>>;
