import type { PlacedTile, Plate } from "./plate.js";
import { type Rect } from "./tile.js";
export declare class Looks {
    #private;
    readonly plate: Pick<Plate, "floor" | "overlays">;
    constructor(plate: Pick<Plate, "floor" | "overlays">);
    /**
     * @param rect around the tiles, or a larger one
     * @returns undefined where static art lies over the rectangle: between which tiles is not looked at
     */
    of(rect: Rect, tiles: readonly PlacedTile[]): string | undefined;
}
