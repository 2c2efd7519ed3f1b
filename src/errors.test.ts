import { describe, expect, test } from "vitest";
import { isPlacardError, PlacardError, shown } from "./errors.js";

describe("PlacardError", () => {
	test("says where, what was expected, what came and what to do", () => {
		const error = new PlacardError({
			code: "font-not-found",
			where: "fonts[0]",
			expected: "a font file",
			received: shown("a.ttf"),
			remedy: "Check the path.",
		});
		expect(error.message).toBe('fonts[0]: expected a font file, received "a.ttf". Check the path.');
		expect(error).toMatchObject({ status: 500, publicMessage: "font-not-found" });
	});

	test("is known across copies of the package, and nothing else is", () => {
		const foreign = { [Symbol.for("placard.error")]: true };
		expect(isPlacardError(foreign)).toBe(true);
		for (const other of [null, undefined, "x", new Error("x"), {}])
			expect(isPlacardError(other)).toBe(false);
	});
});

describe("shown", () => {
	test.each([
		["text", '"text"'],
		["a\nb", '"a\\nb"'],
		["\u001b[31m", '"\\u001b[31m"'],
		["\u202egnp", '"\\u{202e}gnp"'],
		["\u200fx", '"\\u{200f}x"'],
		["\u2067x", '"\\u{2067}x"'],
		["\u2028x", '"\\u{2028}x"'],
		["\ud800", '"\\ud800"'],
		[3, "3"],
		[undefined, "nothing"],
		[null, "null"],
		[() => 1, "a function"],
		[{ a: 1 }, '{"a":1}'],
		[Symbol("s"), "Symbol(s)"],
	])("%o is shown on one line", (value, expected) => {
		expect(shown(value)).toBe(expected);
	});

	test("cuts what is long and survives what is circular", () => {
		expect(shown("x".repeat(100_000)).length).toBeLessThan(90);
		const ring: { self?: unknown } = {};
		ring.self = ring;
		expect(shown(ring)).toBe("[object Object]");
	});
});
