/**
 * A picture in the place of an element: an `<image>` takes it as its href; a `rect`, `circle` or `ellipse` becomes
 * a group of the picture, cut to the shape, and the shape's own stroke. Position, transform, clip path, mask,
 * opacity and filter stay those of the element.
 *
 * The picture is cut by a clip path and not painted as a pattern: a pattern is drawn to pixels of its own first,
 * which blurs it and lets its opposite edge bleed in.
 */
import type { Fit } from "../site/image-slot.js";
import { type Canvas } from "./canvas.js";
import { type StyleSheet } from "./css.js";
import type { TemplateElement } from "./tree.js";
/** A picture that is checked and may be drawn: a `data:` URI of a PNG, JPEG, GIF or sanitised SVG. */
export interface ReadyPicture {
    readonly kind: "ready-picture";
    readonly href: string;
    /** Names the file among all others, in the keys of caches. */
    readonly digest: string;
    readonly fit: Fit;
}
export interface PictureSubject {
    readonly canvas: Canvas;
    readonly sheet: StyleSheet;
    readonly ids: ReadonlyMap<string, TemplateElement>;
}
export declare function isReadyPicture(value: unknown): value is ReadyPicture;
/** What an element cannot take a picture for, as words for an error; undefined when it can. */
export declare function refusePicture(element: TemplateElement, { canvas }: PictureSubject): string | undefined;
/** The element with the picture in its place. It is one that `refusePicture` lets pass. */
export declare function pictureMarkup(element: TemplateElement, picture: ReadyPicture, subject: PictureSubject): string;
