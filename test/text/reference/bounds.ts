/** The box of a path's ink, computed from its `d` alone: a second way to the numbers that the layout promises. */

const NUMBERS: Record<string, number> = { M: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0 };

/** Left, top, right, bottom of a path of M l h v q c z, curves flattened; undefined for an empty path. */
export function pathBounds(d: string): [number, number, number, number] | undefined {
	const xs: number[] = [];
	const ys: number[] = [];
	let [x, y] = [0, 0];
	let first = [0, 0];
	for (const [, command = "", list = ""] of d.matchAll(/([Mlhvqcz])([^Mlhvqcz]*)/g)) {
		const values = (list.match(/-?\d*\.?\d+/g) ?? []).map(Number);
		if (values.length !== NUMBERS[command]) throw new SyntaxError(`${command}${list}`);
		const points = absolute(command, values, x, y);
		if (command === "z") [x = 0, y = 0] = first;
		else [x = 0, y = 0] = points.slice(-2);
		if (command === "M") first = points;
		if (command === "z" || command === "M") continue;
		for (let step = 0; step <= 16; step++) {
			xs.push(
				bezier(
					points.filter((_, i) => i % 2 === 0),
					step / 16,
				),
			);
			ys.push(
				bezier(
					points.filter((_, i) => i % 2 === 1),
					step / 16,
				),
			);
		}
	}
	if (xs.length === 0) return undefined;
	const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b));
	const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b));
	return [least(xs), least(ys), most(xs), most(ys)];
}

/** The points of a command, the current point first unless it is a move. */
function absolute(command: string, values: readonly number[], x: number, y: number): number[] {
	if (command === "M") return [...values];
	const [first = 0] = values;
	const pairs = command === "h" ? [first, 0] : command === "v" ? [0, first] : values;
	return [x, y, ...pairs.map((value, i) => value + (i % 2 === 0 ? x : y))];
}

/** De Casteljau, for any degree. */
function bezier(points: readonly number[], t: number): number {
	if (points.length === 1) return points[0] ?? 0;
	return bezier(
		points.slice(1).map((value, i) => (points[i] ?? 0) * (1 - t) + value * t),
		t,
	);
}
