import type { Art } from "../image/art.js";
import type { Site } from "../site/definition.js";
import { type FontBook, type TextStyle } from "../text/index.js";
/** A slot that any text may fill. */
export interface OpenText {
    /** `slot "title" of card.svg` */
    readonly where: string;
    /** How a text in it looks. */
    readonly styles: readonly TextStyle[];
}
export interface DrawnText {
    readonly known: readonly string[];
    readonly open: readonly OpenText[];
    /** Why any text may be drawn with any font; undefined where it may not. */
    readonly unbounded: string | undefined;
}
/**
 * @param book the site's fonts
 * @throws PlacardError as `resolve`'s functions and `Template.scene` do
 */
export declare function drawnText(site: Site, art: Art, book: FontBook): Promise<DrawnText>;
