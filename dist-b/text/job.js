/** The most lines of any layout. */
export const MAX_LINES = 256;
const MAX_STEPS = 256;
/** Sizes are tried in steps of this many px. */
const STEP = 0.5;
/** `options` and `box` are taken as valid. */
export function makeJob(book, paragraph, style, box, options) {
    const { ascent, descent, lineGap, unitsPerEm } = book.stack(style).metrics;
    const em = style.size / unitsPerEm;
    const content = (ascent + descent) * em;
    const lineHeight = options.lineHeight === undefined ? content + lineGap * em : options.lineHeight * style.size;
    return {
        paragraph,
        box,
        options,
        scales: ladder(style.size, options.minSize ?? style.size),
        maxLines: Math.min(MAX_LINES, Math.max(1, Math.floor(options.maxLines ?? MAX_LINES))),
        lineHeight,
        // Half-leading on both sides of the font's own extent (CSS 2.2, section 10.8.1).
        ascent: (lineHeight - content) / 2 + ascent * em,
        bleed: options.bleed ?? 0,
        built: new Map(),
    };
}
/** From the size down to the smallest, in steps of half a px or coarser when those would be too many, as scales. */
function ladder(size, minSize) {
    const steps = Math.min(MAX_STEPS - 1, Math.ceil((size - minSize) / STEP));
    const step = Math.max(STEP, (size - minSize) / steps);
    return Array.from({ length: steps + 1 }, (_, i) => i === 0 ? 1 : Math.max(minSize, size - i * step) / size);
}
/** The width of the box at scale 1. */
export function measureAt({ box, bleed }, scale) {
    return box.width / scale - 2 * bleed;
}
