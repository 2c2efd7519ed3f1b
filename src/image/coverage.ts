/**
 * Filled outlines → how much of every pixel they cover, by exact area: for every row that an edge
 * crosses, the area right of it is added to the pixel's account, and a running sum along the row gives
 * the coverage (the way of font rasterisers). No sampling, so no rounding but the last: within one level
 * of 255 of the true area of the flattened outline.
 */
import { type Affine, flatten, IDENTITY } from "./path.js";
import { type FillRule, resolveWinding } from "./winding.js";

export interface Outline {
	/** SVG path data. */
	readonly d: string;
	/** Default: as drawn. */
	readonly transform?: Affine;
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

interface Clip {
	readonly width: number;
	readonly height: number;
}

type Segment = [x0: number, y0: number, x1: number, y1: number, side: number];

const EMPTY: Mask = { x: 0, y: 0, width: 0, height: 0, data: new Uint8Array(0) };

/**
 * Coverage of an outline within a picture of the given size, cropped to what it covers.
 *
 * @returns undefined when the outline is too tangled or not finite: the rasteriser has to draw it
 */
export function coverOutline(outline: Outline, clip: Clip): Mask | undefined {
	const contours = flatten(outline.d, outline.transform ?? IDENTITY);
	if (!contours.every((contour) => contour.every(Number.isFinite))) return undefined;
	const segments: Segment[] = [];
	const sink = clipped(clip, segments);
	if (!resolveWinding(contours, outline.rule ?? "nonzero", sink)) return undefined;
	return segments.length === 0 ? EMPTY : accumulate(segments, clip);
}

/** Cuts edges at the picture's border. What lies left of it covers from its first pixel on. */
function clipped({ width, height }: Clip, out: Segment[]) {
	return (x0: number, y0: number, x1: number, y1: number, side: number): void => {
		const top = Math.max(y0, 0);
		const bottom = Math.min(y1, height);
		if (top >= bottom) return;
		const slope = (x1 - x0) / (y1 - y0);
		const at = (y: number) => x0 + slope * (y - y0);
		const cuts = [top, bottom];
		for (const border of [0, width]) {
			const y = y0 + (border - x0) / slope;
			if (y > top && y < bottom) cuts.push(y);
		}
		cuts.sort((a, b) => a - b);
		for (let i = 1; i < cuts.length; i++) {
			const [from, to] = [cuts[i - 1] as number, cuts[i] as number];
			const middle = at((from + to) / 2);
			// Edges beyond the right border count no pixel, but they say how far the mask has to reach.
			if (middle >= width) out.push([width, from, width, to, side]);
			else if (middle <= 0) out.push([0, from, 0, to, side]);
			else out.push([inside(at(from), width), from, inside(at(to), width), to, side]);
		}
	};
}

function inside(x: number, width: number): number {
	return Math.min(Math.max(x, 0), width);
}

function accumulate(segments: readonly Segment[], clip: Clip): Mask {
	const { left, top, right, bottom } = boundsOf(segments, clip);
	const width = right - left;
	const height = bottom - top;
	// One account more than pixels: what lies right of the last pixel is written and never read.
	const stride = width + 2;
	const account = new Float32Array(stride * height);
	for (const segment of segments) addEdge(account, stride, segment, left, top);
	const data = new Uint8Array(width * height);
	for (let row = 0; row < height; row++) {
		let sum = 0;
		const from = row * stride;
		const to = row * width;
		for (let i = 0; i < width; i++) {
			sum += account[from + i] as number;
			// Rounding may leave the sum a hair outside of 0 to 1.
			data[to + i] = sum <= 0 ? 0 : sum >= 1 ? 255 : (sum * 255 + 0.5) | 0;
		}
	}
	return { x: left, y: top, width, height, data };
}

function boundsOf(segments: readonly Segment[], clip: Clip) {
	let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
	for (const [x0, y0, x1, y1] of segments) {
		left = Math.min(left, x0, x1);
		right = Math.max(right, x0, x1);
		top = Math.min(top, y0);
		bottom = Math.max(bottom, y1);
	}
	return {
		left: Math.max(0, Math.floor(left)),
		top: Math.max(0, Math.floor(top)),
		right: Math.min(clip.width, Math.ceil(right)),
		bottom: Math.min(clip.height, Math.ceil(bottom)),
	};
}

function addEdge(
	account: Float32Array,
	stride: number,
	[ax, ay, bx, by, side]: Segment,
	left: number,
	top: number,
): void {
	const slope = (bx - ax) / (by - ay);
	let x = ax - left;
	const last = Math.ceil(by) - top;
	for (let row = Math.floor(ay) - top; row < last; row++) {
		const from = Math.max(ay - top, row);
		const to = Math.min(by - top, row + 1);
		const next = to === by - top ? bx - left : x + slope * (to - from);
		addRow(account, row * stride, Math.min(x, next), Math.max(x, next), side * (to - from));
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
