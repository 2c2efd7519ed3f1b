/**
 * Filled outlines → how much of every pixel they cover, by exact area: for every row that an edge
 * crosses, the area right of it is added to the pixel's account, and a running sum along the row gives
 * the coverage (the way of font rasterisers). No sampling, so no rounding but the last: within one level
 * of 255 of the true area of the flattened outline.
 */
import { IDENTITY } from "../template/matrix.js";
import { flatten } from "./path.js";
import { resolveWinding } from "./winding.js";
export const EMPTY_MASK = { x: 0, y: 0, width: 0, height: 0, data: new Uint8Array(0) };
/**
 * Coverage of an outline within a picture of the given size, cropped to the pixels that it may touch.
 *
 * @param room memory to work in. Default: its own
 * @returns undefined when the outline is too tangled or not finite: the rasteriser has to draw it
 */
export function coverOutline(outline, clip, room = new AccountRoom()) {
    const contours = flatten(outline.d, outline.transform ?? IDENTITY);
    const box = boundsOf(contours);
    if (box === undefined)
        return contours.length === 0 ? EMPTY_MASK : undefined;
    return coverBox(box, clip, room, (account) => resolveWinding(contours, outline.rule ?? "nonzero", (x0, y0, x1, y1, side) => account.add(x0, y0, x1, y1, side)));
}
/**
 * Coverage of what `fill` adds to the accounts of the pixels that a box touches.
 *
 * @param fill gives false when it cannot
 */
