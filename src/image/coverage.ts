/**
 * Filled outlines → how much of every pixel they cover, by exact area: for every row that an edge
 * crosses, the area right of it is added to the pixel's account, and a running sum along the row gives
 * the coverage (the way of font rasterisers). No sampling, so no rounding but the last: within one level
 * of 255 of the true area of the flattened outline.
 */
import { IDENTITY, type Matrix } from "../template/matrix.js";
import { type Contour, flatten } from "./path.js";
import { type FillRule, resolveWinding } from "./winding.js";

export interface Outline {
	/** SVG path data. */
	readonly d: string;
	/** Default: as drawn. */
	readonly transform?: Matrix;
	/** Default `nonzero`. */
	readonly rule?: FillRule;
}

/** Coverage of a rectangle of the picture, one byte a pixel, row-major; 255 is covered wholly. */
export interface Mask {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly data: Uint8Array;
}

/** The picture's size, in pixels. */
export interface Clip {
	readonly width: number;
	readonly height: number;
}

export const EMPTY_MASK: Mask = { x: 0, y: 0, width: 0, height: 0, data: new Uint8Array(0) };

/**
 * Coverage of an outline within a picture of the given size, cropped to the pixels that it may touch.
 *
 * @param room memory to work in. Default: its own
 * @returns undefined when the outline is too tangled or not finite: the rasteriser has to draw it
 */
export function coverOutline(
	outline: Outline,
	clip: Clip,
	room = new AccountRoom(),
): Mask | undefined {
	const contours = flatten(outline.d, outline.transform ?? IDENTITY);
	const box = boundsOf(contours);
	if (box === undefined) return contours.length === 0 ? EMPTY_MASK : undefined;
	return coverBox(box, clip, room, (account) =>
		resolveWinding(contours, outline.rule ?? "nonzero", (x0, y0, x1, y1, side) =>
			account.add(x0, y0, x1, y1, side),
		),
	);
}

/**
 * Coverage of what `fill` adds to the accounts of the pixels that a box touches.
 *
 * @param fill gives false when it cannot
 */
export function coverBox(
	box: Bounds,
	clip: Clip,
	room: AccountRoom,
	fill: (account: Account) => boolean,
): Mask | undefined {
	const x = Math.max(0, Math.floor(box.left));
	const y = Math.max(0, Math.floor(box.top));
	const width = Math.min(clip.width, Math.ceil(box.right)) - x;
	const height = Math.min(clip.height, Math.ceil(box.bottom)) - y;
	if (width <= 0 || height <= 0) return EMPTY_MASK;
	const account = new Account(x, y, width, height, room);
	return fill(account) ? { x, y, width, height, data: account.settle() } : undefined;
}

