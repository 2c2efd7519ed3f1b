import { expect, test } from "vitest";
import { placeOf } from "./store.js";

test.each([
	["/game/123", "wide", /^game-123\.wide$/],
	["/", "wide", /^index\.wide$/],
	["/index", "wide", /^index\.wide-[\da-f]{8}$/],
	["/Game/123", "wide", /^Game-123\.wide-[\da-f]{8}$/],
	["/game-123", "wide", /^game-123\.wide-[\da-f]{8}$/],
	["/g/../../etc", "wide", /^g-etc\.wide-[\da-f]{8}$/],
	["/\u4e16", "a/b", /^index\.a-b-[\da-f]{8}$/],
	[`/${"x".repeat(4000)}`, "wide", /^x{80}-[\da-f]{8}$/],
])("%.40s and %s have a name of their own", (path, image, expected) => {
	const { name, reference, picture } = placeOf("/site/cards.test.ts", path, image);
	expect(name).toMatch(expected);
	expect(reference).toBe(`/site/__preview_references__/cards.test.ts/${name}`);
	expect(picture).toBe(`/site/__previews__/cards.test.ts/${name}`);
});

test("paths that look alike do not share a reference", () => {
	const paths = [
		"/a/b",
		"/a-b",
		"/a//b",
		"/a/b/",
		"/a+b",
		"/A/b",
		"/a%2Fb",
		"/a/b?c",
		"/a/b/c",
		"/",
		"/index",
	];
	const names = paths.map((path) => placeOf("/t.ts", path, "wide").name.toLowerCase());
	expect(new Set(names).size).toBe(paths.length);
});
