import type { Size } from "../site/definition.js";
import { AccountRoom, type Outline } from "./coverage.js";
import { LetterCache, type PlacedGlyph } from "./letters.js";
import { type Tile } from "./tile.js";
/** What is kept from one tile to the next: memory to work in, letters, and documents as they were read. */
export declare class CoverTools {
    #private;
    readonly room: AccountRoom;
    readonly letters: LetterCache;
    /** Titles of one slot are one document, because it only refers to their glyphs: it is read once. */
    plan(svg: string, size: Size): Plan;
}
/** What a document draws, the lowest first; or that the rasteriser has to draw it. */
type Plan = readonly FilledOutline[] | "other";
/** An outline with its paint. */
interface FilledOutline extends Outline {
    /** Its number, where it is a run of text: `d` is not read then. */
    readonly run?: number;
    /** 0xRRGGBB. */
    readonly colour: number;
    /** 0 to 1. */
    readonly opacity: number;
}
/** Glyphs of the runs of text in a document; the place in the list is the run's number. */
export type Runs = readonly (readonly PlacedGlyph[])[];
/** What stands for the path data of a run of text, whose glyphs are at hand. No path data begins so. */
export declare function referTo(run: number): string;
/**
 * @param svg a complete document as `Template.bind` gives it
 * @param runs glyphs of the text that it refers to (`referTo`). Default: none
 * @param tools Default: its own
 * @returns undefined when the rasteriser has to draw it
 */
export declare function coverShapes({ svg, runs }: {
    readonly svg: string;
    readonly runs?: Runs;
}, size: Size, tools?: CoverTools): Tile | undefined;
export {};
