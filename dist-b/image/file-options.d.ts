/** What a picture's file may be: the definition's budget as the ladder and the painter take it. */
import type { Budget } from "../site/budget.js";
export interface FileOptions {
    /** The most bytes. Default 300,000. */
    readonly maxBytes?: number;
    /** Only rungs that move no pixel. Default false. */
    readonly isLossless?: boolean;
}
/** What is not said stays unsaid, so that it can be laid over other options. */
export declare function fileOptions({ maxBytes, lossless }: Budget): FileOptions;
