// The two wasm engines for workerd, into `<dist>/workerd`: their glue bundled so that it takes compiled
// modules instead of compiling bytes, which workerd forbids. Their wasm stays in their own packages.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { callbacksWasm } from "./callbacks.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const NOTICE = {
	harfbuzz: "/* harfbuzzjs, MIT: https://github.com/harfbuzz/harfbuzzjs */",
	resvg: "/* @resvg/resvg-wasm, MPL-2.0: https://github.com/yisibl/resvg-js */",
};

export async function buildForWorkerd(dist) {
	const outdir = join(dist, "workerd");
	mkdirSync(outdir, { recursive: true });
	writeFileSync(join(outdir, "callbacks.wasm"), callbacksWasm());
	await Promise.all([bundleHarfBuzz(outdir), bundleResvg(outdir)]);
}

/** The glue's own way to its wasm is replaced by what it calls, not by editing its text. */
async function bundleHarfBuzz(outdir) {
	await build({
		...options('export * from "harfbuzzjs";'),
		outfile: join(outdir, "harfbuzz.js"),
		format: "esm",
		banner: { js: NOTICE.harfbuzz },
		inject: [join(root, "scripts/workerd/webassembly.mjs")],
		// With `process` the glue takes workerd for Node and looks for files.
		define: { process: "undefined", "import.meta.url": '"https://placard.invalid/"' },
		external: ["harfbuzzjs/dist/harfbuzz.wasm", "./callbacks.wasm", "module"],
	});
}

/**
 * A function that evaluates the glue afresh: it keeps one instance per evaluation, and an instance that has
 * trapped must be replaced.
 */
async function bundleResvg(outdir) {
	const { outputFiles } = await build({
		...options('export * from "@resvg/resvg-wasm";'),
		format: "iife",
		globalName: "glue",
		write: false,
	});
	const body = outputFiles[0].text;
	const module = `${NOTICE.resvg}\nexport default function evaluateResvg() {\n${body}return glue;\n}\n`;
	writeFileSync(join(outdir, "resvg.js"), module);
}

function options(contents) {
	return {
		stdin: { contents, resolveDir: root },
		bundle: true,
		platform: "neutral",
		mainFields: ["module", "main"],
		target: "es2022",
		logLevel: "error",
	};
}
