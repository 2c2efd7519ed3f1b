/**
 * The texts that values fill in a template → outlines: in a box where there is one, else on the lines and at the places that
 * the template gives. Texts that outlines cannot honour are left out, and the rasteriser draws them. Bounded for any value,
 * because values are (clean.ts); what is thrown is a mistake in the template or the definition, never a text.
 */
import { PlacardError, shown } from "../errors.js";
import { whereIs } from "../template/mistake.js";
import { frameOf } from "./frame.js";
import { baselineShift, layoutInline } from "./inline.js";
import { layoutBox } from "./layout.js";
import { union } from "./lines.js";
import { outlinePath } from "./outline.js";
import { chunksOf, leafOf } from "./runs.js";
import { anchorOf, baselineOf, directionOf, lineHeightOf, styleOf } from "./style.js";
/** Most runs are drawn from their glyphs, and writing numbers out takes longer than drawing them. */
function runOf(element, glyphs) {
    return {
        element,
        glyphs,
        get d() {
            return outlinePath(glyphs);
        },
    };
}
/** Glyphs set lower by a distance. */
function lowered(glyphs, down) {
    return down === 0 ? glyphs : glyphs.map((glyph) => ({ ...glyph, y: glyph.y + down }));
}
/**
 * Sets every text that a value fills, in the order of the values.
 * Errors: `slot-value-invalid`, `text-box-invalid`, `text-size-invalid`.
 */
