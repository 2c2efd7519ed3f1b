/**
 * A plate: a template at a size, with its static pixels drawn and deflated once, and the units to draw per
 * value. Here is what it is and how tiles become patches of it; compile-plate.ts makes it.
 */
import type { Size } from "../site/definition.js";
import type { CodingMosaic } from "./coding-mosaic.js";
import type { Ladder } from "./ladder.js";
import type { Patch } from "./patch.js";
import type { Unit } from "./split.js";
import { type Backdrop, type Rect, type Tile } from "./tile.js";
/** What a plate asks of its ladder. */
export interface PlateLadder {
    write(...args: Parameters<Ladder["write"]>): Awaitable<ReturnType<Ladder["write"]>>;
    first(): Awaitable<ReturnType<Ladder["first"]>>;
}
type Awaitable<T> = T | Promise<T>;
export interface Plate {
    readonly kind: "plate";
    readonly size: Size;
    /** Slots that pictures of this plate give values for, sorted. */
    readonly slots: readonly string[];
    readonly units: readonly Unit[];
    /** Static pixels under all units. */
    readonly floor: Backdrop;
    /** The static picture: the floor with all overlays. */
    readonly base: Backdrop;
    /** `overlays[i]` is the static content over unit i and under unit i + 1; empty where there is none. */
    readonly overlays: readonly Tile[];
    /** Writes the static picture with patches. */
    readonly ladder: PlateLadder;
    /** Tiles that were drawn at build, by their keys. */
    readonly tiles: ReadonlyMap<string, () => Tile>;
    /** Patches of single tiles that were finished at build, by the tiles' keys; the argument is the patch's own key. */
    readonly patches: ReadonlyMap<string, (key: string) => Patch>;
    /** Puts pictures together whose tiles are all of those drawn at build. */
    readonly mosaic?: CodingMosaic;
}
/** A unit with the values of its slots, and what it draws. */
export interface PlacedTile {
    readonly unit: number;
    /** Names unit and values within the plate. */
    readonly key: string;
    readonly tile: Tile;
    /** Whether it was drawn for an earlier picture. */
    readonly isKnown: boolean;
}
/** Tiles whose rectangles meet, with the rectangle around them. */
export interface TileGroup {
    readonly rect: Rect;
    readonly tiles: readonly PlacedTile[];
}
/** What overlaps is finished together: tiles in groups whose rectangles do not meet. */
export declare function groupTiles(tiles: readonly PlacedTile[]): TileGroup[];
/** A group's tiles with the static content between and over them, on the floor. */
export declare function composePatch(plate: Plate, key: string, group: TileGroup): Patch;
export {};
