import { type Preview } from "./preview.js";
import { type ProblemOptions } from "./problems.js";
export interface MatchOptions extends ProblemOptions {
    /**
     * What is kept in the repository: a small text with a hash of the pixels (`text`, the default), or the picture
     * itself beside it (`png`), which can be compared with a tolerance.
     */
    readonly store?: "text" | "png";
    /** With `store: "png"`: how far colours may be apart, 0 to 1, before a pixel counts. Default 0.1. */
    readonly threshold?: number;
    /** With `store: "png"`: the share of pixels that may differ, 0 to 1. Default 0. */
    readonly tolerance?: number;
}
/** What a matcher says. */
export interface MatchResult {
    readonly pass: boolean;
    readonly message: string;
    /** Where the picture lies; undefined when it could not be drawn. */
    readonly picture: string;
}
/**
 * Compares a preview with its reference. What is wrong with the picture itself fails whatever the reference says,
 * and is not accepted by an update.
 *
 * @throws PlacardError as drawing does: a mistake in the definition is no difference
 */
export declare function matchPreview(asked: Preview, options?: MatchOptions): Promise<MatchResult>;
