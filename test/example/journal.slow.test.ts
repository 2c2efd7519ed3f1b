/**
 * The journal as its README says: installed, built by its one command, and every page read by the public extractors.
 * Its previews are kept by `placard/testing`; an accepted change is accepted there.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { posts } from "../../examples/journal/posts.js";
import { readers } from "../page/readers.js";

const root = fileURLToPath(new URL("../../examples/journal/", import.meta.url));
// As in CI: a reference that is missing fails, and none is written.
const env = { ...process.env, CI: "true" };
const npm = (...args: string[]) => spawnSync("npm", args, { cwd: root, encoding: "utf8", env });
const read = (file: string) => readFileSync(join(root, "_site", file), "utf8");
const pages = posts.map((post) => [post.slug, post] as const);
const MAX_BYTES = 300_000;

beforeAll(() => {
	const installed = npm("ci", "--no-audit", "--no-fund");
	expect(installed.status, installed.stderr).toBe(0);
	const build = npm("run", "build");
	expect(build.status, build.stderr).toBe(0);
	// Neither a character without a glyph, nor a title that did not fit, nor a fallback.
	expect(build.stderr).not.toMatch(/glyph|fit into|fallback|error/);
	expect(build.stdout).toContain("201 pages");
}, 600_000);

test("its own tests find its previews as they were accepted", () => {
	const { status, stdout } = npm("test");
	expect(status, stdout).toBe(0);
	expect(stdout).toMatch(/^# pass 13$/m);
}, 300_000);

test("has two hundred posts, in scripts that run both ways", () => {
	expect(new Set(pages.map(([slug]) => slug)).size).toBe(200);
	expect(new Set(posts.map(({ lang }) => lang)).size).toBeGreaterThan(10);
});

test("every picture is one, and under its limit", () => {
	const files = readdirSync(join(root, "_site/og"), { recursive: true, encoding: "utf8" });
	const pictures = files.filter((file) => /\.(?:png|jpg)$/.test(file));
	expect(pictures).toHaveLength(201);
	for (const file of pictures)
		expect(statSync(join(root, "_site/og", file)).size, file).toBeLessThanOrEqual(MAX_BYTES);
	expect(files.filter((file) => file.endsWith(".incomplete"))).toEqual([]);
});

describe.each(Object.entries(readers))("%s", (_, { read: extract, alt = (text) => text }) => {
	test("reads every post as it is meant", async () => {
		for (const [slug, post] of pages) {
			const html = read(`posts/${slug}/index.html`);
			const title = post.title.replaceAll("\u00ad", "");
			const found = await extract(html);
			const meant = {
				title,
				description: post.summary,
				siteName: "Night Letters",
				url: `https://night-letters.example/posts/${slug}/`,
				width: "1200",
				height: "630",
				card: "summary_large_image",
				twitterTitle: title,
			};
			const asked = Object.entries(meant).filter(([member]) => member in found);
			expect(found).toMatchObject(Object.fromEntries(asked));
			expect(found.alt === undefined || found.alt.startsWith(alt(title))).toBe(true);
			const { pathname, origin } = new URL(found.image ?? "");
			expect(origin).toBe("https://night-letters.example");
			expect(statSync(join(root, "_site", decodeURIComponent(pathname))).isFile()).toBe(true);
		}
	});
});

test("a second build draws nothing and changes nothing", () => {
	const before = read("posts/tonight-2/index.html");
	const { stdout } = npm("run", "build");
	expect(stdout).toContain("0 drawn, 201 kept");
	expect(read("posts/tonight-2/index.html")).toBe(before);
});
