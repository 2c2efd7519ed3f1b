import type { Scene, TemplateElement } from "../template/template.js";
import type { FontBook } from "./fonts.js";
import { type Bounds, type LineEmoji, type LineGlyph } from "./lines.js";
/** Characters of one style as one path, in the user space of the text element. */
export interface OutlinedRun {
    /** The element whose paint the path has. */
    readonly element: TemplateElement;
    /** What the path is made of, for those who draw without a document. */
    readonly glyphs: readonly LineGlyph[];
    /** Path data, to be filled by the non-zero rule; empty when nothing is painted. Written when it is read. */
    readonly d: string;
}
/** A `<text>` as it is drawn. Lengths are in its own user space. */
export interface OutlinedText {
    /** The `<text>` that it stands for, and the slots in it that are filled. */
    readonly element: TemplateElement;
    readonly slots: readonly string[];
    readonly runs: readonly OutlinedRun[];
    /** Where pictures of emoji go: squares with their upper left corner at x, y. */
    readonly emoji: readonly LineEmoji[];
    /** The text's box by its fonts (CSS calls it the content area): what paint measured by a bounding box fills. */
    readonly area: Bounds | undefined;
    /** How far a text in a box has shrunk: 1 or less. Strokes shrink along. */
    readonly scale: number;
    /** False when it is in a box and cannot be, even cut. */
    readonly fits: boolean;
    readonly isTruncated: boolean;
    /** Code points that no font and no emoji set has, each once; they are drawn as boxes. */
    readonly missing: readonly number[];
}
/** Whether there is a picture for an emoji sequence. */
export type HasEmoji = (sequence: string) => boolean;
/**
 * Sets every text that a value fills, in the order of the values.
 * Errors: `slot-value-invalid`, `text-box-invalid`, `text-size-invalid`.
 */
export declare function setTexts(book: FontBook, scene: Scene, hasEmoji: HasEmoji): OutlinedText[];
