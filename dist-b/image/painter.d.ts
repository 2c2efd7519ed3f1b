/** What a painter is asked for and gives. `plate-painter.ts` is the one there is; types only. */
import type { Rasterizer } from "../raster/rasterizer.js";
import type { Size } from "../site/definition.js";
import type { BoundValues, Template } from "../template/template.js";
import type { Bind } from "./draw-unit.js";
import type { FileOptions } from "./file-options.js";
import type { Climbed } from "./ladder.js";
import type { PlacedTile, Plate } from "./plate.js";
import type { Whole, WholeReason } from "./split.js";
/** What may differ from picture to picture. */
export interface PictureOptions extends FileOptions {
    /** For errors. Default: the template's file and the size. */
    readonly name?: string;
    /** Why the picture is to be drawn whole, where the caller knows. */
    readonly wholeReason?: WholeReason;
}
/** Its file options hold for pictures that have none of their own. */
export interface PainterOptions extends FileOptions {
    readonly rasterizer: Rasterizer;
    /** Bytes of pixels kept of drawn tiles and of what they make of the static art. Default 48 MB. */
    readonly tileCacheBytes?: number;
    /** Bytes kept of finished bands. Default 16 MB. */
    readonly bandCacheBytes?: number;
    /** Plates kept: templates times sizes. A plate takes some 16 bytes a pixel. Default 8. */
    readonly maxPlates?: number;
    /** Draw slots that are plain outlines by exact coverage, without the rasteriser. Default true. */
    readonly coversOutlines?: boolean;
    /** Makes documents of templates. Default: `Template.bind`, whose text the rasteriser draws. */
    readonly bind?: Bind;
    /** Where plates come from. Default: they are compiled, without tiles. */
    readonly compile?: CompilePlate;
    /** See `Plates`. Default 4. */
    readonly maxSlotSets?: number;
}
/** Gives the plate of a picture for these slots. Asked again when a plate was dropped: the same must come again. */
export type CompilePlate = (template: Template, size: Size, slots: readonly string[], options: Required<FileOptions>) => Promise<Plate | Whole>;
export interface Painted extends Climbed {
    /** Why the picture was drawn whole, where it was. */
    readonly wholeReason?: WholeReason;
}
export interface Painter {
    /**
     * A finished picture. The first of a template at a size compiles its plate, which draws the static
     * layers; `prepare` does it beforehand.
     *
     * @param values their pictures ready; one that is not leaves its slot as drawn
     * @throws PlacardError as `Template.bind` and the rasteriser do, and `picture-too-large`
     */
    paint(template: Template, size: Size, values: BoundValues, options?: PictureOptions): Promise<Painted>;
    /** Compiles the plate for these slots, and gives why not where it cannot be. */
    prepare(template: Template, size: Size, slots: readonly string[], options?: FileOptions): Promise<WholeReason | undefined>;
    /** Takes a plate that was compiled elsewhere, for pictures with these options. */
    adopt(template: Template, plate: Plate, options?: FileOptions): void;
    /**
     * A finished picture by a plate alone, as a build ships it: no template is read.
     *
     * @param name of the picture, for errors
     * @param values for slots of the plate; none of them blends with what lies under it
     */
    paintPlate(plate: Plate, name: string, values: BoundValues): Promise<Painted>;
    /** What one unit draws, as a build draws the tiles of finite values. */
    drawTile(plate: Plate, unit: number, values: BoundValues): Promise<PlacedTile>;
}
