/** Outlines are rounded to a hundredth of a unit: half of that on each side. */
const TOLERANCE = 0.005;
/** Places lines at a scale; `isInside` says whether all ink, with the bleed round it, is in the box. */
export function placeLines(job, scale, lines) {
    const { x, y, width, height } = innerBox(job, scale);
    const step = job.lineHeight * scale;
    const free = height - lines.length * step;
    const share = { top: 0, middle: 0.5, bottom: 1 }[job.options.valign ?? "top"];
    const first = y + free * share + job.ascent * scale;
    const [top, bottom] = verticalInk(lines, scale, step);
    const down = pushInside(first + top, first + bottom, y, y + height);
    let isInside = down.isInside;
    const places = lines.map((line, i) => {
        const left = x + (width - line.width * scale) * alignment(job, line);
        const [from, , to] = line.ink ?? [Infinity, 0, -Infinity];
        const across = pushInside(left + from * scale, left + to * scale, x, x + width);
        isInside &&= across.isInside;
        return { x: left + across.by, baseline: first + down.by + i * step };
    });
    return { scale, lines, places, isInside };
}
/** Top and bottom of the ink of all lines, from the first baseline; top above bottom when there is none. */
function verticalInk(lines, scale, step) {
    let [top, bottom] = [Infinity, -Infinity];
    for (const [i, { ink }] of lines.entries()) {
        if (ink === undefined)
            continue;
        top = Math.min(top, ink[1] * scale + i * step);
        bottom = Math.max(bottom, ink[3] * scale + i * step);
    }
    return [top, bottom];
}
function innerBox({ box, bleed }, scale) {
    const edge = bleed * scale;
    return {
        x: box.x + edge,
        y: box.y + edge,
        width: box.width - 2 * edge,
        height: box.height - 2 * edge,
    };
}
/** The least move that brings [from, to] inside [low, high]; what is longer sticks out by the same on both sides. */
function pushInside(from, to, low, high) {
    if (from > to)
        return { by: 0, isInside: true };
    if (to - from > high - low + TOLERANCE) {
        return { by: (low + high - from - to) / 2, isInside: false };
    }
    if (from < low)
        return { by: low - from, isInside: true };
    return { by: Math.min(0, high - to), isInside: true };
}
/** The share of the free width that goes to the left of a line. */
function alignment({ options, paragraph }, line) {
    const { align = "start" } = options;
    if (align === "center")
        return 0.5;
    const isRtl = (paragraph.levels.baseAt(line.range.start) & 1) === 1;
    const isLeft = align === "left" || align === (isRtl ? "end" : "start");
    return isLeft ? 0 : 1;
}
/** Ink at another scale, moved to a place. */
export function inkAt(ink, scale, { x, baseline }) {
    if (ink === undefined)
        return [];
    const [left, top, right, bottom] = ink;
    return [[left * scale + x, top * scale + baseline, right * scale + x, bottom * scale + baseline]];
}
