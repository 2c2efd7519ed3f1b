// Source → dist: one JavaScript and one declaration file per source file, so that what a stack
// trace names is what the repository holds. Nothing is bundled: the sites' own tools do that.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname ?? dirname(new URL(import.meta.url).pathname), "..");
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

rmSync(join(root, "dist"), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], {
	cwd: root,
	stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
