/** Types of two libraries that bring none; only what the text room uses. */

declare module "bidi-js" {
	export interface EmbeddingLevels {
		/** One level per UTF-16 code unit. */
		readonly levels: Uint8Array;
		readonly paragraphs: readonly { start: number; end: number; level: number }[];
	}
	export interface Bidi {
		getEmbeddingLevels(text: string, direction?: "ltr" | "rtl" | "auto"): EmbeddingLevels;
		getMirroredCharacter(char: string): string | null;
	}
	export default function bidiFactory(): Bidi;
}

declare module "linebreak" {
	export interface Break {
		readonly position: number;
		readonly required: boolean;
	}
	export default class LineBreaker {
		constructor(text: string);
		nextBreak(): Break | null;
	}
}
