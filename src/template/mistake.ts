/** The one wording of a template's mistakes: file, line and column, what is wrong, what to do. */
import { PlacardError, shown } from "../errors.js";
import type { Place } from "./tree.js";

/** What is wrong with a template, for code that has to tell cases apart. */
export type TemplateErrorCode = `template-${string}`;

export interface Mistake {
	readonly code: TemplateErrorCode;
	readonly expected: string;
	/** Shown quoted and cut; left out where there is nothing to show. */
	readonly received?: string | number;
	readonly remedy: string;
}

/**
 * The error for a mistake at a place of a template's source.
 *
 * @param file the template's name
 */
export function mistakeAt(file: string, place: Place, mistake: Mistake): PlacardError {
	return new PlacardError({
		code: mistake.code,
		expected: mistake.expected,
		...(mistake.received === undefined ? {} : { received: shown(mistake.received) }),
		where: whereIs(file, place),
		remedy: mistake.remedy,
	});
}

/** `card.svg:12:5`. */
export function whereIs(file: string, { line, column }: Place): string {
	return `${file}:${line}:${column}`;
}

/** Finds line and column of offsets in a text: one pass to index the lines, then a binary search each. */
export class LineIndex {
	readonly #starts: readonly number[];

	constructor(text: string) {
		const starts = [0];
		for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
			starts.push(at + 1);
		this.#starts = starts;
	}

	place(offset: number): Place {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return { offset, line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
	}
}
