/**
 * What a template must not hold, because it would fetch, run, hang, fill memory or mislead: checked once
 * at load, so that drawing need not fear the template. Parsing has checked encoding, DOCTYPE, depth,
 * attributes, scripts and foreign objects before. The limits are measured ones: a blur over the whole
 * picture takes 150 ms, an image of 400 megapixels 2 GB, a cycle for ever.
 *
 * Not checked here: what a slot's value does to the drawing (bind.ts bounds its numbers), and static
 * groups off the canvas, which the engine survives.
 */
import type { Canvas } from "./canvas.js";
import { type StyleSheet } from "./css.js";
import { type EmbeddedLint } from "./lint-images.js";
import { type Cost, type Targets } from "./references.js";
import { type TemplateElement } from "./tree.js";
export declare const MAX_ELEMENTS = 5000;
/** With every `use`, pattern, mask and marker counted as often as it is drawn. */
export declare const MAX_DRAWN_ELEMENTS = 20000;
/** Of all embedded bitmaps, each as often as it is drawn: decoded they take 4 bytes a pixel. */
export declare const MAX_DRAWN_PIXELS = 16000000;
/** Groups with opacity, filter, mask or clip within each other: each holds a picture of its own. */
export declare const MAX_LAYERS = 20;
/** A parsed template with all that the rules look up. */
export interface Subject {
    /** The template's file name. */
    readonly name: string;
    readonly root: TemplateElement;
    readonly canvas: Canvas;
    readonly sheet: StyleSheet;
    readonly ids: ReadonlyMap<string, TemplateElement>;
    readonly targets: Targets;
    /** Lints an SVG within a data URI; undefined within one already. */
    readonly lintEmbedded: EmbeddedLint | undefined;
}
/**
 * Looks at every element in document order, then at what they cost together.
 *
 * @returns the cost of drawing the whole template
 * @throws PlacardError for the first mistake, with file, line, column and remedy
 */
export declare function lintTemplate(subject: Subject): Cost;
/**
 * What drawing takes, measured along all references.
 *
 * @param targets the template's own references, or those with a slot's values in place
 * @throws PlacardError `template-reference-cycle`, `template-too-deep`, `template-too-many-elements`,
 * `template-too-many-layers`, `template-image-too-large`
 */
export declare function checkCost({ root, name, sheet }: Pick<Subject, "root" | "name" | "sheet">, targets: Targets, pixels: (element: TemplateElement) => number): Cost;
