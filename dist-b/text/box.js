/**
 * The search behind text in a box: which lines, at which scale, without drawing anything. Lines do not depend on the scale, so each is
 * built once however many scales are tried; the scales are at most 256, so the work is bounded.
 */
import { MAX_LINES, measureAt } from "./job.js";
import { breakLines, buildLine, lowerBound, rangeWidth, SLACK, } from "./lines.js";
import { placeLines } from "./place.js";
import { tailWidth } from "./tail.js";
const ELLIPSIS = "…";
const MAX_STEPS_BACK = 8;
/**
 * The largest scale at which everything fits, or undefined. The number of lines grows as the text does, so a binary search
 * finds the first scale that can fit; ink does not grow that evenly (a wrapped word may take an accent off the first
 * line), so from there each scale is tried in turn.
 */
export function largestFitting(job) {
    const { scales } = job;
    let low = 0;
    let high = scales.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (hasRoom(job, scales[middle] ?? 1))
            high = middle;
        else
            low = middle + 1;
    }
    for (const scale of scales.slice(low)) {
        const attempt = tryAt(job, scale, whole(job, job.maxLines));
        if (attempt?.isInside)
            return balanced(job, attempt);
    }
    return undefined;
}
/**
 * The smallest scale when the text does not fit: as many lines as have room, the last one ended as the options say, or all of
 * them, sticking out.
 */
export function overflowing(job) {
    const scale = job.scales.at(-1) ?? 1;
    const { overflow = "ellipsis" } = job.options;
    const all = tryAt(job, scale, whole(job, MAX_LINES)) ?? placeLines(job, scale, []);
    if (overflow === "visible")
        return all;
    const room = Math.floor(job.box.height / (job.lineHeight * scale)) + 2;
    const most = Math.min(job.maxLines, room, Math.max(1, all.lines.length));
    let last;
    for (let count = most; count >= 1; count--) {
        last = tryAt(job, scale, shortened(job, count, overflow === "cut" ? "" : ELLIPSIS));
        if (last?.isInside)
            return last;
    }
    return last ?? all;
}
function whole({ paragraph }, limit) {
    return (measure) => {
        const ranges = breakLines(paragraph, measure, limit);
        return ranges.length > limit ? undefined : ranges;
    };
}
/** The first `count` lines, the last of them filled up to a grapheme cluster that leaves room for the tail. */
function shortened(job, count, tail) {
    const { paragraph } = job;
    return (measure) => {
        const ranges = breakLines(paragraph, measure, count).slice(0, count);
        const last = ranges.pop();
        if (last === undefined)
            return undefined;
        const room = measure - tailWidth(paragraph, last.end, tail);
        let index = lastFitting(paragraph, last.start, room);
        let range = rangeUpTo(paragraph, last.start, index, tail);
        // Final letters can be wider than the joined ones that were measured.
        for (let tries = 0; tries < MAX_STEPS_BACK && range.end > range.start; tries++) {
            if (extent(builtLine(job, range)) <= measure + SLACK)
                break;
            range = rangeUpTo(paragraph, last.start, --index, tail);
        }
        return [...ranges, range];
    };
}
/** Index into `starts` of the last cluster boundary on the line within `room` px of `start`. */
function lastFitting(paragraph, start, room) {
    const { starts, text } = paragraph;
    const isOnLine = (at) => !LINE_END.test(text[starts[at - 1] ?? 0] ?? "");
    const isFitting = (at) => rangeWidth(paragraph, start, starts[at] ?? 0) <= room;
    let index = lowerBound(starts, start);
    while (index + 1 < starts.length && isOnLine(index + 1) && isFitting(index + 1))
        index++;
    return index;
}
function rangeUpTo(paragraph, start, index, tail) {
    const end = Math.max(start, paragraph.starts[index] ?? start);
    return { start, end: start + paragraph.text.slice(start, end).trimEnd().length, tail };
}
const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;
function hasRoom(job, scale) {
    const lines = breakLines(job.paragraph, measureAt(job, scale), job.maxLines).length;
    return lines <= job.maxLines && (lines - 1) * job.lineHeight * scale <= job.box.height;
}
/**
 * Ink can be wider than the advances that lines are broken by (an italic f, a swash), and so can a word that is shaped
 * anew because it is cut: then the measure is narrowed, twice at most.
 */
function tryAt(job, scale, breaker, from = measureAt(job, scale)) {
    const widest = measureAt(job, scale);
    let measure = from;
    let attempt;
    for (let tries = 0; tries < 3; tries++) {
        const ranges = breaker(measure);
        if (ranges === undefined)
            return attempt;
        const lines = ranges.map((range) => builtLine(job, range));
        attempt = placeLines(job, scale, lines);
        const excess = Math.max(...lines.map(extent)) - widest;
        if (excess <= SLACK)
            return attempt;
        measure -= excess;
    }
    return attempt;
}
function builtLine({ built, paragraph }, range) {
    const key = `${range.start} ${range.end} ${range.tail}`;
    const line = built.get(key) ?? buildLine(paragraph, range);
    built.set(key, line);
    return line;
}
function extent({ ink, width }) {
    return ink === undefined ? width : Math.max(width, ink[2] - ink[0]);
}
/** Narrows the measure as far as the number of lines stays the same, as CSS Text 4 does for `text-wrap: balance`. */
function balanced(job, attempt) {
    const count = attempt.lines.length;
    if (!job.options.balance || count < 2)
        return attempt;
    let high = measureAt(job, attempt.scale);
    let low = high / 2;
    for (let i = 0; i < 10; i++) {
        const middle = (low + high) / 2;
        if (breakLines(job.paragraph, middle, count).length <= count)
            high = middle;
        else
            low = middle;
    }
    const even = tryAt(job, attempt.scale, whole(job, count), high);
    return even?.isInside ? even : attempt;
}
