/**
 * The rules of the example's game. The oracles are independent: sums are worth what JavaScript says they
 * are, Roman numerals are written from numbers rather than read, and walks are counted by brute force.
 */
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	areNeighbours,
	boardFromPath,
	boardPath,
	canonicalBoard,
	cellKind,
	cellLabel,
	evaluate,
	findWalk,
	isBoard,
	isGoal,
	readWalk,
	rowsOf,
	solve,
} from "../../examples/myriad/public/board.js";

const spelling = fc.string({
	unit: fc.constantFrom(..."0123456789+-*×/÷_IVXLCivxlc"),
	minLength: 9,
	maxLength: 9,
});
const board = spelling.map(canonicalBoard);

describe("spelling", () => {
	test.each([
		["7*3+X-2/5", "7×3+X-2÷5"],
		["7×3+x-2÷5", "7×3+X-2÷5"],
		["ivxlcIVXL", "IVXLCIVXL"],
		["_________", "_________"],
		["0123+-*/_", "0123+-×÷_"],
	])("%s is the board %s", (text, canonical) => {
		expect(isBoard(text)).toBe(true);
		expect(canonicalBoard(text)).toBe(canonical);
	});

	test.each([
		"",
		"12345678",
		"1234567890",
		"12345678 ",
		"123456789\n",
		"\n123456789",
		"12345678=",
		"1234567.8",
		"MDCLXVI12",
		"１２３４５６７８９",
		"12345678ı",
		"12345678−",
		"12345678\0",
		"12345678\ud800",
		"constructor",
		"__proto__",
		"toString_",
		"<b>1+2</b>",
		"&#0;&#0;12",
		"$&$`$'1+2",
		"../../../",
		"‮12345678",
		"😀😀😀😀1",
		"1".repeat(100_000),
	])("%j is no board", (text) => {
		expect(isBoard(text)).toBe(false);
		expect(boardFromPath(`/game/${text}`)).toBe(null);
	});

	test("canonical boards are boards, and canonical", () => {
		fc.assert(
			fc.property(spelling, (text) => {
				const canonical = canonicalBoard(text);
				expect(isBoard(canonical)).toBe(true);
				expect(canonicalBoard(canonical)).toBe(canonical);
				expect(canonical).toMatch(/^[0-9+\-×÷_IVXLC]{9}$/);
			}),
		);
	});
});

describe("paths", () => {
	test.each([
		["/game/7*3+X-2/5", "7×3+X-2÷5"],
		["/game/7%2A3%2Bx%2D2%2f5", "7×3+X-2÷5"],
		["/game/7%C3%973+X-2%c3%b75", "7×3+X-2÷5"],
		["/game/7×3+X-2÷5/", "7×3+X-2÷5"],
		["/game/12345678/", "12345678÷"],
		["/game//23456789", "÷23456789"],
		["/game/123/56/89", "123÷56÷89"],
		["/game/%2B2345678+", "+2345678+"],
	])("%s opens %s", (path, canonical) => {
		expect(boardFromPath(path)).toBe(canonical);
	});

	test.each([
		"/",
		"/game",
		"/game/",
		"/games/123456789",
		"/game/%",
		"/game/%E0%A4%A",
		"/game/123456789//",
	])("%s opens no board", (path) => {
		expect(boardFromPath(path)).toBe(null);
	});

	test("the path of a board opens it, in ASCII and as one segment", () => {
		fc.assert(
			fc.property(board, (text) => {
				expect(boardPath(text)).toMatch(/^\/game\/[!-.0-~]+$/);
				expect(boardFromPath(boardPath(text))).toBe(text);
			}),
		);
	});
});

