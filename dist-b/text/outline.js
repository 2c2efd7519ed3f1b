/**
 * Placed glyphs → the `d` of one SVG path: numbers to a hundredth of a unit, each contour begun by an absolute M and drawn by relative
 * commands from points already rounded, so that nothing drifts. Relative numbers are small, so most come from a table: half the
 * bytes and a third of the time of absolute ones. Overlapping letters paint once, so opacity and strokes look as they do for text.
 */
import { IDENTITY } from "../template/matrix.js";
import { CLOSE, CUBIC, LINE, MOVE, QUAD } from "./harfbuzz.js";
/** Points of each command, its own end included. */
const POINTS = { [MOVE]: 1, [LINE]: 1, [QUAD]: 2, [CUBIC]: 3, [CLOSE]: 0 };
const LETTERS = { [MOVE]: "M", [QUAD]: "q", [CUBIC]: "c" };
/** The path of the glyphs, empty when there is nothing to paint; to be filled by the non-zero rule. */
export function outlinePath(glyphs, options = {}) {
    let d = "";
    for (const glyph of glyphs) {
        if (options.span === undefined || glyph.span === options.span) {
            d += glyphPath(glyph, options.transform ?? IDENTITY);
        }
    }
    return d;
}
function glyphPath(glyph, transform) {
    const { commands } = glyph.font.outline(glyph.glyph);
    const points = hundredths(glyph, transform);
    let path = "";
    let at = 0;
    // The current point, and the first of the contour, to which Z goes back. All in hundredths, all integers.
    let [x, y, firstX, firstY] = [0, 0, 0, 0];
    for (const command of commands) {
        const end = at + 2 * (POINTS[command] ?? 0);
        if (command === CLOSE) {
            path += "z";
            [x, y] = [firstX, firstY];
            continue;
        }
        if (command === MOVE) {
            [firstX, firstY] = [points[at] ?? 0, points[at + 1] ?? 0];
            path += `M${hundredth(firstX)}${separated(firstY)}`;
        }
        else if (command === LINE) {
            path += line((points[at] ?? 0) - x, (points[at + 1] ?? 0) - y);
        }
        else {
            path += LETTERS[command] + curve(points, at, end, x, y);
        }
        x = points[end - 2] ?? 0;
        y = points[end - 1] ?? 0;
        at = end;
    }
    return path;
}
/** The points of a glyph where they are drawn, in hundredths of a unit. */
function hundredths({ font, glyph, x, y, size }, [a, b, c, d, e, f]) {
    const { points } = font.outline(glyph);
    const scale = size / font.metrics.unitsPerEm;
    const placed = new Float64Array(points.length);
    for (let i = 0; i < points.length; i += 2) {
        const px = x + (points[i] ?? 0) * scale;
        const py = y - (points[i + 1] ?? 0) * scale;
        placed[i] = Math.round((a * px + c * py + e) * 100);
        placed[i + 1] = Math.round((b * px + d * py + f) * 100);
    }
    return placed;
}
function line(dx, dy) {
    if (dy === 0)
        return `h${hundredth(dx)}`;
    return dx === 0 ? `v${hundredth(dy)}` : `l${hundredth(dx)}${separated(dy)}`;
}
function curve(points, from, to, x, y) {
    let path = "";
    for (let i = from; i < to; i += 2) {
        const dx = (points[i] ?? 0) - x;
        path += i === from ? hundredth(dx) : separated(dx);
        path += separated((points[i + 1] ?? 0) - y);
    }
    return path;
}
function separated(value) {
    return value < 0 ? hundredth(value) : ` ${hundredth(value)}`;
}
/** Every number from -40.95 to 40.95: constant, filled as needed, never larger. */
const TABLE_REACH = 4095;
const table = new Array(2 * TABLE_REACH + 1).fill("");
/** An integer number of hundredths as a decimal number, without a zero before the point. */
function hundredth(value) {
    if (value < -TABLE_REACH || value > TABLE_REACH)
        return decimal(value);
    const index = value + TABLE_REACH;
    const known = table[index];
    if (known)
        return known;
    const made = decimal(value);
    table[index] = made;
    return made;
}
function decimal(value) {
    return String(value / 100).replace(/^(-?)0\./, "$1.");
}
