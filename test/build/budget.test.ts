/** What a definition says of its files holds for a built site: fallbacks, tiles of the build and pictures drawn later. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBuiltImages } from "../../src/image/built.js";
import type { ImageHandler } from "../../src/image/handler.js";
import { createPool } from "../../src/raster/pool.js";
import type { Rasterizer } from "../../src/raster/rasterizer.js";
import { built } from "../support/built.js";
import { BUSY_ART } from "../support/busy-art.js";

const folder = mkdtempSync(join(tmpdir(), "placard-budget-"));
const root = fileURLToPath(new URL("../..", import.meta.url));
const engines: Rasterizer[] = [];
let drawings = 0;

const CONFIG = (budget: string) => `import { defineSite, svg } from "placard";
const size = { width: 240, height: 126 };
export default defineSite({ origin: "https://x.example", ${budget}, routes: { "/:bar/:dot": {
	images: {
		own: svg("busy.svg", size),
		wide: svg("busy.svg", { ...size, maxBytes: 100_000 }),
		exact: svg("busy.svg", { ...size, lossless: true }),
		lossy: svg("busy.svg", { ...size, lossless: false }),
	},
	data: (colours) => (colours.bar === "none" ? null : colours),
	slots: ({ bar, dot }) => ({ bar: { fill: "#" + bar }, dot: { fill: "#" + dot } }),
	fallback: { bar: false, dot: false },
	values: { bar: [{ fill: "#123456" }], dot: [{ fill: "#abcdef" }] },
} } });`;

async function buildSite(name: string, budget: string): Promise<ImageHandler> {
	const config = join(folder, `${name}.config.mjs`);
	writeFileSync(config, CONFIG(budget));
	const out = join(folder, name);
	execFileSync(process.execPath, [
		fileURLToPath(built("cli/main.js")),
		"build",
		"-c",
		config,
		"-o",
		out,
	]);
	const load = async (file: string) => (await import(pathToFileURL(join(out, file)).href)).default;
	return openBuiltImages(await load("site.js"), await load("pictures.js"), {
		async rasterizer(fonts) {
			drawings++;
			const pool = await createPool({ fonts, threads: 1, workerUrl: built("raster/worker.js") });
			engines.push(pool);
			return pool;
		},
	});
}

const sites = new Map<string, ImageHandler>();
beforeAll(async () => {
	mkdirSync(join(folder, "node_modules"));
	symlinkSync(root, join(folder, "node_modules/placard"));
	writeFileSync(join(folder, "busy.svg"), BUSY_ART);
	sites.set("small", await buildSite("small", "maxBytes: 8000"));
	sites.set("lossless", await buildSite("lossless", "maxBytes: 8000, lossless: true"));
});
afterAll(async () => {
	await Promise.all(engines.map((engine) => engine.close()));
	rmSync(folder, { recursive: true, force: true });
});

/** That the art fits no lossless file of 8,000 bytes is what tells the cases apart. */
const CASES = [
	["small", "own", "under 8000"],
	["small", "wide", "exact"],
	["small", "exact", "exact"],
	["small", "lossy", "under 8000"],
	["lossless", "own", "exact"],
	["lossless", "wide", "exact"],
	["lossless", "exact", "exact"],
	["lossless", "lossy", "under 8000"],
] as const;

describe.each([
	["the fallback", "none/none", "fallback; reason=no-data"],
	["a picture of declared values", "123456/abcdef", "page"],
	["a picture of other values", "654321/fedcba", "page"],
])("%s", (_, path, outcome) => {
	test.each(CASES)("of a %s site, in its image %s, is %s", async (site, image, due) => {
		const request = new Request(`https://x.example/og/0/${image}/${path}.png`);
		const response = await sites.get(site)?.(request);
		expect(response?.headers.get("x-placard")).toContain(outcome);
		const { byteLength } = (await response?.arrayBuffer()) ?? new ArrayBuffer();
		if (due === "exact") {
			expect(response?.headers.get("content-type")).toBe("image/png");
			expect(byteLength).toBeGreaterThan(8_000);
		} else {
			expect(byteLength).toBeGreaterThan(1_000);
			expect(byteLength).toBeLessThanOrEqual(8_000);
		}
	});
});

test("only the other values were drawn after the build", () => {
	expect(drawings).toBe(2);
});