describe("values", () => {
	test.each([
		["7", 7],
		["007", 7],
		["7×3+X-2÷5", 30.6],
		["1+2×3", 7],
		["9-3-2", 4],
		["8÷4÷2", 1],
		["7÷2×4", 14],
		["1÷3×3", 1],
		["1÷3+2÷3", 1],
		["XL", 40],
		["XCIX", 99],
		["CCCXCIX", 399],
		["IV+4", 8],
		["2-5", -3],
		["0÷5", 0],
		["999999999", 999_999_999],
		["9999×9999", 99_980_001],
	])("%s is %d", (text, value) => {
		expect(evaluate(text)).toBeCloseTo(value, 12);
	});

	test.each([
		"",
		"+",
		"-7",
		"+7",
		"7+",
		"7++3",
		"7+-3",
		"7×÷3",
		"X5",
		"5X",
		"IIII",
		"IIX",
		"VV",
		"IC",
		"LL",
		"LC",
		"XLX",
		"CCCC",
		"7÷0",
		"0÷0",
		"1÷0×0",
		"7_3",
		"7*3",
		"7/3",
		"x",
		"1 + 2",
		"1e3",
		"1.5",
		"1234567890",
		"constructor",
		"1".repeat(100_000),
	])("%j has no value", (text) => {
		expect(evaluate(text)).toBe(null);
	});

	test("agrees with JavaScript on whatever a walk can read", () => {
		const walk = fc.string({ unit: fc.constantFrom(..."0123456789+-×÷IVXLC"), maxLength: 9 });
		fc.assert(
			fc.property(walk, (text) => expectAlike(evaluate(text), oracle(text))),
			{ numRuns: 3000 },
		);
	});

	test("agrees with JavaScript on sums", () => {
		const number = fc.constantFrom("0", "1", "9", "12", "05", "IV", "XC", "IIX");
		const operator = fc.constantFrom("+", "-", "×", "÷");
		const sum = fc
			.tuple(number, operator, number, operator, number)
			.map((parts) => parts.join(""))
			.filter((text) => text.length <= 9);
		fc.assert(
			fc.property(sum, (text) => expectAlike(evaluate(text), oracle(text))),
			{ numRuns: 1000 },
		);
	});

	test.each([
		[1, true],
		[100, true],
		[0, false],
		[101, false],
		[-7, false],
		[2.5, false],
		[null, false],
		[Number.NaN, false],
	])("%s counts: %s", (value, counts) => {
		expect(isGoal(value)).toBe(counts);
	});
});

