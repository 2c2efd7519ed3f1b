import { type Pixels } from "./pixels.js";
import type { DrawnPreview } from "./preview.js";
import type { Reference } from "./reference.js";
/** Whether a picture is its reference's: the same pixels, for the same reason. The file may be another. */
export declare function isSame(expected: Reference, actual: Reference): boolean;
/**
 * @param before the accepted picture itself, where it is still there: then the pixels are counted
 * @returns a line for each thing that changed
 */
export declare function differences(expected: Reference, actual: Reference, drawn: DrawnPreview, before: Pixels | undefined): Promise<string[]>;
