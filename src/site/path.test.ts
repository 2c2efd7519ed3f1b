import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalPath, decodeLeniently, segmentsOf } from "./path.js";

describe("decodeLeniently", () => {
	test.each([
		["plain", "plain"],
		["a+b", "a+b"],
		["%C3%B7", "÷"],
		["1%2B2", "1+2"],
		["100%", "100%"],
		["%zz%41", "%zzA"],
		["%FF", "\ufffd"],
		["%00", "\0"],
		["%EF%BB%BFx", "\ufeffx"],
	])("%j → %j", (text, expected) => {
		expect(decodeLeniently(text)).toBe(expected);
	});

	test("is decodeURIComponent wherever that does not throw", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (text) => {
				expect(decodeLeniently(encodeURIComponent(text))).toBe(text);
			}),
			{ seed: 1 },
		);
	});
});

describe("segmentsOf", () => {
	test.each([
		["/", []],
		["", []],
		["/a", ["a"]],
		["/a/", ["a", ""]],
		["/a//b", ["a", "", "b"]],
		["//", []],
		["//evil.example//b/", ["evil.example", "", "b", ""]],
	])("%j → %j", (path, expected) => {
		expect(segmentsOf(path)).toEqual(expected);
	});
});

describe("canonicalPath", () => {
	test.each([
		["/", "/"],
		["/a/", "/a/"],
		["/game/1+2", "/game/1%2B2"],
		["/game/1%2b2", "/game/1%2B2"],
		["/game/1%2F2", "/game/1%2F2"],
		["/game/1/2", "/game/1/2"],
		["/game/÷", "/game/%C3%B7"],
		["/it's", "/it%27s"],
		["/%2e%2E/x", "/%252E%252E/x"],
		["/\ud800", "/%EF%BF%BD"],
	])("%j → %j", (path, expected) => {
		expect(canonicalPath(path)).toBe(expected);
	});

	test("is one spelling, safe in markup, that a URL parser leaves as it is", () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: "binary" })), (segments) => {
				const path = canonicalPath(`/${segments.join("/")}`);
				expect(canonicalPath(path)).toBe(path);
				expect(path).toMatch(/^[A-Za-z0-9\-._~!*()%/]+$/);
				expect(new URL(`https://x.example${path}`).pathname).toBe(path);
			}),
			{ seed: 2, numRuns: 2000 },
		);
	});
});
