import { expect, test } from "vitest";
import { joinValues } from "./finite-values.js";

test("values of two routes are joined slot by slot, each once and in their order", () => {
	const one = { a: ["x", "y"], b: [{ fill: "#fff" }] };
	const other = {
		a: ["y", "z", "z"],
		b: [{ fill: "#fff" }, { fill: "#000" }],
		c: [null, undefined],
	};
	expect(joinValues(one, other)).toEqual({
		a: ["x", "y", "z"],
		b: [{ fill: "#fff" }, { fill: "#000" }],
		c: [undefined],
	});
	expect(one.a).toEqual(["x", "y"]);
});

test("a slot may be called like a member of every object", () => {
	expect(joinValues({}, { constructor: ["x"] })).toEqual({ constructor: ["x"] });
});
