import { describe, expect, test } from "vitest";
import { bySpecificity, compilePattern, shapeOf } from "./pattern.js";

describe("match", () => {
	test.each([
		["/", "/", {}],
		["/", "/a", null],
		["/a", "/a", {}],
		["/a", "/a/", {}],
		["/a", "/A", null],
		["/a b", "/a%20b", {}],
		["/game/:level", "/game/7", { level: "7" }],
		["/game/:level", "/game", null],
		["/game/:level", "/game/7/8", null],
		["/game/:level", "/game/1%2F2", { level: "1/2" }],
		["/game/:level", "/game/%", { level: "%" }],
		["/game/*board", "/game/1/2+3", { board: "1/2+3" }],
		["/game/*board", "/game/1%2F2", { board: "1/2" }],
		["/game/*board", "/game", { board: "" }],
		["/game/*board", "/game/", { board: "" }],
		["/game/*board", "/game/12/", { board: "12/" }],
		["/game/:level/", "/game/7", { level: "7" }],
		["/game/:level", "/game/7/", { level: "7" }],
		["/game/:level", "/game/7//", null],
		["/game/*board", "/game/a//b", { board: "a//b" }],
		["/*", "/", { rest: "" }],
		["/*", "/a/b", { rest: "a/b" }],
		["/:a/:b", "/constructor/__proto__", { a: "constructor", b: "__proto__" }],
		["/:__proto__", "/x", JSON.parse('{"__proto__":"x"}')],
	])("%s on %s", (source, path, expected) => {
		const params = compilePattern(source).match(path);
		expect(params === null ? null : Object.entries(params)).toEqual(
			expected === null ? null : Object.entries(expected),
		);
	});

	test("parameters have no prototype", () => {
		const params = compilePattern("/:a").match("/x");
		expect(Object.getPrototypeOf(params)).toBeNull();
	});
});

describe("a pattern that is refused", () => {
	test.each([
		["game", "begins with a slash"],
		["/a//b", "empty segment"],
		["/:", "parameter name"],
		["/:1a", "parameter name"],
		["/a-:b", "literal, `:name` or `*name`"],
		["/(.*)", "literal, `:name` or `*name`"],
		["/*rest/edit", "last segment"],
		["/:a/:a", "each parameter name once"],
	])("%s", (source, message) => {
		expect(() => compilePattern(source)).toThrowError(message);
		expect(() => compilePattern(source)).toThrowError(
			expect.objectContaining({ code: "route-pattern-invalid" }),
		);
	});
});

test("the more specific pattern comes first", () => {
	const sources = ["/*", "/:a", "/a/*", "/a/:b", "/a/b", "/a", "/"];
	const sorted = sources.map(compilePattern).sort(bySpecificity);
	expect(sorted.map(({ source }) => source)).toEqual([
		"/",
		"/a",
		"/a/b",
		"/a/:b",
		"/a/*",
		"/:a",
		"/*",
	]);
});

test("shapes tell patterns apart by what they match", () => {
	const shape = (source: string) => shapeOf(compilePattern(source));
	expect(shape("/a/:x")).toBe(shape("/a/:y"));
	expect(shape("/a/:x")).not.toBe(shape("/a/*x"));
	expect(shape("/param")).not.toBe(shape("/:param"));
});

/**
 * Time is no test, but growth is: ten times the path may not cost more than a hundred times the work, which
 * a backtracking matcher (cubic and worse) passes by far.
 */
test("no path makes a pattern slow", () => {
	const patterns = ["/:a/:b/:c/*rest", "/a/:b/c/:d/e", "/*"].map(compilePattern);
	const cost = (path: string) => {
		const start = process.cpuUsage();
		for (let i = 0; i < 20; i++) for (const pattern of patterns) pattern.match(path);
		const { user, system } = process.cpuUsage(start);
		return user + system;
	};
	for (const unit of ["/a", "%41", "a", "/", "%"]) {
		cost(unit.repeat(2000));
		const small = cost(unit.repeat(2000));
		const large = cost(unit.repeat(20_000));
		expect(large).toBeLessThan(100 * Math.max(small, 1000));
	}
});
