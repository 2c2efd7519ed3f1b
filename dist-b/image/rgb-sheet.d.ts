/** Sheets of RGB samples: exact, whatever the colours. The bands that patches touch are filtered and deflated anew. */
import type { Patch } from "./patch.js";
import { type BandCache, type Sheet, type SheetOptions, type Written } from "./sheet.js";
import type { Pixels } from "./tile.js";
/**
 * Samples are kept unfiltered, because a patch changes the rows under it, and the filter of a row depends on the row above.
 * Three bytes a pixel, next to the plate's own four: cheaper than spreading the static rows out for every picture.
 */
export declare class RgbSheet implements Sheet {
    #private;
    readonly pixels: Pixels;
    readonly rung: "rgb" | "rgb-hard";
    readonly options: SheetOptions;
    constructor(pixels: Pixels, rung: "rgb" | "rgb-hard", options: SheetOptions);
    write(patches: readonly Patch[], cache?: BandCache): Written;
}
