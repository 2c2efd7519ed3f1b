/** Node: the entry file that the build writes, and the servers that people have, each with Placard in front of its files. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sendTo } from "../contract/send.js";
import { hostContract, type RunningHost } from "./contract.js";
import { startServer } from "./process.js";
import { buildProject, freePort, installTool } from "./project.js";

async function start(file: string): Promise<RunningHost> {
	const cwd = await buildProject("node");
	const port = await freePort();
	const args = [file, "public", String(port)];
	const server = await startServer({ command: process.execPath, args, cwd, port });
	return { send: sendTo(server.url), close: () => server.close() };
}

hostContract("node:http", () => start("server.mjs"));

const OPENED = `
import { createRequire } from "node:module";
import { nodeHandler, fastifyPlugin, openBuilt, serveFiles } from "placard/node";
import { honoMiddleware } from "placard/hono";
import pages from "./.placard/pages.js";
import pictures from "./.placard/pictures.js";
import site from "./.placard/site.js";

const preview = openBuilt(site, { pages, pictures });
const [, , folder, port] = process.argv;
const own = createRequire(TOOL + "/package.json");
`;

/** Each answers with the files of the folder, and its index.html for every other path, by the framework's own means. */
const servers: readonly (readonly [string, string])[] = [
	[
		"express",
		`const express = own("express");
const app = express();
app.use(nodeHandler(preview));
app.use(express.static(folder));
app.use((_, response) => response.sendFile("index.html", { root: folder }));
app.listen(port, "127.0.0.1");`,
	],
	[
		"fastify",
		`const app = own("fastify")();
const { readFileSync } = await import("node:fs");
await app.register(fastifyPlugin(preview));
app.get("/*", (_, reply) =>
	reply.type("text/html; charset=utf-8").send(readFileSync(folder + "/index.html")),
);
await app.listen({ port: Number(port), host: "127.0.0.1" });`,
	],
	[
		"hono",
		`const { Hono } = own("hono");
const { serve } = own("@hono/node-server");
const { serveStatic } = own("@hono/node-server/serve-static");
const app = new Hono();
app.use(honoMiddleware(preview));
app.use(serveStatic({ root: folder }));
app.get("*", serveStatic({ path: folder + "/index.html" }));
serve({ fetch: app.fetch, port: Number(port), hostname: "127.0.0.1" });`,
	],
];

/** By server. */
const LEFT_OUT: { readonly [name: string]: readonly string[] } = {
	// Refused with 400 by Fastify's own router, before any plugin is asked.
	fastify: ["%FF%FE%C0%AF", "%ED%A0%80", "%zz%"],
};

for (const [name, server] of servers)
	hostContract(
		name,
		async () => {
			const tool = await installTool("node");
			const file = `${name}.mjs`;
			const opening = OPENED.replace("TOOL", JSON.stringify(tool));
			await writeFile(join(await buildProject("node"), file), `${opening}${server}\n`);
			return start(file);
		},
		{ leftOut: LEFT_OUT[name] ?? [] },
	);
