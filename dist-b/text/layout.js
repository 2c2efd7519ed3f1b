/**
 * Text in a box: wrapped, then shrunk, then ended by an ellipsis, until its ink is inside. Guaranteed: what comes back with
 * `fits` has every painted point inside the box (to 0.01 px); otherwise it says so. Bounded for any text and any box.
 */
import { PlacardError, shown } from "../errors.js";
import { largestFitting, overflowing } from "./box.js";
import { makeJob } from "./job.js";
import { union } from "./lines.js";
import { analyse } from "./paragraph.js";
import { inkAt } from "./place.js";
/**
 * Lays text out in a box. Errors, all of the programmer's making: `text-box-empty` for a box without area,
 * `text-size-invalid` for sizes that are not positive numbers or a minSize above the size.
 */
export function layoutBox(book, text, style, box, options = {}) {
    checkBox(box);
    checkSizes(style.size, options);
    const paragraph = analyse(book, [{ text, style }], options);
    const job = makeJob(book, paragraph, style, box, options);
    return finish(paragraph, largestFitting(job) ?? overflowing(job), style.size);
}
function finish(paragraph, attempt, size) {
    const { lines, places, scale, isInside } = attempt;
    const at = (i) => places[i] ?? { x: 0, baseline: 0 };
    const shown = lines.map(({ range, width }, i) => ({
        text: paragraph.text.slice(range.start, range.end),
        ...at(i),
        width: width * scale,
        isRtl: (paragraph.levels.baseAt(range.start) & 1) === 1,
    }));
    const end = lines.at(-1)?.range.end ?? 0;
    return {
        lines: shown,
        glyphs: lines.flatMap((line, i) => line.glyphs.map((one) => move(one, at(i), scale))),
        emoji: lines.flatMap((line, i) => line.emoji.map((one) => move(one, at(i), scale))),
        ink: union(lines.flatMap((line, i) => inkAt(line.ink, scale, at(i)))),
        size: size * scale,
        fits: isInside,
        isTruncated: paragraph.isCut || paragraph.text.slice(end).trim() !== "",
        missing: paragraph.missing,
    };
}
function move(one, to, scale) {
    const x = to.x + one.x * scale;
    const y = to.baseline + one.y * scale;
    return { ...one, x, y, size: one.size * scale };
}
function checkBox(box) {
    const sides = [box.x, box.y, box.width, box.height];
    if (sides.every(Number.isFinite) && box.width > 0 && box.height > 0)
        return;
    throw new PlacardError({
        code: "text-box-empty",
        expected: "a box with a width and a height above 0",
        received: shown(box),
        remedy: "Draw the rect that the text goes into, and give it a size.",
    });
}
function checkSizes(size, options) {
    const { minSize = size, lineHeight = 1, bleed = 0, maxLines = 1 } = options;
    const areNumbers = [size, lineHeight, bleed].every(Number.isFinite);
    const areInOrder = minSize > 0 && minSize <= size && lineHeight > 0 && bleed >= 0 && maxLines >= 1;
    if (areNumbers && areInOrder)
        return;
    throw new PlacardError({
        code: "text-size-invalid",
        expected: "0 < minSize <= size, lineHeight above 0, maxLines of at least 1, bleed of at least 0",
        received: shown({ size, minSize, lineHeight, maxLines, bleed }),
        remedy: "Leave minSize out to keep the template's own size.",
    });
}
