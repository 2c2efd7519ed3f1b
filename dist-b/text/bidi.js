/**
 * The direction of text: a string → embedding levels, and levels → the order on the line. Specification: UAX 9; the
 * levels come from bidi-js, rule L2 is applied here, to runs instead of characters.
 */
import bidiFactory from "bidi-js";
/** Made when first needed: it decodes its tables for 7 ms. */
let bidi;
/** Any character that can make a level other than 0: right-to-left blocks and the explicit controls. */
const HAS_RTL = /[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** `auto` takes the direction of each paragraph's first strong character (rules P2 and P3). */
export function embeddingLevels(text, direction) {
    if (direction !== "rtl" && !HAS_RTL.test(text))
        return { levels: undefined, baseAt: () => 0 };
    bidi ??= bidiFactory();
    const found = bidi.getEmbeddingLevels(text, direction);
    const baseAt = (offset) => found.paragraphs.find(({ end }) => offset <= end)?.level ?? found.paragraphs.at(-1)?.level ?? 0;
    return { levels: found.levels, baseAt };
}
/** Rule L2: reverses every sequence of runs at each level, from the highest to the lowest odd one. */
export function visualOrder(runs) {
    const order = [...runs];
    const highest = Math.max(0, ...order.map((run) => run.level));
    for (let level = highest; level >= 1; level--) {
        for (let i = 0; i < order.length; i++) {
            let end = i;
            while (end < order.length && (order[end]?.level ?? 0) >= level)
                end++;
            if (end === i)
                continue;
            order.splice(i, end - i, ...order.slice(i, end).reverse());
            i = end;
        }
    }
    return order;
}
