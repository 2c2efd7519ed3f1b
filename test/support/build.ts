/**
 * vitest's globalSetup: dist/ is there and no older than the sources before a test starts a worker
 * thread or the command, which load JavaScript only. Built at most once per run.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Written for every build, wherever the change was. */
const WITNESS = join(root, "dist/index.js");

export default function build(): void {
	if (newest(join(root, "src")) <= modified(WITNESS)) return;
	const { status } = spawnSync(process.execPath, [join(root, "scripts/build.mjs")], {
		cwd: root,
		stdio: "inherit",
	});
	if (status !== 0) throw new Error("dist/ could not be built: run `npm run build` and see why");
}

/** Milliseconds since the epoch; 0 for a file that is not there. */
function modified(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Tests are not built, so a change in one is no reason to build. */
function newest(folder: string): number {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(name))
		.map((name) => modified(join(folder, name)));
	return Math.max(0, ...files);
}
