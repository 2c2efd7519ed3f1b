import { type MatchOptions } from "./match.js";
import type { Preview } from "./preview.js";
/** What `expect.extend` wants of a matcher. */
export interface MatcherResult {
    readonly pass: boolean;
    message(): string;
}
/** The matcher's type, for merging into a runner's own. */
export interface PreviewMatchers {
    /**
     * Draws a preview, writes it to `__previews__`, and compares it with its reference.
     *
     * @param options what is stored and what is tolerated
     */
    toMatchPreview(options?: MatchOptions): Promise<void>;
}
/** @throws PlacardError `preview-invalid` for anything but a preview, and for `.not`; as drawing does */
export declare function toMatchPreview(received: unknown, options: MatchOptions | undefined, isNot: boolean): Promise<MatcherResult>;
/**
 * Compares a preview with its reference, for node:test and every runner without a matcher of its own.
 *
 * @throws PlacardError `preview-changed` with what changed and where the pictures lie; as drawing does
 */
export declare function expectPreview(preview: Preview, options?: MatchOptions): Promise<void>;
