/** The examples of docs/slots.md: every template with its values is drawn, and what is claimed of it looked for. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openArt } from "../../src/image/art.js";
import { drawImage } from "../../src/image/draw.js";
import type { Site, SlotValues } from "../../src/index.js";
import type { Rasterizer } from "../../src/raster/rasterizer.js";
import { resolve } from "../../src/site/resolve.js";
import { drawSlots, fixture, openPool } from "../slots/support.js";
import { decodePng } from "../support/golden.js";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const guide = readFileSync(at("docs/slots.md"), "utf8");
const sections = [
	...guide.matchAll(/^## (.*)\n[\s\S]*?^```svg\n([\s\S]*?)^```[\s\S]*?^```ts\n([\s\S]*?)^```/gm),
].map(([, title = "", template = "", code = ""]) => ({ title, template, code }));

const folder = mkdtempSync(join(tmpdir(), "placard-slots-"));
const before = process.cwd();
const jiti = createJiti(import.meta.url, { alias: { placard: at("src/index.ts") } });
let pool: Rasterizer;
beforeAll(async () => {
	copyFileSync(at("test/slots/fixtures/photo.png"), join(folder, "photo.png"));
	copyFileSync(at("test/fonts/Inconsolata-Regular.ttf"), join(folder, "Inconsolata-Regular.ttf"));
	process.chdir(folder);
	pool = await openPool();
});
afterAll(async () => {
	await pool.close();
	process.chdir(before);
	rmSync(folder, { recursive: true, force: true });
});

/** Colours that the values bring in, and where: x, y and RGB. */
const CLAIMS: { readonly [title: string]: readonly (readonly number[])[] } = {
	Text: [],
	"Shown or hidden": [
		[10, 10, 0, 0, 0],
		[90, 30, 0, 0, 128],
	],
	Attributes: [
		[40, 30, 46, 139, 87],
		[60, 30, 0, 0, 0],
	],
	// The disc in the middle of the picture, and the artist's fill above the whole picture.
	Pictures: [
		[30, 30, 255, 255, 255],
		[90, 30, 255, 255, 255],
		[90, 10, 192, 192, 192],
	],
	// Each bar has the whole gradient, from navy to white over 20 pixels; this is at one and a half.
	Fragments: [[11, 50, 19, 19, 138]],
};

describe("the examples of docs/slots.md", () => {
	test("are all there", () => {
		expect(sections.map(({ title }) => title)).toEqual(Object.keys(CLAIMS));
	});

	test.each(sections)("$title", async ({ title, template, code }) => {
		const file = join(folder, `${title.replaceAll(" ", "-")}.ts`);
		const imports = 'import { fragment, image } from "placard";';
		writeFileSync(file, `${imports}\n${code}\nexport default slots;\n`);
		const values = await jiti.import<SlotValues>(file, { default: true });
		const drawn = await drawSlots(pool, template, values, {
			hosts: ["images.example"],
			fetch: async () => new Response(fixture("photo.png") as Uint8Array<ArrayBuffer>),
		});
		const undrawn = await drawSlots(pool, template, {});
		expect(drawn.failed).toEqual([]);
		expect(drawn.picture.data).not.toEqual(undrawn.picture.data);
		for (const [x = 0, y = 0, ...rgb] of CLAIMS[title] ?? []) {
			const from = (y * drawn.picture.width + x) * 4;
			const found = [...drawn.picture.data.subarray(from, from + 3)];
			const error = Math.max(...found.map((level, i) => Math.abs(level - (rgb[i] ?? 0))));
			expect(error, `${title} at ${x}, ${y}: ${found}`).toBeLessThan(12);
		}
	});

	test("satori draws a page's own card", async () => {
		const [, code = ""] = /^```ts satori\n([\s\S]*?)^```/m.exec(guide) ?? [];
		const file = join(folder, "satori.ts");
		writeFileSync(file, code.replace('"satori"', JSON.stringify(import.meta.resolve("satori"))));
		const site = await jiti.import<Site>(file, { default: true });
		const art = await openArt(site, async () => new Uint8Array());
		const draw = async (path: string) => {
			const found = await resolve(site, path);
			if (found.kind !== "found") throw new Error(found.kind);
			const [image] = found.route.images.values();
			if (image === undefined) throw new Error("no image");
			const ports = { art, rasterizer: pool };
			return decodePng(await drawImage(ports, found.route, image, found.values));
		};
		const [one, other] = [await draw("/post/hills"), await draw("/post/seas")];
		expect([one.width, one.height]).toEqual([1200, 630]);
		expect(one.data.some((level) => level < 50)).toBe(true);
		expect(Buffer.from(one.data).equals(Buffer.from(other.data))).toBe(false);
	});
});
