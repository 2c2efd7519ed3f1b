/** The example, built into a folder: its modules answer as the files themselves do, and the finite part needs no engine. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/cli/config.js";
import { filesOf } from "../../src/hosts/files.js";
import { openArt } from "../../src/image/art.js";
import { binder } from "../../src/image/bind.js";
import { type BuiltPictures, openBuiltImages } from "../../src/image/built.js";
import { createPainter } from "../../src/image/compose.js";
import type { ImageHandler } from "../../src/image/handler.js";
import { openImageHandler } from "../../src/image/open.js";
import {
	type BuiltPages,
	builtArtHash,
	type PageHandler,
	pageHandler,
} from "../../src/page/index.js";
import { createPool } from "../../src/raster/pool.js";
import type { Rasterizer } from "../../src/raster/rasterizer.js";
import type { Site } from "../../src/site/definition.js";
import { built as compiled } from "../support/built.js";
import { decodePng } from "../support/golden.js";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const workerUrl = compiled("raster/worker.js");
const example = at("examples/myriad/");
const folder = mkdtempSync(join(tmpdir(), "placard-build-"));
const out = join(folder, ".placard");

let unbuilt: { image: ImageHandler; page: PageHandler };
let built: { site: Site; pages: BuiltPages; pictures: BuiltPictures };
let pool: Rasterizer;
const started: Rasterizer[] = [];

beforeAll(async () => {
	for (const part of ["dist", "package.json"])
		cpSync(at(part), join(folder, "node_modules/placard", part), { recursive: true });
	const config = join(example, "placard.config.ts");
	execFileSync(process.execPath, [at("dist/cli/main.js"), "build", "-c", config, "-o", out]);
	const load = async (name: string) =>
		(await import(pathToFileURL(join(out, name)).href)) as { default: never };
	built = {
		site: (await load("site.js")).default,
		pages: (await load("pages.js")).default,
		pictures: (await load("pictures.js")).default,
	};
	const { site, root } = await loadConfig(config);
	const art = await openArt(site, filesOf(root));
	pool = await createPool({ fonts: art.fonts, threads: 1, workerUrl, timeoutMs: 30_000 });
	const painter = createPainter({ rasterizer: pool, bind: binder(art, {}) });
	unbuilt = {
		image: await openImageHandler(site, { art, rasterizer: pool, painter }),
		page: pageHandler(site, { artHash: async (image) => art.hash(image) }),
	};
});
afterAll(async () => {
	await Promise.all(started.map((rasterizer) => rasterizer.close()));
	await pool.close();
	rmSync(folder, { recursive: true, force: true });
});

const HTML = "<!doctype html><html><head><title>Myriad</title></head><body></body></html>";
const next = async () => new Response(HTML, { headers: { "content-type": "text/html" } });
const PATHS = [
	"/",
	"/game/7*3+X-2/5",
	"/game/123456789",
	"/game/_________",
	"/game/no",
	"/elsewhere",
];

const page = async (handler: PageHandler, path: string) => {
	const response = await handler(new Request(`https://myriad.example${path}`), next);
	return response.text();
};
const pictureUrls = (html: string) =>
	[...html.matchAll(/<meta property="og:image" content="([^"]*)"/g)].map(([, url = ""]) => url);

/** Size and a hash of the pixels: an array of four million numbers takes a minute to compare. */
async function pixelsOf(response: Response): Promise<string> {
	const { width, height, data } = decodePng(new Uint8Array(await response.arrayBuffer()));
	return `${width}x${height} ${createHash("sha256").update(data).digest("hex")}`;
}

async function openWithEngine(): Promise<ImageHandler> {
	return openBuiltImages(built.site, built.pictures, {
		rasterizer: async (fonts) => {
			const pool = await createPool({ fonts, threads: 1, workerUrl });
			started.push(pool);
			return pool;
		},
	});
}

describe("the built example", () => {
	test("answers pages with the same bytes", async () => {
		const handler = pageHandler(built.site, { artHash: builtArtHash(built.site, built.pages) });
		for (const path of PATHS) {
			const expected = await page(unbuilt.page, path);
			expect(expected).toContain("og:image");
			expect(await page(handler, path)).toBe(expected);
		}
	});

	test("answers pictures with the same pixels, and starts no engine for them", async () => {
		const handler = await openWithEngine();
		for (const path of PATHS)
			for (const url of pictureUrls(await page(unbuilt.page, path)))
				for (const picture of [url, url.replace("/wide/", "/square/")]) {
					const expected = await unbuilt.image(new Request(picture));
					const actual = await handler(new Request(picture));
					expect(actual.headers.get("x-placard")).toBe(expected.headers.get("x-placard"));
					expect(actual.headers.get("cache-control")).toBe(expected.headers.get("cache-control"));
					expect(await pixelsOf(actual)).toBe(await pixelsOf(expected));
				}
		expect(started).toEqual([]);
	});
});