/** A rectangle, in pixels and fractions of them. */
export interface Bounds {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Undefined for no contours, and for what is not finite. */
export function boundsOf(contours: readonly Contour[]): Bounds | undefined {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	let sum = 0;
	for (const contour of contours)
		for (let i = 0; i < contour.length; i += 2) {
			const x = contour[i] as number;
			const y = contour[i + 1] as number;
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
	take(length: number): Float32Array {
		if (this.#sums.length < length) this.#sums = new Float32Array(length);
		else this.#sums.fill(0, 0, length);
		return this.#sums;
	}
}

/** The accounts of a rectangle's pixels. */
export class Account {
	readonly #sums: Float32Array;
	/** Two more than pixels: what lies right of the last pixel is written and never read. */
	readonly #stride: number;

	constructor(
		readonly left: number,
		readonly top: number,
		readonly width: number,
		readonly height: number,
		room: AccountRoom,
	) {
		this.#stride = width + 2;
		this.#sums = room.take(this.#stride * height);
	}

	/** Adds an edge, from top to bottom, cut at the rectangle's borders. */
	add(x0: number, y0: number, x1: number, y1: number, side: number): void {
		const ax = x0 - this.left;
		const bx = x1 - this.left;
		const ay = y0 - this.top;
		const by = y1 - this.top;
		const { width, height } = this;
		const low = Math.min(ax, bx);
		const high = Math.max(ax, bx);
		if (low >= 0 && high <= width && ay >= 0 && by <= height)
			addEdge(this.#sums, this.#stride, ax, ay, bx, by, side);
		else this.#addCut(ax, ay, bx, by, side);
	}

	/**
	 * Adds many edges, moved by dx and dy.
	 *
	 * @param edges five numbers each: the top's and the bottom's place, and the side
	 * @param box around the moved edges
	 */
	addAll(edges: Float32Array, dx: number, dy: number, box: Bounds): void {
		const x = dx - this.left;
		const y = dy - this.top;
		const isInside =
			box.left >= this.left &&
			box.top >= this.top &&
			box.right <= this.left + this.width &&
			box.bottom <= this.top + this.height;
		for (let i = 0; i < edges.length; i += 5) {
			const x0 = edges[i] as number;
			const y0 = edges[i + 1] as number;
			const x1 = edges[i + 2] as number;
			const y1 = edges[i + 3] as number;
			const side = edges[i + 4] as number;
			if (isInside) addEdge(this.#sums, this.#stride, x0 + x, y0 + y, x1 + x, y1 + y, side);
			else this.add(x0 + dx, y0 + dy, x1 + dx, y1 + dy, side);
		}
	}

	/** What lies left of the rectangle covers it from its first pixel on; what lies right covers none. */
	#addCut(ax: number, ay: number, bx: number, by: number, side: number): void {
		const top = Math.max(ay, 0);
		const bottom = Math.min(by, this.height);
		if (top >= bottom) return;
		const slope = (bx - ax) / (by - ay);
		const at = (y: number) => Math.min(Math.max(ax + slope * (y - ay), 0), this.width);
		const cuts = [top, bottom];
		for (const border of [0, this.width]) {
			const y = ay + (border - ax) / slope;
			if (y > top && y < bottom) cuts.push(y);
		}
		cuts.sort((a, b) => a - b);
		for (let i = 1; i < cuts.length; i++) {
			const [from, to] = [cuts[i - 1] as number, cuts[i] as number];
			// Both ends clamped to one border is an edge along it.
			addEdge(this.#sums, this.#stride, at(from), from, at(to), to, side);
		}
	}

	settle(): Uint8Array {
		const { width, height } = this;
		const data = new Uint8Array(width * height);
		for (let row = 0; row < height; row++) {
			let sum = 0;
			const from = row * this.#stride;
			const to = row * width;
			for (let i = 0; i < width; i++) {
				sum += this.#sums[from + i] as number;
				// Rounding may leave the sum a hair outside of 0 to 1.
				data[to + i] = sum <= 0 ? 0 : sum >= 1 ? 255 : (sum * 255 + 0.5) | 0;
			}
		}
		return data;
	}
}

function addEdge(
	account: Float32Array,
	stride: number,
	ax: number,
	ay: number,
	bx: number,
	by: number,
	side: number,
): void {
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
function addRow(
	account: Float32Array,
	at: number,
	low: number,
	high: number,
	weight: number,
): void {
	const first = Math.floor(low);
	const middle = (low + high) / 2;
	if (high <= first + 1) {
		const share = (first + 1 - middle) * weight;
		account[at + first] = (account[at + first] as number) + share;
		account[at + first + 1] = (account[at + first + 1] as number) + weight - share;
		return;
	}
	const half = 0.5 / (high - low);
	let area = 0;
	let covered = 0;
	for (let i = first; i < high; i++) {
		const t = i + 1;
		const upTo = t < high ? (t - low) * (t - low) * half : t - middle;
		const cover = (upTo - area) * weight;
		account[at + i] = (account[at + i] as number) + cover - covered;
		area = upTo;
		covered = cover;
	}
	const after = at + Math.ceil(high);
	account[after] = (account[after] as number) + weight - covered;
}
