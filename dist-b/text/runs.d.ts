import type { Scene, TemplateElement } from "../template/template.js";
export interface Run {
    /** Whose style the characters have. */
    readonly element: TemplateElement;
    readonly text: string;
}
/** Characters from one given position up to the next. */
export interface TextChunk {
    /** Undefined: where the chunk before ended. */
    readonly x: number | undefined;
    readonly y: number | undefined;
    readonly runs: readonly Run[];
    /** Shifts by UTF-16 offset in the chunk. */
    readonly dx: readonly number[];
    readonly dy: readonly number[];
}
/** The chunks of a text, in order; undefined when the rasteriser has to draw it. */
export declare function chunksOf(scene: Scene, text: TemplateElement): readonly TextChunk[] | undefined;
/** The element that styles the first character, when a value fills the whole text. */
export declare function leafOf(element: TemplateElement): TemplateElement;
