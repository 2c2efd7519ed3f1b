/** What the page flow takes of a build: hashes by image, and nothing of another build. */
import { describe, expect, test } from "vitest";
import { BUILT_FORMAT, builtArtHash, imageKey } from "./built.js";
import { defineSite, svg } from "./define.js";

const wide = svg("wide.svg", { width: 1200, height: 630 });
const site = defineSite({
	origin: "https://x.example",
	routes: {
		"/": { images: { wide } },
		"/a/:b": { images: { wide: { ...wide }, tall: { ...wide } } },
	},
});
const hashes = { "/ wide": "0123", "/a/:b wide": "4567", "/a/:b tall": "89ab" };

test("an image's key is its route's pattern and its name", () => {
	const keys = site.routes.flatMap((route) =>
		[...route.images.keys()].map((name) => imageKey(route, name)),
	);
	expect(keys.sort()).toEqual(Object.keys(hashes).sort());
});

test("hashes are found by image", async () => {
	const hash = builtArtHash(site, { format: BUILT_FORMAT, hashes });
	for (const route of site.routes)
		for (const [name, image] of route.images)
			expect(await hash(image)).toBe({ ...hashes }[imageKey(route, name) as "/ wide"]);
	await expect(hash({ ...wide })).rejects.toThrow("expected an image of this site's definition");
});

describe("refused, with the remedy", () => {
	test.each([
		[
			"another format",
			{ format: BUILT_FORMAT + 1, hashes },
			`in format ${BUILT_FORMAT}, received format`,
		],
		["no format", { hashes } as never, "received format nothing"],
		["no hashes", { format: BUILT_FORMAT } as never, "expected hashes of images"],
		[
			"an image less",
			{ format: BUILT_FORMAT, hashes: { "/ wide": "0" } },
			'expected the image "/a/:b wide", received a build without it',
		],
	])("%s", (_, built, message) => {
		expect(() => builtArtHash(site, built)).toThrow(message);
		expect(() => builtArtHash(site, built)).toThrow("Run `placard build` again");
	});
});
