import type { Patch } from "./patch.js";
import type { BandCache, Sheet, Written } from "./sheet.js";
import { type Pixels } from "./tile.js";
export declare class JpegSheet implements Sheet {
    #private;
    readonly pixels: Pixels;
    readonly quality: number;
    readonly rung = "jpeg";
    /** @param quality 1 to 100 */
    constructor(pixels: Pixels, quality: number);
    write(patches: readonly Patch[], cache?: BandCache): Written;
}
