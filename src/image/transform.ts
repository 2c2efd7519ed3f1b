/** SVG's `transform` attribute and its viewBox → one affine matrix. What is not understood gives nothing. */
import { type Affine, IDENTITY, multiply } from "./path.js";

const FUNCTION = /\s*,?\s*(\w+)\s*\(([^()]*)\)/y;

/** SVG 2, section 8.5. Undefined for what is not a well-formed list. */
export function parseTransform(text: string): Affine | undefined {
	let whole = IDENTITY;
	FUNCTION.lastIndex = 0;
	let end = 0;
	for (let match = FUNCTION.exec(text); match !== null; match = FUNCTION.exec(text)) {
		const numbers = (match[2] ?? "")
			.trim()
			.split(/[\s,]+/)
			.map(Number);
		const one = matrixOf(match[1] ?? "", numbers);
		if (one?.every(Number.isFinite) !== true) return undefined;
		whole = multiply(whole, one);
		end = FUNCTION.lastIndex;
	}
	return text.slice(end).trim() === "" ? whole : undefined;
}

function matrixOf(name: string, numbers: readonly number[]): Affine | undefined {
	const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbers;
	const angle = (a * Math.PI) / 180;
	switch (name) {
		case "matrix":
			return numbers.length === 6 ? [a, b ?? 0, c, d, e, f] : undefined;
		case "translate":
			return [1, 0, 0, 1, a, b ?? 0];
		case "scale":
			return [a, 0, 0, b ?? a, 0, 0];
		case "rotate":
			return turn(angle, b ?? 0, c);
		case "skewX":
			return [1, 0, Math.tan(angle), 1, 0, 0];
		case "skewY":
			return [1, Math.tan(angle), 0, 1, 0, 0];
		default:
			return undefined;
	}
}

function turn(angle: number, x: number, y: number): Affine {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}

/** User units → pixels of a picture, `xMidYMid meet`; undefined for other alignments of another ratio. */
export function viewBoxTransform(
	viewBox: string | undefined,
	aspect: string | undefined,
	size: { readonly width: number; readonly height: number },
): Affine | undefined {
	if (viewBox === undefined) return IDENTITY;
	const [x = 0, y = 0, width = 0, height = 0] = viewBox
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	const sx = size.width / width;
	const sy = size.height / height;
	if (!Number.isFinite(sx) || !Number.isFinite(sy)) return undefined;
	const isPlain = aspect === undefined || /^\s*xMidYMid(\s+meet)?\s*$/.test(aspect);
	if (sx !== sy && !isPlain) return undefined;
	const scale = Math.min(sx, sy);
	const left = (size.width - width * scale) / 2;
	const top = (size.height - height * scale) / 2;
	return [scale, 0, 0, scale, left - x * scale, top - y * scale];
}
