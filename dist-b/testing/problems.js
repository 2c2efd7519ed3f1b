/** What is wrong with a picture whatever its reference says: too many bytes, letters without a glyph, text that does not fit. */
import { shown } from "../errors.js";
/** A line for each problem. */
export function* problems({ bytes, maxBytes: promised, missing, overflowing }, { maxBytes = promised, allowMissingGlyphs = false, allowOverflow = false }) {
    if (bytes.length > maxBytes)
        yield `${number(bytes.length)} B, and at most ${number(maxBytes)} B are allowed`;
    if (!allowMissingGlyphs)
        for (const { slot, codePoint } of missing)
            yield `no font has ${nameOf(codePoint)}, in slot ${shown(slot)}: add one that has it to \`fonts\``;
    if (!allowOverflow)
        for (const slot of overflowing)
            yield `the text of slot ${shown(slot)} does not fit into its box: a smaller \`minSize\`, more lines or a larger box`;
}
function nameOf(codePoint) {
    const hex = codePoint.toString(16).toUpperCase().padStart(4, "0");
    return `U+${hex} ${shown(String.fromCodePoint(codePoint))}`;
}
function number(bytes) {
    return bytes.toLocaleString("en");
}
