/** Transforms and lengths by hand-worked examples. */
import { describe, expect, test } from "vitest";
import { parseLength, parseLengths } from "./length.js";
import { IDENTITY, invert, multiply, parseTransform } from "./matrix.js";

const point = (transform: string, x: number, y: number) => {
	const [a, b, c, d, e, f] = parseTransform(transform);
	return [a * x + c * y + e, b * x + d * y + f];
};

describe("a transform", () => {
	test.each([
		["translate(10 20)", [11, 22]],
		["translate(10)", [11, 2]],
		["scale(2)", [2, 4]],
		["scale(2,3)", [2, 6]],
		["rotate(90)", [-2, 1]],
		["rotate(90 1 2)", [1, 2]],
		["skewX(45)", [3, 2]],
		["skewY(45)", [1, 3]],
		["matrix(1 2 3 4 5 6)", [12, 16]],
		["translate(10 20) scale(2)", [12, 24]],
		["translate(10,20),scale(2)", [12, 24]],
		["", [1, 2]],
		["none", [1, 2]],
		["rotate(90deg)", [1, 2]],
		["translate(1) nonsense", [1, 2]],
		["matrix(1 2)", [1, 2]],
	])("%s moves (1, 2)", (transform, expected) => {
		const [x, y] = point(transform, 1, 2);
		expect(x).toBeCloseTo(expected[0] ?? NaN);
		expect(y).toBeCloseTo(expected[1] ?? NaN);
	});

	test("undone is none", () => {
		const matrix = parseTransform("translate(3 4) rotate(30) scale(2 5)");
		const back = invert(matrix) ?? IDENTITY;
		for (const [i, value] of multiply(back, matrix).entries())
			expect(value).toBeCloseTo(IDENTITY[i] ?? NaN);
		expect(invert(parseTransform("scale(0)"))).toBeUndefined();
	});
});

describe("a length", () => {
	const basis = { em: 10, whole: 200 };
	test.each([
		["12", 12],
		["12px", 12],
		["-1.5e1", -15],
		["2em", 20],
		["2ex", 10],
		["50%", 100],
		["72pt", 96],
		["1in", 96],
		["25.4mm", 96],
		[" .5 ", 0.5],
		["12 px", undefined],
		["1vw", undefined],
		["calc(1px)", undefined],
		["1e9", undefined],
		["", undefined],
	])("%s is %s", (text, expected) => {
		const length = parseLength(text, basis);
		if (expected === undefined) expect(length).toBeUndefined();
		else expect(length).toBeCloseTo(expected);
	});

	test("in a list ends where it is none", () => {
		expect(parseLengths("1, 2em 3\n,x 4", basis)).toEqual([1, 20, 3]);
		expect(parseLengths("", basis)).toEqual([]);
	});
});
