import { expect, test } from "vitest";
import { Restarts } from "./restarts.js";

const waits = (free: number, times: readonly number[]) => {
	const restarts = new Restarts(free);
	return times.map((time) => restarts.waitMs(time));
};

test.each([
	["as many as there are threads do not wait", 2, [0, 1], [0, 0]],
	["each one more waits longer", 2, [0, 1, 2, 3], [0, 0, 50, 100]],
	["a second later all is forgotten", 1, [0, 1, 999, 2_000], [0, 50, 100, 0]],
	["what is spread over seconds never waits", 1, [0, 1_000, 2_000, 3_000], [0, 0, 0, 0]],
])("%s", (_, free, times, expected) => {
	expect(waits(free, times)).toEqual(expected);
});

test("half a second is the most, however many there are", () => {
	const all = waits(
		1,
		Array.from({ length: 900 }, (_, i) => i),
	);
	expect(Math.max(...all)).toBe(500);
});