export function setTexts(book, scene, hasEmoji) {
    const slots = new Map();
    for (const slot of scene.texts()) {
        const text = textAround(slot);
        if (text !== undefined)
            slots.set(text, [...(slots.get(text) ?? []), slot]);
    }
    return [...slots].flatMap(([text, filled]) => {
        for (const slot of filled)
            if (slot !== text)
                refuseBox(scene, slot);
        const ids = filled.map((slot) => slot.attributes.get("id") ?? "");
        const set = setBoxed(book, scene, text, hasEmoji) ?? setInline(book, scene, text, hasEmoji);
        return set === undefined ? [] : [{ ...set, element: text, slots: ids }];
    });
}
function textAround(element) {
    let at = element;
    while (at !== undefined && at.name !== "text")
        at = at.parent;
    return at;
}
function setBoxed(book, scene, text, hasEmoji) {
    const filled = scene.filled(text);
    if (filled === undefined)
        return undefined;
    const options = filled.setting ?? {};
    const run = leafOf(text);
    const style = styleOf(scene, run);
    const frame = frameOf(scene, text, run, style, book, options);
    if (frame === undefined) {
        refuseBox(scene, text);
        return undefined;
    }
    checkMinSize(scene, text, style, options);
    const layout = layoutBox(book, filled.text, style, frame.box, {
        ...boxOptions(scene, run, options),
        hasEmoji,
    });
    return boxed(book, run, style, frame, layout);
}
function boxed(book, run, style, { baseline }, layout) {
    const first = layout.lines[0]?.baseline;
    const down = baseline === undefined || first === undefined ? 0 : baseline - first;
    const { fits, isTruncated, missing, size, emoji } = layout;
    return {
        runs: [runOf(run, lowered(layout.glyphs, down))],
        emoji: emoji.map((one) => ({ ...one, y: one.y + down })),
        area: areaOf(book, { ...style, size }, layout, down),
        scale: size / style.size,
        fits,
        isTruncated,
        missing,
    };
}
function boxOptions(scene, run, options) {
    const lineHeight = options.lineHeight ?? lineHeightOf(scene, run);
    const direction = directionOf(scene, run);
    return {
        ...Object.fromEntries(Object.entries(options).filter(([, option]) => option !== undefined)),
        ...(lineHeight === undefined ? {} : { lineHeight }),
        ...(direction === undefined ? {} : { direction }),
        align: options.align ?? alignOf(scene, run),
        bleed: bleedOf(scene, run),
    };
}
const ALIGNMENTS = ["start", "center", "end", "left", "right"];
/** CSS's text-align, which Inkscape writes, else what text-anchor amounts to. */
function alignOf(scene, run) {
    const value = scene.inherited(run, "text-align")?.trim();
    const named = ALIGNMENTS.find((one) => one === value);
    return named ?? { start: "start", middle: "center", end: "end" }[anchorOf(scene, run)];
}
/** The stroke's half outside the outline, and its corners: a miter reaches as far as its limit says. */
function bleedOf(scene, run) {
    const stroke = scene.inherited(run, "stroke")?.trim() ?? "none";
    if (stroke === "none")
        return 0;
    const isMitered = (scene.inherited(run, "stroke-linejoin") ?? "miter").startsWith("miter");
    const limit = Number(scene.inherited(run, "stroke-miterlimit") ?? 4);
    const half = scene.strokeWidth(run) / 2;
    return half * (isMitered && limit >= 1 ? limit : 1);
}
function setInline(book, scene, text, hasEmoji) {
    const chunks = chunksOf(scene, text);
    if (chunks === undefined)
        return undefined;
    const line = new InlineText(book, scene, hasEmoji);
    for (const chunk of chunks)
        line.add(chunk);
    return line.finish();
}
/** Gathers chunk after chunk; a chunk without a position begins where the one before ended. */
class InlineText {
    book;
    scene;
    hasEmoji;
    #glyphs = new Map();
    #emoji = [];
    #areas = [];
    #missing = new Set();
    #pen = { x: 0, y: 0 };
    #isTruncated = false;
    constructor(book, scene, hasEmoji) {
        this.book = book;
        this.scene = scene;
        this.hasEmoji = hasEmoji;
    }
    add(chunk) {
        const { runs } = chunk;
        const first = runs[0];
        if (first === undefined)
            return;
        const { x, y, dx, dy } = shifted(chunk, this.#pen);
        const { book, scene, hasEmoji } = this;
        const spans = runs.map(({ text, element }) => ({ text, style: styleOf(scene, element) }));
        const anchor = anchorOf(scene, first.element);
        const layout = layoutInline(book, spans, { x: [x], y: [y], dx, dy, anchor, hasEmoji });
        const drops = runs.map(({ element }, i) => {
            const { style } = spans[i] ?? {};
            return style === undefined ? 0 : baselineShift(book, style, baselineOf(scene, element));
        });
        for (const [span, { element }] of runs.entries()) {
            const own = layout.glyphs.filter((glyph) => glyph.span === span);
            const before = this.#glyphs.get(element) ?? [];
            this.#glyphs.set(element, [...before, ...lowered(own, drops[span] ?? 0)]);
        }
        for (const one of layout.emoji)
            this.#emoji.push({ ...one, y: one.y + (drops[one.span] ?? 0) });
        const area = spans[0] && areaOf(book, spans[0].style, layout, drops[0] ?? 0);
        if (area !== undefined)
            this.#areas.push(area);
        for (const codePoint of layout.missing)
            this.#missing.add(codePoint);
        this.#isTruncated ||= layout.isTruncated;
        const { x: start = x, width = 0 } = layout.lines[0] ?? {};
        this.#pen = { x: start + width + sum(dx), y: y + sum(dy) };
    }
    finish() {
        return {
            runs: Array.from(this.#glyphs, ([element, glyphs]) => runOf(element, glyphs)),
            emoji: this.#emoji,
            area: union(this.#areas),
            scale: 1,
            fits: true,
            isTruncated: this.#isTruncated,
            missing: [...this.#missing],
        };
    }
}
/**
 * A shift of the first character moves all that follow: the whole chunk, unless others are shifted too. Said so, it moves
 * right-to-left text whole as well, whose first character stands last.
 */
function shifted({ x, y, dx, dy }, pen) {
    const start = { x: x ?? pen.x, y: y ?? pen.y };
    if ([...dx.slice(1), ...dy.slice(1)].some((shift) => shift !== 0))
        return { ...start, dx, dy };
    return { x: start.x + (dx[0] ?? 0), y: start.y + (dy[0] ?? 0), dx: [], dy: [] };
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}
function areaOf(book, style, { lines }, down) {
    const { ascent, descent, unitsPerEm } = book.stack(style).metrics;
    const em = style.size / unitsPerEm;
    return union(lines.map(({ x, baseline, width }) => {
        const y = baseline + down;
        return [x, y - ascent * em, x + width, y + descent * em];
    }));
}
/** Wishes without a box would be silently ignored. */
function refuseBox(scene, element) {
    const wishes = Object.entries(scene.filled(element)?.setting ?? {});
    const [wish] = wishes.find(([, option]) => option !== undefined) ?? [];
    if (wish === undefined)
        return;
    throw mistake(scene, element, {
        expected: element.name === "text"
            ? "a text with a box: within, inline-size or Inkscape's flowed text"
            : "a <text>: a <tspan> goes on in its text's own line",
        received: `text(…, { ${wish} })`,
        remedy: "Draw a <rect> for the text, and name its id in `within`.",
    });
}
function checkMinSize(scene, text, { size }, { minSize }) {
    if (minSize === undefined || minSize <= size)
        return;
    throw mistake(scene, text, {
        expected: `a minSize of at most the template's own size, ${size}`,
        received: String(minSize),
        remedy: "Set the text in its largest size in the template.",
    });
}
function mistake(scene, element, parts) {
    const where = `${whereIs(scene.name, element)} slot ${shown(element.attributes.get("id"))}`;
    return new PlacardError({ code: "slot-value-invalid", where, ...parts });
}
