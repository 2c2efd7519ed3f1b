/** How much of the text on both sides HarfBuzz looks at to join letters. */
const CONTEXT = 5;
/** Ligatures would swallow the spacing between their letters (CSS Text 3, section 8.2). */
const WITHOUT_LIGATURES = { liga: 0, clig: 0, dlig: 0, hlig: 0, calt: 0 };
/**
 * Glyphs in visual order, in units of the piece's font; clusters are counted from the piece's start. Never changed: the same
 * run is given to whoever asks for the same text again.
 */
export function shapePiece(book, piece) {
    const from = Math.max(0, piece.start - CONTEXT);
    const before = piece.start - from;
    const text = piece.text.slice(from, piece.end + CONTEXT);
    const length = piece.end - piece.start;
    const { font, script, level, style } = piece;
    const settings = featureSettings(style);
    const language = LANGUAGE.test(style.language ?? "") ? (style.language ?? "") : "";
    const key = [font.id, script, level & 1, language, settings.join(), before, length, text];
    return book.runs.take(key.join("\u0000"), () => {
        const features = settings.map(([tag, value]) => new book.hb.Feature(tag, value));
        const run = font.shape({
            text,
            start: before,
            end: before + length,
            isRtl: (level & 1) === 1,
            script,
            language,
            features,
        });
        return tidied(run, before);
    });
}
/** What HarfBuzz takes for a language; it keeps every one that it has ever seen, so nothing else may reach it. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i;
const FEATURE_TAG = /^[\x20-\x7e]{4}$/;
/** The style's own settings win over what letter-spacing turns off. Tags and values that no font can have are left out. */
function featureSettings(style) {
    const settings = { ...(style.letterSpacing ? WITHOUT_LIGATURES : {}), ...style.features };
    return Object.entries(settings).filter(([tag, value]) => FEATURE_TAG.test(tag) && Number.isInteger(value) && value >= 0);
}
/**
 * Counts clusters from the piece's start, and takes the width from glyph 0: a piece has a font that draws the base of each of
 * its clusters, so what is left without a glyph are marks and joiners, which are reported and must not be drawn as boxes.
 */
function tidied(run, before) {
    return {
        ...run,
        clusters: run.clusters.map((cluster) => cluster - before),
        advances: run.advances.map((advance, i) => (run.glyphs[i] === 0 ? 0 : advance)),
    };
}
