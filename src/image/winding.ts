/**
 * Contours that may overlap and cross → the edges of the area that they fill under a fill rule, each
 * with the side on which the area lies. Signed areas of raw contours add up wrongly where contours of
 * one direction overlap (they count twice) or of two directions (they cancel); so a sweep from top to
 * bottom cuts the plane into slabs in which no edges cross, and keeps only the edges at which the
 * winding number enters or leaves the area. Exact but for crossings nearer than 1/4096 of a pixel.
 */
import type { Contour } from "./path.js";

export type FillRule = "nonzero" | "evenodd";

/** Takes an edge from top to bottom; `side` is 1 when the area lies right of it, -1 when left. */
export type EdgeSink = (x0: number, y0: number, x1: number, y1: number, side: 1 | -1) => void;

interface Edge {
	readonly top: number;
	readonly bottom: number;
	/** Place at the top and change per row. */
	readonly x: number;
	readonly slope: number;
	/** 1 when the contour runs down along it, else -1. */
	readonly turn: 1 | -1;
	side: 0 | 1 | -1;
	/** Where `side` began. */
	since: number;
	/** Places at the slab's top and bottom, filled in for each slab. */
	from: number;
	to: number;
}

/** Something, or several that belong together, with the rectangle around it. */
export interface Boxed<Item> {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly items: readonly Item[];
}

const MIN_SLAB = 1 / 4096;
/** Steps over edges in slabs; a title takes some 50,000. */
const MAX_STEPS = 4_000_000;

/**
 * Calls `sink` with the edges of the filled area.
 *
 * @returns false when the outline is too tangled to be resolved within bounds; what was given to the
 * sink is then to be thrown away
 */
export function resolveWinding(
	contours: readonly Contour[],
	rule: FillRule,
	sink: EdgeSink,
): boolean {
	const budget = { steps: MAX_STEPS };
	// Contours whose boxes do not meet cannot change one another: a letter costs what a letter costs.
	return groupMeeting(contours.map(boxOf)).every(({ items }) =>
		sweep(edgesOf(items), rule, sink, budget),
	);
}

/** Things in groups whose boxes do not meet. */
export function groupMeeting<Item>(boxes: readonly Boxed<Item>[]): readonly Boxed<Item>[] {
	const done: Boxed<Item>[] = [];
	let open: Boxed<Item>[] = [];
	for (const next of boxes.toSorted((a, b) => a.left - b.left)) {
		let merged = next;
		let hasGrown = true;
		done.push(...open.filter((box) => box.right < next.left));
		open = open.filter((box) => box.right >= next.left);
		// All that is open spans next.left, so rows alone decide. What grew may meet what was apart before.
		while (hasGrown) {
			hasGrown = false;
			open = open.filter((box) => {
				if (box.bottom < merged.top || merged.bottom < box.top) return true;
				merged = join(box, merged);
				hasGrown = true;
				return false;
			});
		}
		open.push(merged);
	}
	return [...done, ...open];
}

function boxOf(contour: Contour): Boxed<Contour> {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i < contour.length; i += 2) {
		const x = contour[i] as number;
		const y = contour[i + 1] as number;
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	return { left, top, right, bottom, items: [contour] };
}

function join<Item>(a: Boxed<Item>, b: Boxed<Item>): Boxed<Item> {
	return {
		left: Math.min(a.left, b.left),
		top: Math.min(a.top, b.top),
		right: Math.max(a.right, b.right),
		bottom: Math.max(a.bottom, b.bottom),
		items: [...a.items, ...b.items],
	};
}

function edgesOf(contours: readonly Contour[]): Edge[] {
	const edges: Edge[] = [];
	for (const contour of contours) {
		let x0 = contour[contour.length - 2] as number;
		let y0 = contour[contour.length - 1] as number;
		for (let i = 0; i < contour.length; i += 2) {
			const x1 = contour[i] as number;
			const y1 = contour[i + 1] as number;
			if (y0 !== y1) edges.push(y0 < y1 ? edge(x0, y0, x1, y1, 1) : edge(x1, y1, x0, y0, -1));
			x0 = x1;
			y0 = y1;
		}
	}
	return edges.sort((a, b) => a.top - b.top);
}

