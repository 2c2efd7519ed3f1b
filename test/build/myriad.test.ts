/** The example, built into a folder: its modules answer as the files themselves do, and the finite part needs no engine. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build as esbuild } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadConfig } from "../../src/cli/config.js";
import { filesOf } from "../../src/hosts/files.js";
import { openArt } from "../../src/image/art.js";
import { binder } from "../../src/image/bind.js";
import { type BuiltPictures, openBuiltImages } from "../../src/image/built.js";
import { createPainter } from "../../src/image/compose.js";
import type { ImageHandler, PictureEvent } from "../../src/image/handler.js";
import { openImageHandler } from "../../src/image/open.js";
import { type PageHandler, pageHandler } from "../../src/page/index.js";
import { createPool } from "../../src/raster/pool.js";
import type { Rasterizer } from "../../src/raster/rasterizer.js";
import { type BuiltPages, builtArtHash } from "../../src/site/built.js";
import type { Site } from "../../src/site/definition.js";
import { built as compiled } from "../support/built.js";
import { decodePng } from "../support/golden.js";

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const workerUrl = compiled("raster/worker.js");
const example = at("examples/myriad/");
const folder = mkdtempSync(join(tmpdir(), "placard-build-"));
const config = join(example, "placard.config.ts");
const out = join(folder, ".placard");

let unbuilt: { image: ImageHandler; page: PageHandler };
let built: { site: Site; pages: BuiltPages; pictures: BuiltPictures };
let pool: Rasterizer;
const started: Rasterizer[] = [];

beforeAll(async () => {
	for (const part of ["dist", "package.json"])
		cpSync(at(part), join(folder, "node_modules/placard", part), { recursive: true });
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
	const painter = createPainter({ rasterizer: pool, bind: binder(art, {}), isLossless: true });
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

/** The most that a channel of one is away from the other's, in levels. */
async function distance(one: Response, other: Response): Promise<number> {
	const [a, b] = await Promise.all(
		[one, other].map(async (of) => decodePng(new Uint8Array(await of.arrayBuffer()))),
	);
	expect([a?.width, a?.height]).toEqual([b?.width, b?.height]);
	let most = 0;
	const own = a?.data ?? [];
	const due = b?.data ?? [];
	for (let i = 0; i < own.length; i++)
		most = Math.max(most, Math.abs((own[i] ?? 0) - (due[i] ?? 0)));
	return most;
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

	// The unbuilt pictures are the exact ones: what a build moves edges by, to share a palette, is bounded.
	test("answers pictures within 2 levels of the exact ones, and starts no engine for them", async () => {
		const handler = await openWithEngine();
		for (const path of PATHS)
			for (const url of pictureUrls(await page(unbuilt.page, path)))
				for (const picture of [url, url.replace("/wide/", "/square/")]) {
					const expected = await unbuilt.image(new Request(picture));
					const actual = await handler(new Request(picture));
					expect(actual.headers.get("x-placard")).toBe(expected.headers.get("x-placard"));
					expect(actual.headers.get("cache-control")).toBe(expected.headers.get("cache-control"));
					expect(await distance(actual, expected)).toBeLessThanOrEqual(2);
				}
		expect(started).toEqual([]);
	});
});

describe("what no plate has", () => {
	test.each(["/game/7*3+X-2/5", "/game/no"])(
		"of %s is drawn to the same pixels, by fonts cut down",
		async (path) => {
			const handler = await openWithEngine();
			const [url = ""] = pictureUrls(await page(unbuilt.page, path));
			const other = `${url}?width=700`;
			const expected = await unbuilt.image(new Request(other));
			expect(await distance(await handler(new Request(other)), expected)).toBe(0);
			expect(started.length).toBeGreaterThan(0);
		},
	);
});

describe("what was built", () => {
	test("is the same at the next time", () => {
		const again = join(folder, "again");
		execFileSync(process.execPath, [at("dist/cli/main.js"), "build", "-c", config, "-o", again]);
		const names = readdirSync(out);
		expect(names).toEqual(
			expect.arrayContaining(["site.js", "pages.js", "pictures.js", "files.js"]),
		);
		expect(readdirSync(again)).toEqual(names);
		for (const name of names)
			expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name)))).toBe(true);
	});

	test("of another version is refused at start", async () => {
		const pictures = { ...built.pictures, format: 0 };
		await expect(openBuiltImages(built.site, pictures)).rejects.toThrow(
			"Run `placard build` again",
		);
	});

	test("needs a host that fetches where pictures of other hosts are allowed", async () => {
		const site = { ...built.site, imageHosts: ["images.example"] };
		await expect(openBuiltImages(site, built.pictures)).rejects.toThrow("fetchPicture");
		const handler = await openBuiltImages(site, built.pictures, { fetchPicture: fetch });
		expect((await handler(new Request("https://x.example/og/0/wide/.png"))).status).toBe(200);
	});

	test("and is damaged answers with the fallback, and says so", async () => {
		const plates = built.pictures.plates.map((plate) => ({
			...plate,
			bytes: plate.bytes.replace(/.(?=.{40}$)/, (char) => (char === "A" ? "B" : "A")),
		}));
		const events: PictureEvent[] = [];
		const onPicture = (event: PictureEvent) => events.push(event);
		const handler = await openBuiltImages(built.site, { ...built.pictures, plates }, { onPicture });
		const response = await handler(new Request("https://x.example/og/0/wide/game/123456789.png"));
		expect(response.headers.get("x-placard")).toBe("fallback; reason=definition-failed");
		expect(String(events[0]?.error)).toMatch(/checksum.*Run `placard build` again/);
	});
});

/** As a worker's bundler makes it, without what is only imported when something has to be drawn. */
async function bundled(code: string): Promise<number> {
	const { outputFiles } = await esbuild({
		stdin: { contents: code, resolveDir: out },
		bundle: true,
		minify: true,
		write: false,
		format: "esm",
		platform: "neutral",
		mainFields: ["module", "main"],
		external: ["node:zlib"],
		plugins: [
			{
				name: "later",
				setup: (builder) =>
					builder.onResolve({ filter: /./ }, ({ kind, path }) =>
						kind === "dynamic-import" ? { path, external: true } : undefined,
					),
			},
		],
	});
	return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

describe("the size of a worker", () => {
	test("with every picture of the site is under 200 kB gzip, without the rasteriser", async () => {
		const code = `import { openBuiltImages } from "${at("dist/image/built.js")}";
			import site from "./site.js"; import pictures from "./pictures.js";
			export default { image: await openBuiltImages(site, pictures) };`;
		const size = await bundled(code);
		expect(size).toBeGreaterThan(50_000);
		expect(size).toBeLessThan(200_000);
	});

	test("that writes heads alone is under 20 kB gzip, definition included", async () => {
		const code = `import { openPages } from "${at("dist/hosts/pages.js")}";
			import site from "./site.js"; import pages from "./pages.js";
			export default openPages(site, pages);`;
		const size = await bundled(code);
		expect(size).toBeGreaterThan(5_000);
		expect(size).toBeLessThan(20_000);
	});
});