export function coverBox(box, clip, room, fill) {
    const x = Math.max(0, Math.floor(box.left));
    const y = Math.max(0, Math.floor(box.top));
    const width = Math.min(clip.width, Math.ceil(box.right)) - x;
    const height = Math.min(clip.height, Math.ceil(box.bottom)) - y;
    if (width <= 0 || height <= 0)
        return EMPTY_MASK;
    const account = new Account(x, y, width, height, room);
    return fill(account) ? { x, y, width, height, data: account.settle() } : undefined;
}
/** Undefined for no contours, and for what is not finite. */
export function boundsOf(contours) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    let sum = 0;
    for (const contour of contours)
        for (let i = 0; i < contour.length; i += 2) {
            const x = contour[i];
            const y = contour[i + 1];
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            // Anything times zero is zero unless it is not finite.
            sum += x * 0 + y * 0;
        }
    return sum === 0 && left <= right ? { left, top, right, bottom } : undefined;
}
/** Memory for one outline's accounts, reused for the next: to clear it is cheaper than to get it anew. */
export class AccountRoom {
    #sums = new Float32Array(0);
    /** All zero. */
    take(length) {
        if (this.#sums.length < length)
            this.#sums = new Float32Array(length);
        else
            this.#sums.fill(0, 0, length);
        return this.#sums;
    }
}
/** The accounts of a rectangle's pixels. */
export class Account {
    left;
    top;
    width;
    height;
    #sums;
    /** Two more than pixels: what lies right of the last pixel is written and never read. */
    #stride;
    constructor(left, top, width, height, room) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.#stride = width + 2;
        this.#sums = room.take(this.#stride * height);
    }
    /** Adds an edge, from top to bottom, cut at the rectangle's borders. */
    add(x0, y0, x1, y1, side) {
        const ax = x0 - this.left;
        const bx = x1 - this.left;
        const ay = y0 - this.top;
        const by = y1 - this.top;
        const { width, height } = this;
        const low = Math.min(ax, bx);
        const high = Math.max(ax, bx);
        if (low >= 0 && high <= width && ay >= 0 && by <= height)
            addEdge(this.#sums, this.#stride, ax, ay, bx, by, side);
        else
            this.#addCut(ax, ay, bx, by, side);
    }
    /**
     * Adds many edges, moved by dx and dy.
     *
     * @param edges five numbers each: the top's and the bottom's place, and the side
     * @param box around the moved edges
     */
    addAll(edges, dx, dy, box) {
        const x = dx - this.left;
        const y = dy - this.top;
        const isInside = box.left >= this.left &&
            box.top >= this.top &&
            box.right <= this.left + this.width &&
            box.bottom <= this.top + this.height;
        for (let i = 0; i < edges.length; i += 5) {
            const x0 = edges[i];
            const y0 = edges[i + 1];
            const x1 = edges[i + 2];
            const y1 = edges[i + 3];
            const side = edges[i + 4];
            if (isInside)
                addEdge(this.#sums, this.#stride, x0 + x, y0 + y, x1 + x, y1 + y, side);
            else
                this.add(x0 + dx, y0 + dy, x1 + dx, y1 + dy, side);
        }
    }
    /** What lies left of the rectangle covers it from its first pixel on; what lies right covers none. */
    #addCut(ax, ay, bx, by, side) {
        const top = Math.max(ay, 0);
        const bottom = Math.min(by, this.height);
        if (top >= bottom)
            return;
        const slope = (bx - ax) / (by - ay);
        const at = (y) => Math.min(Math.max(ax + slope * (y - ay), 0), this.width);
        const cuts = [top, bottom];
        for (const border of [0, this.width]) {
            const y = ay + (border - ax) / slope;
            if (y > top && y < bottom)
                cuts.push(y);
        }
        cuts.sort((a, b) => a - b);
        for (let i = 1; i < cuts.length; i++) {
            const [from, to] = [cuts[i - 1], cuts[i]];
            // Both ends clamped to one border is an edge along it.
            addEdge(this.#sums, this.#stride, at(from), from, at(to), to, side);
        }
    }
    settle() {
        const { width, height } = this;
        const data = new Uint8Array(width * height);
        for (let row = 0; row < height; row++) {
            let sum = 0;
            const from = row * this.#stride;
            const to = row * width;
            for (let i = 0; i < width; i++) {
                sum += this.#sums[from + i];
                // Rounding may leave the sum a hair outside of 0 to 1.
                data[to + i] = sum <= 0 ? 0 : sum >= 1 ? 255 : (sum * 255 + 0.5) | 0;
            }
        }
        return data;
    }
}
function addEdge(account, stride, ax, ay, bx, by, side) {
    const slope = (bx - ax) / (by - ay);
    let x = ax;
    const last = Math.ceil(by);
    for (let row = Math.floor(ay); row < last; row++) {
        const from = Math.max(row, ay);
        const isLast = by <= row + 1;
        const to = isLast ? by : row + 1;
        const next = isLast ? bx : x + slope * (to - from);
        const low = Math.min(x, next);
        addRow(account, row * stride, low, Math.max(x, next), side * (to - from));
        x = next;
    }
}
/**
 * One edge in one row, from `low` to `high`: `weight` is its height with its side's sign. Up to `t`, the
 * area right of the edge is G(t) = 0 before low, (t - low)² / 2(high - low) between, t - (low + high) / 2
 * after; a pixel's coverage is G(i + 1) - G(i), and its account the difference to the pixel before.
 */
function addRow(account, at, low, high, weight) {
    const first = Math.floor(low);
    const middle = (low + high) / 2;
    if (high <= first + 1) {
        const share = (first + 1 - middle) * weight;
        account[at + first] = account[at + first] + share;
        account[at + first + 1] = account[at + first + 1] + weight - share;
        return;
    }
    const half = 0.5 / (high - low);
    let area = 0;
    let covered = 0;
    for (let i = first; i < high; i++) {
        const t = i + 1;
        const upTo = t < high ? (t - low) * (t - low) * half : t - middle;
        const cover = (upTo - area) * weight;
        account[at + i] = account[at + i] + cover - covered;
        area = upTo;
        covered = cover;
    }
    const after = at + Math.ceil(high);
    account[after] = account[after] + weight - covered;
}
