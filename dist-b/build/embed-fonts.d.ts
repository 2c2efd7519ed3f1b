/**
 * The fonts of a built site: each cut down to the characters that its pictures can need it for, or whole, with the reason.
 * What is drawn with them is the same as with the whole files, for every text that the build knows (drawn-text.ts) and for
 * every slot that any text may fill: a font that such a text can reach stays whole.
 */
import type { Art } from "../image/art.js";
import type { Site } from "../site/definition.js";
import type { EmbeddedFiles } from "./modules.js";
/** What became of one font file. */
export interface EmbeddedFont {
    readonly file: string;
    /** Bytes of the file, and of what is embedded. */
    readonly fileBytes: number;
    readonly bytes: number;
    /** Why it is whole; undefined for one that is cut down. */
    readonly whole: string | undefined;
}
export interface EmbeddedFonts {
    /** The same files, with subsets in the place of fonts. */
    readonly files: EmbeddedFiles;
    readonly fonts: readonly EmbeddedFont[];
}
/**
 * @param files all that the definition has had read
 * @throws PlacardError as `drawnText` does
 */
export declare function embedFonts(site: Site, art: Art, files: EmbeddedFiles): Promise<EmbeddedFonts>;