describe("cells", () => {
	test.each([
		["7", "digit", "7"],
		["X", "roman", "X"],
		["-", "operator", "−"],
		["÷", "operator", "÷"],
		["_", "empty", ""],
	])("%s is a %s and shows %j", (cell, kind, label) => {
		expect(cellKind(cell)).toBe(kind);
		expect(cellLabel(cell)).toBe(label);
	});

	test("rows are three, with every cell's place kept", () => {
		expect(rowsOf("7×3_X-2÷_")).toEqual(["7×3", "_X−", "2÷_"]);
	});

	test("cells touch at sides and corners, and never round the edge", () => {
		const neighbours = (cell: number) =>
			[0, 1, 2, 3, 4, 5, 6, 7, 8].filter((other) => areNeighbours(cell, other));
		expect(neighbours(0)).toEqual([1, 3, 4]);
		expect(neighbours(2)).toEqual([1, 4, 5]);
		expect(neighbours(4)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
		expect(neighbours(5)).toEqual([1, 2, 4, 7, 8]);
	});
});

describe("solve", () => {
	test.each(["7×3+X-2÷5", "1+23×4÷56", "IVXLC+-×÷", "5_3_2_4_1", "9÷0-XL×10"])(
		"finds on %s what walking every walk finds",
		(text) => {
			const answers = solve(text);
			expect([...answers.keys()].sort((a, b) => a - b)).toEqual(bruteForce(text));
			for (const [number, walk] of answers) {
				expect(evaluate(readWalk(text, walk))).toBe(number);
				expect(isWalk(walk)).toBe(true);
			}
		},
	);

	test("finds nothing where there is nothing", () => {
		expect(solve("_________").size).toBe(0);
		expect(solve("+-×÷+-×÷+").size).toBe(0);
	});

	test.each(["1×9______", "9×1______"])(
		"takes the shortest walk on %s, met first or last",
		(text) => {
			expect(solve(text).get(9)).toHaveLength(1);
		},
	);
});

describe("findWalk", () => {
	test("goes on from the walk under way", () => {
		// A walk that began anew would begin at the first 5.
		expect(findWalk("5+_____+5", "5+", [8])).toEqual([8, 7]);
		expect(findWalk("7×3+X-2÷5", "7×3", [0, 1])).toEqual([0, 1, 2]);
	});

	test("takes another way when the one under way ends", () => {
		// From the first 5 there is no way on to the 9; from the other there is.
		expect(findWalk("5__5_9___", "59", [0])).toBe(null);
		expect(findWalk("5___59___", "59", [0])).toEqual([4, 5]);
	});

	test("reads what it was asked for, wherever a walk does", () => {
		fc.assert(
			fc.property(
				board,
				fc.string({ unit: fc.constantFrom(..."123+X"), maxLength: 4 }),
				(b, text) => {
					const walk = findWalk(b, text);
					if (walk === null) return;
					expect(readWalk(b, walk)).toBe(text);
					expect(isWalk(walk)).toBe(true);
				},
			),
		);
	});
});

const ROMAN_PIECES: readonly (readonly [number, string])[] = [
	[100, "C"],
	[90, "XC"],
	[50, "L"],
	[40, "XL"],
	[10, "X"],
	[9, "IX"],
	[5, "V"],
	[4, "IV"],
	[1, "I"],
];

/** Every Roman numeral that three hundreds allow, written greedily from its number. */
const NUMERALS = new Map(
	Array.from({ length: 399 }, (_, i) => {
		let rest = i + 1;
		let text = "";
		for (const [value, piece] of ROMAN_PIECES)
			while (rest >= value) {
				text += piece;
				rest -= value;
			}
		return [text, i + 1] as const;
	}),
);

/** What JavaScript makes of an expression; null when it is none. */
function oracle(text: string): number | null {
	const tokens = text.match(/\d+|[IVXLC]+|[^\dIVXLC]/g) ?? [];
	const isSum = tokens.length % 2 === 1;
	const script = tokens.map((token, i) => {
		if (i % 2 === 1) return { "+": "+", "-": "-", "×": "*", "÷": "/" }[token];
		return /^\d/.test(token) ? String(Number(token)) : NUMERALS.get(token);
	});
	if (!isSum || script.includes(undefined)) return null;
	const value: unknown = runInNewContext(script.join(" "));
	return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function expectAlike(value: number | null, expected: number | null): void {
	if (value === null || expected === null) expect(value).toBe(expected);
	else expect(value).toBeCloseTo(expected, 9);
}

/** Whether cells follow each other by king's moves, none of them twice. */
function isWalk(walk: readonly number[]): boolean {
	const steps = walk.slice(1).map((cell, i) => {
		const last = walk[i] ?? 0;
		return (Math.floor(cell / 3) - Math.floor(last / 3)) ** 2 + ((cell % 3) - (last % 3)) ** 2;
	});
	return new Set(walk).size === walk.length && steps.every((step) => step === 1 || step === 2);
}

/** All goals of a board, by trying every walk and pruning none. */
function bruteForce(text: string): number[] {
	let walks = [...text].map((_, cell) => [cell]);
	const goals = new Set<number>();
	let count = 0;
	while (walks.length > 0) {
		count += walks.length;
		for (const walk of walks) {
			const value = oracle(walk.map((cell) => text[cell]).join(""));
			const whole = Math.round(value ?? 0);
			if (value !== null && Math.abs(value - whole) < 1e-9 && whole >= 1 && whole <= 100)
				goals.add(whole);
		}
		walks = walks.flatMap((walk) => [...text].map((_, cell) => [...walk, cell]).filter(isWalk));
	}
	expect(count).toBe(10_305);
	return [...goals].sort((a, b) => a - b);
}
