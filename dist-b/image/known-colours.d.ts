/**
 * The colours that the tiles of finite values bring into a plate's pictures → places for all of them in one
 * palette, so that no picture of those values has a colour to look for. Areas keep their colours exactly; edges,
 * of which there are thousands, are moved by as little as lets them fit.
 */
import { ColourTable, type Mapping } from "./colours.js";
import type { Patch } from "./patch.js";
/** What patches are known to bring. */
export interface KnownColours {
    /** Each once, without those that static art has. */
    readonly edges: readonly number[];
    readonly areas: readonly number[];
    /** Whether pictures may bring others, which then need room. */
    readonly isOpen: boolean;
}
export declare class KnownColourList {
    #private;
    /** Takes what the patch has other than the static pixels. */
    add(patch: Patch): void;
    finish(isOpen: boolean): KnownColours;
}
/**
 * The static colours and the known ones in one palette, by how far edges have to be moved for that; undefined where
 * they do not fit.
 *
 * @param table the static colours; where it succeeds it gets the known ones after them
 * @param limit of the palette
 * @param maxError in levels: 0 to move nothing
 */
export declare function mapKnown(table: ColourTable, known: KnownColours, limit: number, maxError?: number): Mapping | undefined;
