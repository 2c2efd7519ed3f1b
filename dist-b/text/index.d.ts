/** The text room: a string, a style and fonts → outlines. Load fonts once; everything after that is synchronous and pure. */
export type { Direction } from "./bidi.js";
export { type EmojiPictures, EmojiSet } from "./emoji.js";
export type { FaceMetrics, Variations } from "./face.js";
export { FontBook, type FontOptions, type FontSource, type FontStack, loadFonts, type TextStyle, } from "./fonts.js";
export { boxInRect } from "./frame.js";
export { CLOSE, CUBIC, LINE, MOVE, type Outline, QUAD } from "./harfbuzz.js";
export { type Anchor, type Baseline, baselineShift, type InlineOptions, layoutInline, } from "./inline.js";
export type { Box, BoxOptions } from "./job.js";
export { type LaidLine, layoutBox, type TextLayout } from "./layout.js";
export type { Bounds, LineEmoji, LineGlyph } from "./lines.js";
export { type Spell, writeText } from "./markup.js";
export type { FontStyle } from "./match.js";
export { type OutlineOptions, outlinePath } from "./outline.js";
export type { ParagraphOptions, Span } from "./paragraph.js";
export { type RasteriserFont, rasteriserFonts } from "./rasteriser-fonts.js";
export { isEmoji } from "./segment.js";
export { type OutlinedRun, type OutlinedText, setTexts } from "./setting.js";
