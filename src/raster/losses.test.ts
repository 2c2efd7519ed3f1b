import { expect, test } from "vitest";
import { Losses } from "./losses.js";

/** `x` for a drawing that cost its thread, `.` for one that succeeded. */
function after(drawings: string): Losses {
	const losses = new Losses();
	for (const drawing of drawings) {
		if (drawing === "x") losses.lose();
		else losses.earn();
	}
	return losses;
}

test.each([
	["nothing has been drawn", "", false],
	["seven are lost in a row", "x".repeat(7), false],
	["eight are", "x".repeat(8), true],
	["two of a hundred are", `xx${".".repeat(98)}`.repeat(20), false],
	["every other one is", "x.".repeat(100), false],
	["two of three are", "xx.".repeat(100), true],
	["three have succeeded after many losses", `${"x".repeat(900)}...`, true],
	["four have", `${"x".repeat(900)}....`, false],
	["one is lost after those", `${"x".repeat(900)}....x`, false],
])("when %s", (_, drawings, expected) => {
	expect(after(drawings).isFailing).toBe(expected);
});

test("a pool that is not failing replaces threads at once, however many", () => {
	const losses = after("x".repeat(7));
	expect([0, 0, 1, 2].map((now) => losses.waitMs(now))).toEqual([0, 0, 0, 0]);
});

test("one that is replaces them one after the other, the first in half a second", () => {
	const losses = after("x".repeat(8));
	expect([0, 0, 300, 5_000].map((now) => losses.waitMs(now))).toEqual([500, 1_000, 1_200, 500]);
});
