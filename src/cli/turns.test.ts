/** Work over several turns of the real event loop, with a clock that each piece moves on. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurns } from "./turns.js";

const SLICE_MS = 5;

/** What is done of `count` pieces of `ms` each after each turn. */
async function doneByTurn(count: number, ms: number, turns: number): Promise<number[]> {
	let now = 0;
	const done: number[] = [];
	const inTurn = inTurns(SLICE_MS, () => now);
	for (let i = 0; i < count; i++)
		inTurn(() => {
			now += ms;
			done.push(i);
		});
	const lengths = [done.length];
	for (let turn = 1; turn < turns; turn++) {
		await nextTurn();
		lengths.push(done.length);
	}
	expect(done).toEqual(done.map((_, i) => i));
	return lengths;
}

test.each([
	["what fits into a slice is done at once", 4, 1, [4, 4]],
	["what is over it waits for the next turns", 12, 1, [5, 10, 12]],
	["a piece that is longer than a slice has a turn for itself", 3, 9, [1, 2, 3]],
])("%s", async (_, count, ms, expected) => {
	expect(await doneByTurn(count, ms, expected.length)).toEqual(expected);
});

test("what comes while others wait comes after them", async () => {
	let now = 0;
	const done: string[] = [];
	const inTurn = inTurns(SLICE_MS, () => now);
	const piece = (name: string) => () => {
		now += SLICE_MS;
		done.push(name);
	};
	inTurn(piece("first"));
	inTurn(piece("second"));
	await nextTurn();
	inTurn(piece("third"));
	await nextTurn();
	expect(done).toEqual(["first", "second", "third"]);
});
