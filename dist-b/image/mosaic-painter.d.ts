/**
 * Values → a mosaic's picture. Cells of one unit were coded at build; those that units share are coded from their tiles
 * when they are first asked for, and kept as bits, in a cache that is bounded in bytes.
 */
import type { BoundValues } from "../template/template.js";
import type { CodingMosaic } from "./coding-mosaic.js";
import { type PlacedTile, type Plate } from "./plate.js";
import type { Written } from "./sheet.js";
export declare class MosaicPainter {
    #private;
    readonly tileOf: (plate: Plate, unit: number, values: BoundValues) => Promise<PlacedTile>;
    readonly nameOf: (plate: Plate) => string;
    /**
     * @param maxBytes of the cells that are kept
     * @param tileOf a unit's tile for these values, drawn at build
     * @param nameOf tells plates apart
     */
    constructor(maxBytes: number, tileOf: (plate: Plate, unit: number, values: BoundValues) => Promise<PlacedTile>, nameOf: (plate: Plate) => string);
    /**
     * The picture by its cells alone; undefined where a tile was not drawn at build, or the picture is too large so. What
     * was drawn since is no part of it: a picture's bytes must not depend on what was asked for before.
     */
    paint(plate: Plate, mosaic: CodingMosaic, values: BoundValues): Promise<Written | undefined>;
}
