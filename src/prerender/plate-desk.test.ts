/** Plates handed from thread to thread: each made once, by the next one where a maker ends. */
import { expect, test } from "vitest";
import { PlateDesk } from "./plate-desk.js";
import type { SharedPlate } from "./thread-plates.js";

const plateOf = (length: number): SharedPlate => ({ kind: "plate", bytes: new Uint8Array(length) });

/** A desk, its threads, and what each was told: `make`, or the plate's length. */
function opened(maxBytes?: number) {
	const desk = new PlateDesk(maxBytes);
	const told: string[] = [];
	const threads = { a: {}, b: {}, c: {} };
	return {
		desk,
		told,
		threads,
		ask: (name: keyof typeof threads, key = "k") =>
			desk.ask(key, threads[name], (plate) => {
				told.push(`${name} ${plate?.kind === "plate" ? plate.bytes.length : "make"}`);
			}),
	};
}

test("the first makes it, the others get it, at once once it is there", () => {
	const { desk, told, ask } = opened();
	ask("a");
	ask("b");
	expect(told).toEqual(["a make"]);
	desk.give("k", plateOf(3));
	ask("c");
	expect(told).toEqual(["a make", "b 3", "c 3"]);
	ask("c", "other");
	expect(told.at(-1)).toBe("c make");
});

test("a maker that ends is followed by one that waits, and nobody waits for ever", () => {
	const { desk, told, threads, ask } = opened();
	ask("a");
	ask("b");
	ask("c");
	desk.lose(threads.b);
	desk.lose(threads.a);
	expect(told).toEqual(["a make", "c make"]);
	desk.lose(threads.c);
	ask("a");
	expect(told).toEqual(["a make", "c make", "a make"]);
	desk.give("k", plateOf(1));
	expect(told).toHaveLength(3);
});

test("what there is no room for is made again", () => {
	const { desk, told, ask } = opened(1_000);
	for (const key of ["k", "l"]) {
		ask("a", key);
		desk.give(key, plateOf(900));
	}
	ask("b", "l");
	ask("b", "k");
	expect(told).toEqual(["a make", "a make", "b 900", "b make"]);
});
