import { expect, test } from "vitest";
import { Patience } from "./patience.js";

function after(...drawingsMs: readonly number[]): number {
	const patience = new Patience(2_000);
	for (const ms of drawingsMs) patience.note(ms);
	return patience.ms;
}

test.each([
	["the whole deadline before anything was drawn", [], 2_000],
	["an eighth of it where drawings are quick", [20, 20, 20], 250],
	["six times as long as the slowest", [20, 100, 20], 6 * 100 * 0.99],
	["never more than the deadline", [900], 2_000],
])("%s", (_, drawings, expected) => {
	expect(after(...drawings)).toBeCloseTo(expected, 6);
});

test("what was slow once is forgotten with what comes after it", () => {
	expect(after(300, ...Array(300).fill(10))).toBe(250);
});
