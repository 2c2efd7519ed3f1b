const MIN_SLAB = 1 / 4096;
/** Steps over edges in slabs; a title takes some 50,000. */
const MAX_STEPS = 4_000_000;
/**
 * Calls `sink` with the edges of the filled area.
 *
 * @returns false when the outline is too tangled to be resolved within bounds; what was given to the
 * sink is then to be thrown away
 */
export function resolveWinding(contours, rule, sink) {
    const budget = { steps: MAX_STEPS };
    // Contours whose boxes do not meet cannot change one another: a letter costs what a letter costs.
    return groupMeeting(contours.map(boxOf)).every(({ items }) => sweep(edgesOf(items), rule, sink, budget));
}
/** Things in groups whose boxes do not meet. */
export function groupMeeting(boxes) {
    const done = [];
    let open = [];
    for (const next of boxes.toSorted((a, b) => a.left - b.left)) {
        let merged = next;
        let hasGrown = true;
        done.push(...open.filter((box) => box.right < next.left));
        open = open.filter((box) => box.right >= next.left);
        // All that is open spans next.left, so rows alone decide. What grew may meet what was apart before.
        while (hasGrown) {
            hasGrown = false;
            open = open.filter((box) => {
                if (box.bottom < merged.top || merged.bottom < box.top)
                    return true;
                merged = join(box, merged);
                hasGrown = true;
                return false;
            });
        }
        open.push(merged);
    }
    return [...done, ...open];
}
function boxOf(contour) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < contour.length; i += 2) {
        const x = contour[i];
        const y = contour[i + 1];
        if (x < left)
            left = x;
        if (x > right)
            right = x;
        if (y < top)
            top = y;
        if (y > bottom)
            bottom = y;
    }
    return { left, top, right, bottom, items: [contour] };
}
function join(a, b) {
    return {
        left: Math.min(a.left, b.left),
        top: Math.min(a.top, b.top),
        right: Math.max(a.right, b.right),
        bottom: Math.max(a.bottom, b.bottom),
        items: [...a.items, ...b.items],
    };
}
function edgesOf(contours) {
    const edges = [];
    for (const contour of contours) {
        let x0 = contour[contour.length - 2];
        let y0 = contour[contour.length - 1];
        for (let i = 0; i < contour.length; i += 2) {
            const x1 = contour[i];
            const y1 = contour[i + 1];
            if (y0 !== y1)
                edges.push(y0 < y1 ? edge(x0, y0, x1, y1, 1) : edge(x1, y1, x0, y0, -1));
            x0 = x1;
            y0 = y1;
        }
    }
    return edges.sort((a, b) => a.top - b.top);
}
function edge(x0, y0, x1, y1, turn) {
    const slope = (x1 - x0) / (y1 - y0);
    return { top: y0, bottom: y1, x: x0, slope, turn, side: 0, since: y0, from: x0, to: x1 };
}
function sweep(edges, rule, sink, budget) {
    let active = [];
    let next = 0;
    let y = edges[0]?.top ?? 0;
    while (next < edges.length || active.length > 0) {
        if (active.length === 0)
            y = Math.max(y, edges[next].top);
        while (next < edges.length && edges[next].top <= y)
            active.push(edges[next++]);
        let bottom = next < edges.length ? edges[next].top : Infinity;
        for (const one of active)
            if (one.bottom < bottom)
                bottom = one.bottom;
        bottom = orderSlab(active, y, bottom);
        budget.steps -= active.length;
        if (budget.steps < 0)
            return false;
        setSides(active, y, rule, sink);
        y = bottom;
        active = active.filter((one) => one.bottom > y || finish(one, sink));
    }
    return true;
}
/** Orders the edges from left to right; gives the slab's bottom, raised to the first crossing within it. */
function orderSlab(active, top, bottom) {
    for (const one of active) {
        one.from = one.x + one.slope * (top - one.top);
        one.to = one.x + one.slope * (bottom - one.top);
    }
    insertionSort(active, isBefore);
    let first = bottom;
    for (let i = 1; i < active.length; i++) {
        const a = active[i - 1];
        const b = active[i];
        if (a.to <= b.to)
            continue;
        const gap = b.from - a.from;
        const crossing = top + ((bottom - top) * gap) / (gap + a.to - b.to);
        if (crossing < first)
            first = crossing;
    }
    if (first === bottom)
        return bottom;
    // A crossing at the very top would make a slab without height and a loop without end. Rounded to the
    // least height, the edges in it are taken as if they crossed at its bottom.
    const raised = Math.min(bottom, Math.max(first, top + MIN_SLAB));
    for (const one of active)
        one.to = one.x + one.slope * (raised - one.top);
    insertionSort(active, isMiddleBefore);
    return raised;
}
function isBefore(a, b) {
    return a.from < b.from || (a.from === b.from && a.to < b.to);
}
function isMiddleBefore(a, b) {
    return a.from + a.to < b.from + b.to;
}
/** Nearly sorted already: the order changes only where edges begin, end or cross. */
function insertionSort(edges, before) {
    for (let i = 1; i < edges.length; i++) {
        const one = edges[i];
        let j = i - 1;
        while (j >= 0 && before(one, edges[j])) {
            edges[j + 1] = edges[j];
            j--;
        }
        edges[j + 1] = one;
    }
}
function setSides(active, y, rule, sink) {
    let winding = 0;
    let wasInside = false;
    for (const one of active) {
        winding += one.turn;
        const isInside = rule === "nonzero" ? winding !== 0 : (winding & 1) === 1;
        const side = isInside === wasInside ? 0 : isInside ? 1 : -1;
        wasInside = isInside;
        if (side === one.side)
            continue;
        flush(one, y, sink);
        one.side = side;
    }
}
/** Hands over what the edge was since its side last changed: an edge goes out whole where it can. */
function flush(one, y, sink) {
    if (one.side !== 0 && y > one.since) {
        const x0 = one.x + one.slope * (one.since - one.top);
        sink(x0, one.since, one.x + one.slope * (y - one.top), y, one.side);
    }
    one.since = y;
}
function finish(one, sink) {
    flush(one, one.bottom, sink);
    return false;
}
