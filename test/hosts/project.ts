/**
 * What a host's test stands on: its tool, installed as its lock file says, and a project of its own, built for it
 * by the command that users have.
 */
import { existsSync, statSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, inject } from "vitest";
import { run } from "./process.js";

/** `test/hosts/<name>`, with its packages installed. Reinstalled when its lock file is newer. */
export async function installTool(name: string): Promise<string> {
	const folder = fileURLToPath(new URL(`./${name}`, import.meta.url));
	const witness = join(folder, "node_modules/.package-lock.json");
	const isFresh =
		existsSync(witness) &&
		statSync(witness).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs;
	if (!isFresh) await run("npm", ["ci", "--no-audit", "--no-fund"], folder, installEnv());
	return folder;
}

/**
 * With Node's headers from beside Node, where most of its packages have them: a tool that compiles (Lambda's runtime
 * client) would download them from elsewhere than the registry. node-gyp reads both spellings; npm warns of the older.
 */
function installEnv(): NodeJS.ProcessEnv {
	const prefix = dirname(dirname(process.execPath));
	if (!existsSync(join(prefix, "include/node/node.h"))) return process.env;
	return { ...process.env, npm_package_config_node_gyp_nodedir: prefix };
}

/** By host, for all tests of a file. */
const projects = new Map<string, Promise<string>>();

/** The folder of the example game with the packed package, built for a host: `npx placard build --host <host>`. */
export function buildProject(host: string): Promise<string> {
	const made = projects.get(host) ?? makeProject(host);
	projects.set(host, made);
	return made;
}

async function makeProject(host: string): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), `placard-${host}-`));
	await cp(inject("hostsBase"), folder, { recursive: true, verbatimSymlinks: true });
	await run(process.execPath, [PLACARD, "build", "--host", host], folder);
	return folder;
}

afterAll(async () => {
	for (const made of await Promise.allSettled(projects.values()))
		if (made.status === "fulfilled") await rm(made.value, { recursive: true, force: true });
});

const PLACARD = "node_modules/placard/dist/cli/main.js";

/** A port of the loopback that is free now. */
export function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const server = createServer();
		server.once("error", failed);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() =>
				typeof address === "object" && address !== null
					? done(address.port)
					: failed(new Error("no port")),
			);
		});
	});
}
