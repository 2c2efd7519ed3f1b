/** The example's definition and the files of its site: what they say of each other is true. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "parse5";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import site from "../../examples/myriad/placard.config.js";
import { resolve } from "../../src/site/resolve.js";

const folder = fileURLToPath(new URL("../../examples/myriad/", import.meta.url));
const QUESTION = { board: false, count: false, question: true };

describe("the definition", () => {
	test.each([
		"/game/7×3+X-2÷5",
		"/game/7*3+x-2/5",
		"/game/7%2A3%2BX-2%2f5",
		"/game/7%C3%973+X-2%C3%B75/",
	])("%s is one board", async (path) => {
		const page = await resolve(site, path);
		if (page.kind !== "found") throw new Error(`not found: ${path}`);
		const texts = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => page.values[`text${i}`]);
		expect(texts.join("")).toBe("7×3+X−2÷5");
		expect(page.values).toMatchObject({ cell1: { rx: 999 } });
		expect(page.route.tags?.(page.data, page.params)).toEqual({
			title: "What hides in 7×3 +X− 2÷5?",
			description:
				"Walk from cell to neighbouring cell and read off a sum. How many of the numbers from 1 to 100 does this board hold?",
			imageAlt: "A board of three rows: 7×3, +X−, 2÷5.",
			url: "/game/7%C3%973%2BX-2%C3%B75",
		});
	});

	test("a slash at the end is the ninth cell where there are eight others", async () => {
		const page = await resolve(site, "/game/7×3+X-2÷/");
		expect(page).toMatchObject({ kind: "found", values: { text7: "÷", text8: "÷" } });
	});

	test.each([
		"/game/no-board",
		"/game/",
		"/game",
		"/game/123456789/1",
		"/game/123456789//",
		"/no/such/page",
		"/%",
	])("%s gets the question mark", async (path) => {
		const page = await resolve(site, path);
		expect(page).toMatchObject({ kind: "fallback", values: QUESTION });
	});

	test("every example resolves, and fills slots that both templates have", async () => {
		const images = site.routes.flatMap((route) => [...route.images.values()]);
		const files = new Set(images.flatMap((image) => ("file" in image ? image.file : [])));
		expect(files.size).toBe(2);
		for (const path of site.routes.flatMap(({ examples }) => examples)) {
			const page = await resolve(site, path);
			if (page.kind === "none") throw new Error(`no route: ${path}`);
			for (const file of files) {
				const template = readFileSync(folder + file, "utf8");
				for (const id of Object.keys(page.values)) expect(template).toContain(` id="${id}"`);
			}
		}
	});

	test("every font is there, with its licence", () => {
		for (const file of [...site.fonts, "art/OFL.txt", "public/fonts/OFL.txt"])
			expect(existsSync(folder + file), file).toBe(true);
	});
});

describe("the site's files", () => {
	const page = readFileSync(`${folder}public/index.html`, "utf8");

	test.each([
		["default.png", 1200, 630],
		["apple-touch-icon.png", 180, 180],
		["icon-192.png", 192, 192],
		["icon-512.png", 512, 512],
	])("%s measures %d x %d", (file, width, height) => {
		const bytes = readFileSync(`${folder}public/${file}`);
		expect(PNG.sync.read(bytes)).toMatchObject({ width, height });
		expect(bytes.length).toBeLessThan(32_768);
	});

	test("the page names only files that are there", () => {
		const links = [...page.matchAll(/(?:href|src)="(\/[^"#]+)"/g)].map(([, path]) => path);
		const manifest: unknown = JSON.parse(
			readFileSync(`${folder}public/manifest.webmanifest`, "utf8"),
		);
		const icons = [...JSON.stringify(manifest).matchAll(/"src":"(\/[^"]+)"/g)].map(
			([, path]) => path,
		);
		expect(links.length + icons.length).toBeGreaterThan(8);
		for (const path of [...links, ...icons])
			expect(existsSync(`${folder}public${path}`), path).toBe(true);
	});

	test("the page is well-formed HTML", () => {
		const errors: string[] = [];
		parse(page, { onParseError: ({ code }) => errors.push(code) });
		expect(errors).toEqual([]);
	});
});
