/** The box of a path's ink, computed from its `d` alone: a second way to the numbers that the layout promises. */

const NUMBERS: Record<string, number> = { M: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0 };
const STEPS = 8;

export type Box = [left: number, top: number, right: number, bottom: number];

/** Left, top, right, bottom of a path of M l h v q c z, curves flattened; undefined for an empty path. */
export function pathBounds(d: string): Box | undefined {
	const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
	let [x, y] = [0, 0];
	let first = [0, 0];
	for (const [, command = "", list = ""] of d.matchAll(/([Mlhvqcz])([^Mlhvqcz]*)/g)) {
		const values = (list.match(/-?\d*\.?\d+/g) ?? []).map(Number);
		if (values.length !== NUMBERS[command]) throw new SyntaxError(`${command}${list}`);
		const points = absolute(command, values, x, y);
		if (command === "z") [x = 0, y = 0] = first;
		else [x = 0, y = 0] = points.slice(-2);
		if (command === "M") first = points;
		if (command !== "z" && command !== "M") flatten(points, box);
	}
	return box[0] === Infinity ? undefined : box;
}

/** The points of a command, the current point first unless it is a move. */
function absolute(command: string, values: readonly number[], x: number, y: number): number[] {
	if (command === "M") return [...values];
	const [first = 0] = values;
	const pairs = command === "h" ? [first, 0] : command === "v" ? [0, first] : values;
	return [x, y, ...pairs.map((value, i) => value + (i % 2 === 0 ? x : y))];
}

/** Grows the box by points on a Bézier curve of 2 to 4 points, given as x, y pairs. */
function flatten(points: readonly number[], box: Box): void {
	const degree = points.length / 2 - 1;
	for (let step = 0; step <= STEPS; step++) {
		const [t, u] = [step / STEPS, 1 - step / STEPS];
		let [x, y] = [0, 0];
		for (let i = 0; i <= degree; i++) {
			const binomial = i === 0 || i === degree ? 1 : degree;
			const weight = binomial * t ** i * u ** (degree - i);
			x += weight * (points[i * 2] ?? 0);
			y += weight * (points[i * 2 + 1] ?? 0);
		}
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
}
