/** What an edge function downloads: `placard/page` bundled, minified and compressed, and what is in it. */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";

/** The promise of issue 3: the page flow with its core. */
const MAX_GZIP_BYTES = 10_240;

describe("the bundle of placard/page", () => {
	let code = "";
	let modules: string[] = [];

	beforeAll(async () => {
		const { metafile, outputFiles } = await build({
			entryPoints: ["src/page/index.ts"],
			bundle: true,
			minify: true,
			format: "esm",
			// Neutral: a module of Node's or of the browser's alone would not resolve.
			platform: "neutral",
			target: "es2022",
			metafile: true,
			write: false,
		});
		code = outputFiles[0]?.text ?? "";
		modules = Object.keys(metafile.inputs);
	});

	it(`is at most ${MAX_GZIP_BYTES} bytes`, () => {
		expect(code.length).toBeGreaterThan(5000);
		expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MAX_GZIP_BYTES);
	});

	it("holds the page flow and nothing of the pictures", () => {
		expect(modules).toContain("src/page/scan.ts");
		expect(modules.filter((name) => !/^src\/(?:errors\.ts|site\/|page\/)/.test(name))).toEqual([]);
	});
});
