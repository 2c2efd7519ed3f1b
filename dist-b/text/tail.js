/**
 * What ends a line that the text goes on after: an ellipsis or a broken word's hyphen → the glyphs that are drawn for it, in the
 * style of the text before it.
 */
import { itemAt } from "./paragraph.js";
import { shapePiece } from "./shape.js";
/** Where a word may be broken. A line that ends with one shows a hyphen. */
export const SOFT_HYPHEN = "\u00ad";
/** Advance of a tail after the text up to `end`, in px. */
export function tailWidth(paragraph, end, tail) {
    const item = tailItem(paragraph, end, tail);
    if (item === undefined)
        return 0;
    return item.run.advances.reduce((sum, advance) => sum + advance * item.scale, 0);
}
/** The tail in the style of the text it ends, by its font where that has it or what may stand in for it; undefined for none. */
export function tailItem(paragraph, end, tail) {
    const item = itemAt(paragraph, Math.max(0, end - 1));
    if (item === undefined || tail === "")
        return undefined;
    const { text, font } = drawnTail(item, tail === SOFT_HYPHEN ? ["\u2010", "-"] : [tail, "..."]);
    const scale = item.style.size / font.metrics.unitsPerEm;
    const level = paragraph.levels.baseAt(Math.max(0, end - 1));
    const piece = { ...item, level, font, scale, text, start: 0, end: text.length, isEmoji: false };
    return { ...piece, run: shapePiece(paragraph.book, piece) };
}
/**
 * Plain letters of the text's own font before a better one of another: a hyphen of an Arabic font lies on the baseline of
 * Latin letters. Browsers choose so, too (CSS Text 4, 6.3).
 */
function drawnTail({ font, stack }, forms) {
    const own = forms.find((form) => font.glyphFor(form.codePointAt(0) ?? 0) !== 0);
    if (own !== undefined)
        return { text: own, font };
    for (const text of forms) {
        const other = stack.find(text[0] ?? "").font;
        if (other !== undefined)
            return { text, font: other };
    }
    return { text: forms.at(-1) ?? "", font };
}
