/** The one wording of a template's mistakes: file, line and column, what is wrong, what to do. */
import { PlacardError, shown } from "../errors.js";
/**
 * The error for a mistake at a place of a template's source.
 *
 * @param file the template's name
 */
export function mistakeAt(file, place, mistake) {
    return new PlacardError({
        code: mistake.code,
        expected: mistake.expected,
        ...(mistake.received === undefined ? {} : { received: shown(mistake.received) }),
        where: whereIs(file, place),
        remedy: mistake.remedy,
    });
}
/** `card.svg:12:5`. */
export function whereIs(file, { line, column }) {
    return `${file}:${line}:${column}`;
}
/** Finds line and column of offsets in a text: one pass to index the lines, then a binary search each. */
export class LineIndex {
    #starts;
    constructor(text) {
        const starts = [0];
        for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1))
            starts.push(at + 1);
        this.#starts = starts;
    }
    place(offset) {
        let low = 0;
        let high = this.#starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((this.#starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { offset, line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
    }
}
