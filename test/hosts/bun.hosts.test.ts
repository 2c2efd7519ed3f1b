import { join } from "node:path";
import { sendTo } from "../contract/send.js";
import { hostContract } from "./contract.js";
import { startServer } from "./process.js";
import { buildProject, freePort, installTool } from "./project.js";

hostContract("bun", async () => {
	const tool = await installTool("bun");
	const folder = await buildProject("bun");
	const port = await freePort();
	const server = await startServer({
		command: join(tool, "node_modules/.bin/bun"),
		args: ["server.mjs", "public", String(port)],
		cwd: folder,
		port,
	});
	return { send: sendTo(server.url), close: () => server.close() };
});
