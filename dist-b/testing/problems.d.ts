import type { DrawnPreview } from "./preview.js";
export interface ProblemOptions {
    /** Bytes that the file may have. Default: what the definition promises, 300,000 where it says nothing. */
    readonly maxBytes?: number;
    /** Whether characters that no font has are accepted; they are drawn as hollow boxes. Default false. */
    readonly allowMissingGlyphs?: boolean;
    /** Whether text that no size brings into its box is accepted; it is cut there. Default false. */
    readonly allowOverflow?: boolean;
}
/** A line for each problem. */
export declare function problems({ bytes, maxBytes: promised, missing, overflowing }: DrawnPreview, { maxBytes, allowMissingGlyphs, allowOverflow }: ProblemOptions): Generator<string>;
