/**
 * SVG source → `Template`: parsed, linted, with its slots. Bound to values it gives a complete SVG
 * document again. A template is immutable and holds nothing of a request.
 */
import type { Size } from "../site/definition.js";
import { type Background, findBackground } from "./background.js";
import { applyChanges, type Changes, isUnmoved, takesText, writeBackground } from "./bind.js";
import { readCanvas } from "./canvas.js";
import { StyleSheet } from "./css.js";
import { type Layout, layOut, writeDocument } from "./frame.js";
import { lintTemplate, type Subject } from "./lint.js";
import type { EmbeddedLint } from "./lint-images.js";
import { whereIs } from "./mistake.js";
import { parseTree } from "./parse.js";
import { type BoundValues, type PlanSubject, planChanges } from "./plan.js";
import { findTargets, indexIds } from "./references.js";
import { type Replacements, Scene } from "./scene.js";
import { type Written, writeContent } from "./serialize.js";
import { readSource } from "./source.js";
import { Styles } from "./style.js";
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
export function parseTemplate(source: Uint8Array | string, name: string): Template {
	const subject = readSubject(source, name, name);
	lintTemplate(subject);
	return new SvgTemplate(subject);
}

/**
 * An SVG picture → one that is safe to draw within another: parsed, linted as a template with nothing embedded
 * deeper than bitmaps, and written anew.
 *
 * @param source the file's bytes (UTF-8), at most 2 MB
 * @param name for errors
 * @returns a complete SVG document of its own size in pixels
 * @throws PlacardError `template-…`
 */
export function sanitizeSvg(source: Uint8Array, name: string): string {
	const subject = readSubject(source, name);
	lintTemplate(subject);
	return new SvgTemplate(subject).bind({});
}

/** Parses and indexes a template, or an SVG within one. */
function readSubject(source: Uint8Array | string, name: string, outer?: string): Subject {
	const root = parseTree(readSource(source, name), name);
	const sheet = new StyleSheet(root);
	const ids = indexIds(root);
	return {
		name,
		root,
		sheet,
		ids,
		canvas: readCanvas(root, name),
		targets: findTargets(root, ids, sheet),
		lintEmbedded: outer === undefined ? undefined : lintEmbedded(outer),
	};
}

/** An SVG in a data URI is a template without slots: the same lint, and nothing embedded in it again. */
function lintEmbedded(outer: string): EmbeddedLint {
	return (bytes, element) => {
		const inner = `${whereIs(outer, element)} (embedded SVG)`;
		return lintTemplate(readSubject(bytes, inner)).pixels;
	};
}

class SvgTemplate implements Template {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	readonly root: TemplateElement;
	readonly slots: ReadonlyMap<string, SlotInfo>;
	readonly #subject: PlanSubject;
	readonly #written: Written;
	readonly #background: Background | undefined;
	readonly #styles: Styles;

	constructor(subject: Subject) {
		const { name, root, canvas, ids } = subject;
		this.name = name;
		this.width = canvas.width;
		this.height = canvas.height;
		this.root = root;
		this.slots = new Map(
			[...ids].filter(([, element]) => element !== root).map(([id, at]) => [id, slotInfo(id, at)]),
		);
		this.#subject = { ...subject, readFragment: (source, of) => readSubject(source, of, of) };
		this.#written = writeContent(root);
		this.#background = findBackground(root, subject);
		this.#styles = new Styles(root);
	}

	fills(size: Size): boolean {
		const { canvas } = this.#subject;
		const { hasMargins, own } = layOut(canvas, size);
		return !hasMargins && own === canvas.viewBox;
	}

	checkValues(values: BoundValues): void {
		// A text in its place is never wrong, and most values are texts: what it would change is not worked out.
		const doubtful = Object.entries(values).filter(([id, value]) => {
			const element = this.#subject.ids.get(id);
			return element === undefined || typeof value !== "string" || !takesText(element);
		});
		if (doubtful.length > 0) planChanges(Object.fromEntries(doubtful), this.#subject);
	}

	scene(values: BoundValues): Scene {
		return new Scene(this.#subject, this.#styles, planChanges(values, this.#subject));
	}

	bind(values: BoundValues | Scene, size: Size = this, replacements?: Replacements): string {
		const { root, canvas, sheet } = this.#subject;
		const { changes } = values instanceof Scene ? values : this.scene(values);
		const layout = layOut(canvas, size);
		const background = layout.hasMargins ? this.#movable(layout, changes) : undefined;
		const content = applyChanges(this.#written, changes, sheet, background?.rect, replacements);
		const margins = background ? writeBackground(background, layout.shown, changes, sheet) : "";
		return writeDocument(root, canvas, size, layout, content, margins);
	}

	/** The background, when it can be drawn over the margins. */
	#movable(layout: Layout, changes: Changes): Background | undefined {
		const background = this.#background;
		// A letterboxed viewBox has margins of its own, in other units.
		if (background === undefined || layout.own !== this.#subject.canvas.viewBox) return undefined;
		return isUnmoved(background, changes) ? background : undefined;
	}
}

function slotInfo(id: string, element: TemplateElement): SlotInfo {
	const { name, line, column } = element;
	return { id, element: name, line, column, takesText: takesText(element) };
}
