import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalPath } from "./path.js";
import { isPicturePath, parsePicturePath, pathOf, picturePath, pictureQuery } from "./url.js";

const site = { prefix: "/og" };

test("pathOf is what a parser gives of a Request's URL", () => {
	const check = (url: string) => {
		const request = new Request(url);
		expect(pathOf(request)).toBe(new URL(request.url).pathname);
	};
	for (const rest of [
		"",
		"/",
		"//",
		"/a//b/",
		"?/a",
		"#/a",
		"/a?b/c#d",
		"/a#b?c",
		"/a:b@c",
		"/é%20",
	])
		check(`https://site.example:8443${rest}`);
	const text = fc.string({ unit: "binary" });
	fc.assert(fc.property(text, (rest) => check(`http://localhost/${rest}`)));
});

describe("picturePath and parsePicturePath", () => {
	test.each([
		["/", "/og/v1/wide/index.png"],
		["/index", "/og/v1/wide/%69ndex.png"],
		["/a/", "/og/v1/wide/a/index.png"],
		["/a/index", "/og/v1/wide/a/%69ndex.png"],
		["/index/a", "/og/v1/wide/index/a.png"],
		["/game/123", "/og/v1/wide/game/123.png"],
		["/game/1+2", "/og/v1/wide/game/1%2B2.png"],
		["/a.png", "/og/v1/wide/a.png.png"],
		["/wide", "/og/v1/wide/wide.png"],
	])("%s ↔ %s", (pagePath, path) => {
		expect(picturePath(site, { version: "v1", name: "wide", pagePath })).toBe(path);
		expect(parsePicturePath(site, path)).toEqual({
			version: "v1",
			name: "wide",
			pagePath: canonicalPath(pagePath),
		});
	});

	test("are inverses on every canonical path", () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: "binary" })), (segments) => {
				const pagePath = canonicalPath(`/${segments.join("/")}`);
				const path = picturePath(site, { version: "0a", name: "square", pagePath });
				expect(parsePicturePath(site, new URL(path, "https://x.example").pathname)).toEqual({
					version: "0a",
					name: "square",
					pagePath,
				});
			}),
			{ seed: 3, numRuns: 2000 },
		);
	});

	test.each([
		"/",
		"/og",
		"/og/",
		"/og/v.png",
		"/og/v/wide.png",
		"/og//wide.png",
		"/og/v/wide",
		"/ogre/v/wide.png",
	])("%s is no picture", (path) => {
		expect(parsePicturePath(site, path)).toBeNull();
	});

	test("what lies under the prefix is a picture's path, well written or not", () => {
		expect(isPicturePath(site, "/og/x")).toBe(true);
		expect(isPicturePath(site, "/ogre")).toBe(false);
	});
});

test.each([
	[["id"], "id=7&utm=x", "?id=7"],
	[["id"], "utm=x", ""],
	[["b", "a"], "a=1&b=2", "?a=1&b=2"],
	[["a"], "a=1&a=2", "?a=1"],
	[["a"], "a=%22%3E&width=9", "?a=%22%3E"],
	[[], "a=1", ""],
])("of the query, %j keep of %s only %s", (query, search, expected) => {
	expect(pictureQuery({ query }, new URLSearchParams(search))).toBe(expected);
});
