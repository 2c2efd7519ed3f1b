/** SVG's `transform` → one affine matrix, and what is done with matrices (SVG 2, section 8.5). */

/** As SVG's matrix(a b c d e f): x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const FUNCTION = /\s*,?\s*([a-zA-Z]+)\s*\(([^)]*)\)/y;

/** What cannot be read is no transform at all, as the rasteriser has it. */
export function parseTransform(text: string): Matrix {
	let matrix = IDENTITY;
	FUNCTION.lastIndex = 0;
	let end = 0;
	for (let found = FUNCTION.exec(text); found !== null; found = FUNCTION.exec(text)) {
		const numbers = (found[2] ?? "")
			.trim()
			.split(/[\s,]+/)
			.map(Number);
		const next = matrixOf(found[1] ?? "", numbers);
		if (next === undefined || !next.every(Number.isFinite)) return IDENTITY;
		matrix = multiply(matrix, next);
		end = FUNCTION.lastIndex;
	}
	return text.slice(end).trim() === "" ? matrix : IDENTITY;
}

function matrixOf(name: string, numbers: readonly number[]): Matrix | undefined {
	const [a = Number.NaN, b, c, d, e, f] = numbers;
	switch (name) {
		case "matrix":
			if (f === undefined) return undefined;
			return [a, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f];
		case "translate":
			return [1, 0, 0, 1, a, b ?? 0];
		case "scale":
			return [a, 0, 0, b ?? a, 0, 0];
		case "rotate":
			return rotation(a, b ?? 0, c ?? 0);
		case "skewX":
			return [1, 0, Math.tan(radians(a)), 1, 0, 0];
		case "skewY":
			return [1, Math.tan(radians(a)), 0, 1, 0, 0];
		default:
			return undefined;
	}
}

function rotation(angle: number, x: number, y: number): Matrix {
	const [sin, cos] = [Math.sin(radians(angle)), Math.cos(radians(angle))];
	return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
}

function radians(degrees: number): number {
	return (degrees * Math.PI) / 180;
}

/** The transform that applies `second` first, as nested elements do. */
export function multiply(first: Matrix, second: Matrix): Matrix {
	const [a, b, c, d, e, f] = first;
	const [g, h, i, j, k, l] = second;
	return [
		a * g + c * h,
		b * g + d * h,
		a * i + c * j,
		b * i + d * j,
		a * k + c * l + e,
		b * k + d * l + f,
	];
}

/** Undefined for a matrix that flattens everything. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix | undefined {
	const area = a * d - b * c;
	if (!Number.isFinite(1 / area)) return undefined;
	return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}
