/**
 * vitest's globalSetup for the hosts: the package as its users get it, packed and installed into a folder of its
 * own beside the example game, which every host's project is then a copy of.
 */
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { run } from "./process.js";

declare module "vitest" {
	interface ProvidedContext {
		/** The folder with the example and the installed package. */
		readonly hostsBase: string;
	}
}

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What the example's definition imports, bundled by the build. */
const VALIBOT = "valibot@1.5.0";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const base = await mkdtemp(join(tmpdir(), "placard-hosts-"));
	await run("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", base], root);
	const [tarball] = (await readdir(base)).filter((name) => name.endsWith(".tgz"));
	await cp(join(root, "examples/myriad"), base, { recursive: true });
	await rm(join(base, ".placard"), { recursive: true, force: true });
	await writeFile(join(base, "package.json"), '{ "private": true, "type": "module" }\n');
	const quiet = ["--silent", "--no-audit", "--no-fund", "--prefer-offline"];
	await run("npm", ["install", ...quiet, `./${tarball}`, VALIBOT], base);
	project.provide("hostsBase", base);
	return () => rm(base, { recursive: true, force: true });
}
