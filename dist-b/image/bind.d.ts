/**
 * Slot values → the SVG document that is drawn, its slot text as outlines, and what no font could draw. The one
 * asynchronous step are the files of emoji that have not been seen yet.
 */
import type { Size } from "../site/definition.js";
import type { BoundValues, Template } from "../template/template.js";
import { type OutlinedText } from "../text/index.js";
import type { Art } from "./art.js";
import type { Bind, Bound } from "./draw-unit.js";
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
export declare function bindPicture(letters: Pick<Art, "book" | "emoji">, template: Template, values: BoundValues, size: Size): Promise<BoundPicture>;
/** The listener, told of the same thing once. */
export declare function onceEach<Event extends MissingGlyph | TextOverflow>(listener: (event: Event) => void): typeof listener;
/** The same listeners, each told of the same thing once. */
export declare function toldOnce({ onMissingGlyph, onTextOverflow }: TextListeners): TextListeners;
/** How pictures' documents are made: with slot text as outlines, and whoever listens told of it. */
export declare function binder(art: Pick<Art, "book" | "emoji">, listeners: TextListeners): Bind;
