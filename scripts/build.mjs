// Source → dist: one JavaScript and one declaration file per source file, so that what a stack
// trace names is what the repository holds. Nothing is bundled, because the sites' own tools do that, but for
// the glue of the wasm engines, which workerd needs another way round, and the entry of the prerenderer's threads.
// The old dist stands until the new one is whole.
import { spawnSync } from "node:child_process";
import { chmodSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleThread } from "./bundle-thread.mjs";
import { buildForWorkerd } from "./workerd/build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const next = join(root, `dist.${process.pid}`);
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

const { status } = spawnSync(
	process.execPath,
	[tsc, "-p", "tsconfig.build.json", "--outDir", next, "--noEmitOnError"],
	{ cwd: root, stdio: "inherit" },
);
if (status === 0) {
	await Promise.all([buildForWorkerd(next), bundleThread(next)]);
	chmodSync(join(next, "cli/main.js"), 0o755);
	rmSync(dist, { recursive: true, force: true });
	renameSync(next, dist);
} else {
	rmSync(next, { recursive: true, force: true });
	process.exitCode = 1;
}
