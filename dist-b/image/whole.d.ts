/**
 * Pictures that are drawn whole: a bitmap → a file under its bytes. Translucent pictures, which no ladder
 * of opaque rungs can hold, are written with their alpha where that fits, else laid on white.
 */
import type { Bitmap } from "../raster/rasterizer.js";
import { type Climbed, type LadderOptions } from "./ladder.js";
/**
 * @param name of the picture, for errors
 * @throws PlacardError `picture-too-large`
 */
export declare function writeBitmap(bitmap: Bitmap, name: string, options?: Pick<LadderOptions, "maxBytes" | "isLossless">): Climbed;
