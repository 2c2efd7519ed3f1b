/**
 * Slot values → the SVG document that is drawn, its slot text as outlines, and what no font could draw. The one
 * asynchronous step are the files of emoji that have not been seen yet.
 */
import type { Size } from "../site/definition.js";
import type { BoundValues, Scene, Template } from "../template/template.js";
import {
	type EmojiPictures,
	type LineGlyph,
	type OutlinedText,
	type Spell,
	setTexts,
	writeText,
} from "../text/index.js";
import type { Art } from "./art.js";
import type { Bind, Bound } from "./draw-unit.js";
import { referTo } from "./shapes.js";

/** A character that no font and no emoji set of the site has. It is drawn as a hollow box. */
export interface MissingGlyph {
	/** The template's file. */
	readonly file: string;
	/** The id of the slot whose value has it. */
	readonly slot: string;
	readonly codePoint: number;
}

/** A slot whose text no size that it may have brought into its box. It is cut there, or goes on outside. */
export interface TextOverflow {
	/** The template's file. */
	readonly file: string;
	readonly slot: string;
}

/** Who is told of texts that are not as they should be. They must not throw. */
export interface TextListeners {
	/** Of every character that no font and no emoji set has, once for each slot. */
	readonly onMissingGlyph?: (missing: MissingGlyph) => void;
	/** Of every slot whose text did not fit into its box, once. */
	readonly onTextOverflow?: (overflow: TextOverflow) => void;
}

export interface BoundPicture extends Bound {
	/** The slot texts that are outlines in it; the others are `<text>`, for the rasteriser. */
	readonly texts: readonly OutlinedText[];
	readonly missing: readonly MissingGlyph[];
}

/**
 * @param values those that the template has slots for, their pictures ready; checked before (checkSlots)
 * @throws PlacardError `slot-value-invalid`, `text-box-invalid`
 */
export async function bindPicture(
	letters: Pick<Art, "book" | "emoji">,
	template: Template,
	values: BoundValues,
	size: Size,
): Promise<BoundPicture> {
	const scene = template.scene(values);
	const { texts, pictures } = await letter(letters, scene);
	const write = (spell?: Spell) => {
		const markup = texts.map(
			(text) => [text.element, writeText(scene, text, pictures, spell)] as const,
		);
		return template.bind(scene, size, new Map(markup));
	};
	return {
		get svg() {
			return write();
		},
		draft() {
			const runs: LineGlyph[][] = [];
			const spell: Spell = ({ glyphs }) => referTo(runs.push([...glyphs]) - 1);
			return { svg: write(spell), runs };
		},
		texts,
		missing: texts.flatMap((text) => missingIn(text, template.name)),
	};
}

interface Lettered {
	readonly texts: readonly OutlinedText[];
	readonly pictures: EmojiPictures;
}

async function letter(
	{ book, emoji }: Pick<Art, "book" | "emoji">,
	scene: Scene,
): Promise<Lettered> {
	if (book === undefined) return { texts: [], pictures: new Map() };
	const pictures: EmojiPictures = (await emoji?.pictures(textsOf(scene))) ?? new Map();
	return { texts: setTexts(book, scene, (sequence) => pictures.has(sequence)), pictures };
}

function textsOf(scene: Scene): string[] {
	return [...scene.texts()].map((element) => scene.filled(element)?.text ?? "");
}

function missingIn({ slots, missing }: OutlinedText, file: string): MissingGlyph[] {
	return slots.flatMap((slot) => missing.map((codePoint) => ({ file, slot, codePoint })));
}

/** A hostile visitor may bring every character there is: what is reported after so many is not worth its memory. */
const MAX_REPORTED = 10_000;

/** The listener, told of the same thing once. */
export function onceEach<Event extends MissingGlyph | TextOverflow>(
	listener: (event: Event) => void,
): typeof listener {
	const told = new Set<string>();
	return (event) => {
		const key = JSON.stringify(Object.values(event));
		if (told.has(key) || told.size >= MAX_REPORTED) return;
		told.add(key);
		listener(event);
	};
}

/** The same listeners, each told of the same thing once. */
export function toldOnce({ onMissingGlyph, onTextOverflow }: TextListeners): TextListeners {
	return {
		...(onMissingGlyph && { onMissingGlyph: onceEach(onMissingGlyph) }),
		...(onTextOverflow && { onTextOverflow: onceEach(onTextOverflow) }),
	};
}

/** A unit of a plate is a template of its own, named after its own: `card.svg (unit 3)`. */
const PART = / \((?:unit|layer) \d+\)$/;

/** How pictures' documents are made: with slot text as outlines, and whoever listens told of it. */
export function binder(art: Pick<Art, "book" | "emoji">, listeners: TextListeners): Bind {
	return async (template, values, { width, height }) => {
		const bound = await bindPicture(art, template, values, { width, height });
		const { missing, texts } = bound;
		const file = template.name.replace(PART, "");
		for (const glyph of missing) listeners.onMissingGlyph?.({ ...glyph, file });
		for (const slot of texts.flatMap(({ fits, slots }) => (fits ? [] : slots)))
			listeners.onTextOverflow?.({ file, slot });
		return bound;
	};
}
