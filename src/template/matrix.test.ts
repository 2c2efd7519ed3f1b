/** Transforms and lengths by hand-worked examples. */
import { describe, expect, test } from "vitest";
import { parseLength, parseLengths } from "./length.js";
import { IDENTITY, invert, multiply, parseTransform, readTransform } from "./matrix.js";

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
		["translate(10-20)", [11, -18]],
		["translate(+.5.5)", [1.5, 2.5]],
		["translate ( 1e1 ,\n20 ) , scale(2)", [12, 24]],
		["translate(10,20)scale(2),", [12, 24]],
		["", [1, 2]],
	])("%s moves (1, 2)", (transform, expected) => {
		const [x, y] = point(transform, 1, 2);
		expect(x).toBeCloseTo(expected[0] ?? NaN);
		expect(y).toBeCloseTo(expected[1] ?? NaN);
	});

	// Each of them moves nothing in resvg either, which reads lists as a whole or not at all.
	test.each([
		"none",
		"rotate(90deg)",
		"translate(1) nonsense",
		"translate(10",
		"translate()",
		"translate(1 2 3)",
		"translate(1,,2)",
		"translate(,1)",
		"translate(0x10)",
		"translate(1e400)",
		"translate(5)\u00a0translate(5)",
		"translate(5),,translate(5)",
		",translate(5)",
		"Translate(5)",
		"scale()",
		"scale(2 3 4)",
		"rotate(90 1)",
		"skewX(10 20)",
		"matrix(1 2)",
		"matrix(1 2 3 4 5 6 7)",
	])("%s is none", (transform) => {
		expect(readTransform(transform)).toBeUndefined();
		expect(parseTransform(transform)).toEqual(IDENTITY);
	});

	test("is read in time linear in its length", () => {
		const long = "translate(1) ".repeat(20_000);
		expect(readTransform(long)?.[4]).toBe(20_000);
		expect(readTransform(`scale(${"1".repeat(200_000)}`)).toBeUndefined();
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
