/** Paths and files, as static hosts map them, and which shard has which page. */
import { describe, expect, test } from "vitest";
import { fileAt, filesOfPath, isInShard, pathOfFile } from "./paths.js";

test.each([
	["index.html", "/"],
	["about.html", "/about"],
	["posts/index.html", "/posts/"],
	["posts/moths/index.html", "/posts/moths/"],
	["a b/100%.html", "/a%20b/100%25"],
	["日本.html", "/%E6%97%A5%E6%9C%AC"],
	["index/a?#.html", "/index/a%3F%23"],
])("%s is served at %s, and is found there again", (file, path) => {
	expect(pathOfFile(file)).toBe(path);
	expect(filesOfPath(path)).toContain(file);
});

test.each([
	["/about", ["about.html", "about/index.html"]],
	["/about.html", ["about.html", "about/index.html"]],
	["/about/", ["about/index.html"]],
	["/game/7%C3%973", ["game/7×3.html", "game/7×3/index.html"]],
])("the page of %s is looked for in %j", (path, files) => {
	expect(filesOfPath(path)).toEqual(files);
});

test.each([
	"/",
	"/a//b",
	"/a/%2e%2e/b",
	"/a/..%2Fb",
	"/a%5Cb",
	"/a%00",
	"/%ff",
	"/%",
	`/${"é".repeat(128)}`,
])("no file is called %s", (path) => {
	expect(() => fileAt(path)).toThrowError(expect.objectContaining({ code: "path-not-a-file" }));
});

describe("shards", () => {
	const paths = Array.from({ length: 4_000 }, (_, i) => `/posts/${i.toString(36)}`);

	test("share all pages between them, each in one, evenly", () => {
		const counts = new Map<number, number>();
		for (const path of paths) {
			const own = [1, 2, 3, 4, 5, 6, 7, 8].filter((index) => isInShard(path, { index, count: 8 }));
			expect(own).toHaveLength(1);
			counts.set(own[0] ?? 0, (counts.get(own[0] ?? 0) ?? 0) + 1);
		}
		for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(100);
	});

	test("have the spellings of one page together", () => {
		for (const path of paths.slice(0, 200))
			for (let index = 1; index <= 8; index++) {
				const shard = { index, count: 8 };
				const spellings = [path, `${path}/`, `${path}.html`].map((of) => isInShard(of, shard));
				expect(new Set(spellings).size).toBe(1);
			}
	});
});
