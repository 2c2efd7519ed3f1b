/**
 * Coverage by brute force, for comparison: winding numbers on dense rows of samples, with no part of the
 * code under test. Contours come as points, flattened by whoever made them.
 */
export type Points = readonly (readonly [number, number])[];
export type Rule = "nonzero" | "evenodd";

/** The places at which a row crosses the contours, with the direction, from left to right. */
function crossings(contours: readonly Points[], y: number): { x: number; turn: number }[] {
	const found: { x: number; turn: number }[] = [];
	for (const points of contours)
		for (let i = 0; i < points.length; i++) {
			const [x0, y0] = points[i]!;
			const [x1, y1] = points[(i + 1) % points.length]!;
			if (y0 <= y === y1 <= y) continue;
			found.push({ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), turn: y0 <= y ? 1 : -1 });
		}
	return found.sort((a, b) => a.x - b.x);
}

function spans(contours: readonly Points[], y: number, rule: Rule): [number, number][] {
	const out: [number, number][] = [];
	let winding = 0;
	let start = 0;
	for (const { x, turn } of crossings(contours, y)) {
		const was = rule === "nonzero" ? winding !== 0 : winding % 2 !== 0;
		winding += turn;
		const is = rule === "nonzero" ? winding !== 0 : winding % 2 !== 0;
		if (!was && is) start = x;
		if (was && !is) out.push([start, x]);
	}
	return out;
}

/**
 * Coverage 0 to 255, not rounded. `rows` sample rows a pixel; in each of them the covered length is exact,
 * so 256 rows are within 0.5 levels of the true area however an edge lies.
 */
export function exactRows(
	contours: readonly Points[],
	rule: Rule,
	size: { width: number; height: number },
	rows = 256,
): Float64Array {
	const out = new Float64Array(size.width * size.height);
	for (let sample = 0; sample < size.height * rows; sample++) {
		const line = Math.floor(sample / rows) * size.width;
		for (const [a, b] of spans(contours, (sample + 0.5) / rows, rule))
			for (let x = Math.max(0, Math.floor(a)); x < Math.min(size.width, b); x++)
				out[line + x]! += ((Math.min(b, x + 1) - Math.max(a, x)) * 255) / rows;
	}
	return out;
}

/** Coverage 0 to 255 by 16 x 16 point samples a pixel, each point in the middle of its cell. */
export function supersampled(
	contours: readonly Points[],
	rule: Rule,
	size: { width: number; height: number },
): Float64Array {
	const out = new Float64Array(size.width * size.height);
	for (let sample = 0; sample < size.height * 16; sample++) {
		const line = Math.floor(sample / 16) * size.width;
		for (const [a, b] of spans(contours, (sample + 0.5) / 16, rule))
			for (
				let i = Math.max(0, Math.ceil(a * 16 - 0.5));
				i < Math.min(size.width * 16, b * 16 - 0.5);
				i++
			)
				out[line + (i >> 4)]! += 255 / 256;
	}
	return out;
}
