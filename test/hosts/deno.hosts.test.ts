import { join } from "node:path";
import { sendTo } from "../contract/send.js";
import { hostContract } from "./contract.js";
import { startServer } from "./process.js";
import { buildProject, freePort, installTool } from "./project.js";

hostContract("deno", async () => {
	const tool = await installTool("deno");
	const folder = await buildProject("deno");
	const port = await freePort();
	// Nothing may be fetched while it runs: all that it needs is in the project.
	const allowed = ["--allow-net", "--allow-read", "--allow-env", "--no-remote", "--cached-only"];
	const server = await startServer({
		command: join(tool, "node_modules/.bin/deno"),
		args: ["run", ...allowed, "server.mjs", "public", String(port)],
		cwd: folder,
		port,
		env: { ...process.env, DENO_DIR: join(folder, ".deno") },
	});
	return { send: sendTo(server.url), close: () => server.close() };
});