function edge(x0: number, y0: number, x1: number, y1: number, turn: 1 | -1): Edge {
	const slope = (x1 - x0) / (y1 - y0);
	return { top: y0, bottom: y1, x: x0, slope, turn, side: 0, since: y0, from: x0, to: x1 };
}

function sweep(edges: Edge[], rule: FillRule, sink: EdgeSink, budget: { steps: number }): boolean {
	let active: Edge[] = [];
	let next = 0;
	let y = edges[0]?.top ?? 0;
	while (next < edges.length || active.length > 0) {
		if (active.length === 0) y = Math.max(y, (edges[next] as Edge).top);
		while (next < edges.length && (edges[next] as Edge).top <= y)
			active.push(edges[next++] as Edge);
		let bottom = next < edges.length ? (edges[next] as Edge).top : Infinity;
		for (const one of active) if (one.bottom < bottom) bottom = one.bottom;
		bottom = orderSlab(active, y, bottom);
		budget.steps -= active.length;
		if (budget.steps < 0) return false;
		setSides(active, y, rule, sink);
		y = bottom;
		active = active.filter((one) => one.bottom > y || finish(one, sink));
	}
	return true;
}

/** Orders the edges from left to right; gives the slab's bottom, raised to the first crossing within it. */
function orderSlab(active: Edge[], top: number, bottom: number): number {
	for (const one of active) {
		one.from = one.x + one.slope * (top - one.top);
		one.to = one.x + one.slope * (bottom - one.top);
	}
	insertionSort(active, isBefore);
	let first = bottom;
	for (let i = 1; i < active.length; i++) {
		const a = active[i - 1] as Edge;
		const b = active[i] as Edge;
		if (a.to <= b.to) continue;
		const gap = b.from - a.from;
		const crossing = top + ((bottom - top) * gap) / (gap + a.to - b.to);
		if (crossing < first) first = crossing;
	}
	if (first === bottom) return bottom;
	// A crossing at the very top would make a slab without height and a loop without end. Rounded to the
	// least height, the edges in it are taken as if they crossed at its bottom.
	const raised = Math.min(bottom, Math.max(first, top + MIN_SLAB));
	for (const one of active) one.to = one.x + one.slope * (raised - one.top);
	insertionSort(active, isMiddleBefore);
	return raised;
}

function isBefore(a: Edge, b: Edge): boolean {
	return a.from < b.from || (a.from === b.from && a.to < b.to);
}

function isMiddleBefore(a: Edge, b: Edge): boolean {
	return a.from + a.to < b.from + b.to;
}

/** Nearly sorted already: the order changes only where edges begin, end or cross. */
function insertionSort(edges: Edge[], before: (a: Edge, b: Edge) => boolean): void {
	for (let i = 1; i < edges.length; i++) {
		const one = edges[i] as Edge;
		let j = i - 1;
		while (j >= 0 && before(one, edges[j] as Edge)) {
			edges[j + 1] = edges[j] as Edge;
			j--;
		}
		edges[j + 1] = one;
	}
}

function setSides(active: readonly Edge[], y: number, rule: FillRule, sink: EdgeSink): void {
	let winding = 0;
	let wasInside = false;
	for (const one of active) {
		winding += one.turn;
		const isInside = rule === "nonzero" ? winding !== 0 : (winding & 1) === 1;
		const side = isInside === wasInside ? 0 : isInside ? 1 : -1;
		wasInside = isInside;
		if (side === one.side) continue;
		flush(one, y, sink);
		one.side = side;
	}
}

/** Hands over what the edge was since its side last changed: an edge goes out whole where it can. */
function flush(one: Edge, y: number, sink: EdgeSink): void {
	if (one.side !== 0 && y > one.since) {
		const x0 = one.x + one.slope * (one.since - one.top);
		sink(x0, one.since, one.x + one.slope * (y - one.top), y, one.side);
	}
	one.since = y;
}

function finish(one: Edge, sink: EdgeSink): false {
	flush(one, one.bottom, sink);
	return false;
}
