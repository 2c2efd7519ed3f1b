/** The box of a path's ink, computed from its `d` alone: a second way to the numbers that the layout promises. */

const NUMBERS: Record<string, number> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/** Left, top, right, bottom of an absolute M L Q C Z path, curves flattened; undefined for an empty path. */
export function pathBounds(d: string): [number, number, number, number] | undefined {
	const xs: number[] = [];
	const ys: number[] = [];
	let [x, y] = [0, 0];
	for (const [, command = "", list = ""] of d.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
		const values = (list.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
		if (values.length !== NUMBERS[command]) throw new SyntaxError(`${command}${list}`);
		if (command === "Z") continue;
		const points = [x, y, ...values];
		for (let step = 1; step <= 16; step++) {
			const t = step / 16;
			xs.push(
				bezier(
					points.filter((_, i) => i % 2 === 0),
					t,
				),
			);
			ys.push(
				bezier(
					points.filter((_, i) => i % 2 === 1),
					t,
				),
			);
		}
		if (command === "M") {
			// A move paints nothing on its way.
			xs.splice(-16, 15);
			ys.splice(-16, 15);
		}
		[x = 0, y = 0] = values.slice(-2);
	}
	if (xs.length === 0) return undefined;
	const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
	const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
	return [least(xs), least(ys), most(xs), most(ys)];
}

/** De Casteljau, for any degree. */
function bezier(points: readonly number[], t: number): number {
	if (points.length === 1) return points[0] ?? 0;
	return bezier(
		points.slice(1).map((value, i) => (points[i] ?? 0) * (1 - t) + value * t),
		t,
	);
}
