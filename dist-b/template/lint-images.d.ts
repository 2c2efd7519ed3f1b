import type { TemplateElement } from "./tree.js";
export declare const MAX_BITMAP_PIXELS = 4000000;
/** Lints SVG bytes found at an element and gives the pixels of the bitmaps it draws. */
export type EmbeddedLint = (bytes: Uint8Array, element: TemplateElement) => number;
interface ImageSubject {
    readonly name: string;
    readonly lintEmbedded: EmbeddedLint | undefined;
}
/**
 * The pixels of the bitmap that an element embeds; 0 when it embeds none.
 *
 * @throws PlacardError `template-image-too-large`, `template-image-unreadable`, `template-image-nested`, and
 * whatever is wrong with an embedded SVG
 */
export declare function checkImage(element: TemplateElement, subject: ImageSubject): number;
export {};
