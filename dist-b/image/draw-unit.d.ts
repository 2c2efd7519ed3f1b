/**
 * One unit with its values → its tile: by exact coverage where it is nothing but filled outlines, else by the
 * rasteriser on a transparent canvas in the full picture's coordinates. Loaded when a tile is first drawn: a
 * plate whose tiles were all drawn at build never reads a template.
 */
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Size } from "../site/definition.js";
import { type BoundValues, type Template } from "../template/template.js";
import { type Runs } from "./shapes.js";
import type { Unit } from "./split.js";
import { type Tile } from "./tile.js";
/** A document that is to be drawn, written when it is read. */
export interface Bound {
    /** A complete document of the asked size. */
    readonly svg: string;
    /** The same with `referTo(n)` for the path data of text, whose glyphs are `runs[n]`. Absent: no text is outlines. */
    draft?(): {
        readonly svg: string;
        readonly runs: Runs;
    };
}
/** A template and values → the document that is drawn. The way of slot text into it: see bind.ts. */
export type Bind = (template: Template, values: BoundValues, size: Size) => Promise<Bound>;
/** Text stays text, for the rasteriser. */
export declare const bindPlainly: Bind;
export interface UnitDrawerOptions {
    readonly rasterizer: Rasterizer;
    readonly coversOutlines?: boolean;
    readonly bind?: Bind;
}
export declare class UnitDrawer {
    #private;
    readonly options: UnitDrawerOptions;
    constructor(options: UnitDrawerOptions);
    /** @param values of the unit's slots alone */
    draw(unit: Unit, values: BoundValues, { width, height }: Size): Promise<Tile>;
}
