/**
 * SVG source → `Template`: parsed, linted, with its slots. Bound to values it gives a complete SVG
 * document again. A template is immutable and holds nothing of a request.
 */
import type { Size } from "../site/definition.js";
import { type BoundValues } from "./plan.js";
import { type Replacements, Scene } from "./scene.js";
import type { TemplateElement } from "./tree.js";
export { cleanText, escapeAttribute, escapeText } from "./clean.js";
export { type FramedText, isFramedText, type TextBox } from "./framed-text.js";
export { isReadyPicture, type ReadyPicture } from "./picture.js";
export type { BoundValue, BoundValues } from "./plan.js";
export type { FilledText, Replacements, Scene } from "./scene.js";
export type { TemplateElement, TemplateNode } from "./tree.js";
export type { TextSetting } from "./values.js";
/** An element of the template that a value can fill. */
export interface SlotInfo {
    readonly id: string;
    /** The element's name: `text`, `rect`, `g` … */
    readonly element: string;
    readonly line: number;
    readonly column: number;
    /** Whether a string or number may fill it: `text` and `tspan` alone. */
    readonly takesText: boolean;
}
export interface Template {
    /** The file's name as errors give it. */
    readonly name: string;
    /** The template's own size in pixels, from its width and height or its viewBox. */
    readonly width: number;
    readonly height: number;
    /** Every drawn or referenced element with an id, in document order; the root is none. */
    readonly slots: ReadonlyMap<string, SlotInfo>;
    /** Whether the drawing fills a picture of the size: it has no margins there, and no viewport of its own. */
    fills(size: Size): boolean;
    /** The parsed tree, for later stages (text layout, plates). */
    readonly root: TemplateElement;
    /**
     * Whether the values fit the slots.
     *
     * @throws PlacardError `slot-missing`, `slot-value-invalid`, `fragment-invalid`: the programmer's mistakes. No
     * text is one, and no picture.
     */
    checkValues(values: BoundValues): void;
    /**
     * A complete SVG document with the values filled in. Any text is drawn as text, cleaned as `cleanText` says. An
     * `image()` that nobody has made ready leaves its element as the artist drew it.
     *
     * @param size of the document in pixels. Default: the template's own
     * @param replacements markup that stands in the place of elements, trusted and written as it is
     * @throws PlacardError as `checkValues` does
     */
    bind(values: BoundValues | Scene, size?: Size, replacements?: Replacements): string;
    /**
     * The template with the values filled in, to be asked instead of drawn; or to be bound after that.
     *
     * @throws PlacardError as `checkValues` does
     */
    scene(values: BoundValues): Scene;
}
/**
 * Reads, checks and compiles a template.
 *
 * @param source the file's bytes (UTF-8) or its text, at most 2 MB
 * @param name the file's name, for errors
 * @throws PlacardError `template-…` (lint.ts and parse.ts say which), each with file, line, column and remedy
 */
export declare function parseTemplate(source: Uint8Array | string, name: string): Template;
/**
 * An SVG picture → one that is safe to draw within another: parsed, linted as a template with nothing embedded
 * deeper than bitmaps, and written anew.
 *
 * @param source the file's bytes (UTF-8), at most 2 MB
 * @param name for errors
 * @returns a complete SVG document of its own size in pixels
 * @throws PlacardError `template-…`
 */
export declare function sanitizeSvg(source: Uint8Array, name: string): string;
