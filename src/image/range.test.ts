/** Ranges of a file of 1,000 bytes, each read off RFC 9110, 14.1.2. */
import { describe, expect, test } from "vitest";
import { requestedRange } from "./range.js";

const read = (range: string | undefined, others: Record<string, string> = {}) =>
	requestedRange(new Headers(range === undefined ? others : { range, ...others }), 1000, '"tag"');

describe("a single range", () => {
	test.each([
		["bytes=0-499", 0, 499],
		["bytes=500-999", 500, 999],
		["bytes=-500", 500, 999],
		["bytes=9500-", "unsatisfiable"],
		["bytes=500-", 500, 999],
		["bytes=0-0", 0, 0],
		["bytes=-1", 999, 999],
		["bytes=999-999", 999, 999],
		["bytes=999-1000", 999, 999],
		["bytes=1000-1001", "unsatisfiable"],
		["bytes=-1001", 0, 999],
		["bytes=-0", "unsatisfiable"],
		["bytes=0-99999999999999999999999", 0, 999],
		["bytes=99999999999999999999999-", "unsatisfiable"],
		["BYTES=1-2", 1, 2],
		["bytes= 1-2 ", 1, 2],
	] as const)("%s", (range, first, last?: number) => {
		expect(read(range)).toEqual(last === undefined ? first : { first, last });
	});
});

test.each([
	undefined,
	"",
	"bytes",
	"bytes=",
	"bytes=-",
	"bytes=2-1",
	"bytes=0-1,3-4",
	"bytes=0-1,",
	"bytes=a-b",
	"bytes=1.5-2",
	"bytes=--1",
	"bytes=+1-2",
	"bytes=0x1-2",
	"lines=0-1",
])("%s is ignored", (range) => {
	expect(read(range)).toBeUndefined();
});

test.each([
	['"tag"', true],
	['W/"tag"', false],
	['"other"', false],
	['"tag", "other"', false],
	["*", false],
	["Sun, 22 Nov 2026 12:00:00 GMT", false],
	["", false],
])("If-Range %s", (condition, isHeeded) => {
	const range = read("bytes=0-9", { "if-range": condition });
	expect(range).toEqual(isHeeded ? { first: 0, last: 9 } : undefined);
});
