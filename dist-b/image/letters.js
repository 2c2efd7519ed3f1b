/**
 * Glyphs of fonts at their places → coverage. A letter is flattened and its overlaps are resolved once for each size,
 * without its place; a title that was never seen before then costs adding the edges of its letters, each at its own
 * place to the last fraction of a pixel. Where letters meet (Arabic, kerned pairs) they are resolved together.
 */
import { LRUCache } from "lru-cache";
import { IDENTITY } from "../template/matrix.js";
import { CLOSE, CUBIC, LINE, MOVE, QUAD } from "../text/index.js";
import { boundsOf, coverBox, EMPTY_MASK, } from "./coverage.js";
import { Pen } from "./path.js";
import { groupMeeting, resolveWinding } from "./winding.js";
/** Sizes (and turns) of letters that are kept at a time: a site has a few, and a text that shrinks some more. */
const MAX_SIZES = 16;
/** Bytes of letters that are kept of one size: an alphabet at 72 px takes some 300 kB. */
const MAX_BYTES = 1_000_000;
/** Letters by their size and their outline, of which a font book has one for each glyph. */
export class LetterCache {
    #sizes = new LRUCache({ max: MAX_SIZES });
    /** Those of one linear map from units of the font, y upwards, to pixels. */
    ofSize(linear) {
        const key = linear.join();
        const known = this.#sizes.get(key) ?? this.#open(key);
        return (outline) => {
            const letter = known.get(outline) ?? letterOf(outline, linear);
            known.set(outline, letter);
            return letter;
        };
    }
    #open(key) {
        const letters = new LRUCache({
            maxSize: MAX_BYTES,
            // Contours hold each point of an edge once, in doubles.
            sizeCalculation: (letter) => typeof letter === "string" ? 100 : 500 + 8 * letter.edges.length,
        });
        this.#sizes.set(key, letters);
        return letters;
    }
}
function letterOf(outline, linear) {
    const contours = flattenOutline(outline, linear);
    const box = boundsOf(contours);
    if (box === undefined)
        return contours.length === 0 ? "blank" : "tangled";
    const edges = [];
    const isResolved = resolveWinding(contours, "nonzero", (x0, y0, x1, y1, side) => {
        // An edge without height in these digits has no area beside it.
        if (Math.fround(y0) < Math.fround(y1))
            edges.push(x0, y0, x1, y1, side);
    });
    return isResolved ? { contours, edges: Float32Array.from(edges), box } : "tangled";
}
function flattenOutline({ commands, points }, linear) {
    const pen = new Pen(linear);
    let at = 0;
    const next = () => points[at++] ?? 0;
    for (const command of commands) {
        if (command === MOVE)
            pen.move(next(), next());
        else if (command === LINE)
            pen.line(next(), next());
        else if (command === QUAD)
            pen.quadratic(next(), next(), next(), next());
        else if (command === CUBIC)
            pen.cubic(next(), next(), next(), next(), next(), next());
        else if (command === CLOSE)
            pen.close();
    }
    return pen.finish();
}
/**
 * Coverage of glyphs within a picture of the given size, by the non-zero rule, cropped to the pixels that they may touch.
 *
 * @param transform from the glyphs' coordinates to pixels. Default: none
 * @returns undefined when an outline is too tangled or not finite: the rasteriser has to draw it
 */
export function coverLetters(glyphs, transform = IDENTITY, clip, room, cache) {
    const placed = placeLetters(glyphs, transform, cache);
    const [first, ...rest] = placed ?? [];
    if (placed === undefined || first === undefined)
        return placed && EMPTY_MASK;
    return coverBox(rest.reduce(aroundBoth, first), clip, room, (account) => groupMeeting(placed).every((group) => {
        const [one, ...others] = group.items;
        if (one !== undefined && others.length === 0) {
            account.addAll(one.letter.edges, one.x, one.y, group);
            return true;
        }
        const contours = group.items.flatMap(moveContours);
        return resolveWinding(contours, "nonzero", (x0, y0, x1, y1, side) => account.add(x0, y0, x1, y1, side));
    }));
}
/** Letters with the boxes around them; undefined when there is one that cannot be drawn here. */
function placeLetters(glyphs, transform, cache) {
    const [a, b, c, d, e, f] = transform;
    const placed = [];
    let scale = Number.NaN;
    let letterFor;
    for (const { font, glyph, x, y, size } of glyphs) {
        const own = size / font.metrics.unitsPerEm;
        if (own !== scale || letterFor === undefined) {
            scale = own;
            letterFor = cache.ofSize([a * own, b * own, -c * own, -d * own, 0, 0]);
        }
        const letter = letterFor(font.outline(glyph));
        if (letter === "blank")
            continue;
        const left = a * x + c * y + e;
        const top = b * x + d * y + f;
        if (letter === "tangled" || !Number.isFinite(left + top))
            return undefined;
        placed.push(boxLetter({ letter, x: left, y: top }));
    }
    return placed;
}
function boxLetter(placed) {
    const { letter, x, y } = placed;
    const { left, top, right, bottom } = letter.box;
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y, items: [placed] };
}
function aroundBoth(a, b) {
    return {
        left: Math.min(a.left, b.left),
        top: Math.min(a.top, b.top),
        right: Math.max(a.right, b.right),
        bottom: Math.max(a.bottom, b.bottom),
    };
}
function moveContours({ letter, x, y }) {
    return letter.contours.map((contour) => contour.map((value, i) => value + (i % 2 === 0 ? x : y)));
}
