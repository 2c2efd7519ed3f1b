/**
 * `placard serve`: a folder of files with single-page fallback, its pages rewritten and its pictures drawn.
 */

import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { PlacardError, shown } from "../errors.js";
import { type NodeSite, openSite } from "../hosts/node.js";
import { serveFiles } from "../hosts/static-files.js";
import { loadConfig } from "./config.js";
import { logMissingGlyph, logPage, logPicture, logTextOverflow, print } from "./output.js";

/** Room for a path of 100 kB, percent-encoded; Node's own default would answer it without a picture. */
const MAX_HEADER_BYTES = 512 * 1024;

export interface ServeOptions {
	readonly dir: string;
	readonly config?: string;
	readonly port: number;
	readonly host: string;
}

export interface RunningServer {
	/** `http://127.0.0.1:4321`, with the port that was really taken. */
	readonly url: string;
	/** Takes no more requests, finishes what is in flight, ends the threads. Idempotent. */
	close(): Promise<void>;
}

/** The command: serves until SIGINT or SIGTERM. */
export async function serve(options: ServeOptions): Promise<void> {
	const server = await startServer(options);
	process.once("SIGINT", () => void server.close()).once("SIGTERM", () => void server.close());
	print(`Serving ${resolve(options.dir)}`);
	print(`${server.url}/`);
}

/**
 * @throws PlacardError `folder-not-found`, `config-…`, `port-taken`, `listen-failed`, and whatever `openSite` throws
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
	const files = serveFiles(checkFolder(options.dir));
	const { site, root } = await loadConfig(options.config);
	const opened = await openSite(site, {
		root,
		onPicture: logPicture,
		onMissingGlyph: logMissingGlyph,
		onTextOverflow: logTextOverflow,
		onPage: logPage,
	});
	const listener = getRequestListener((request) => opened.fetch(request, files));
	const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, (incoming, outgoing) =>
		listener(tidy(incoming), outgoing),
	);
	try {
		await listen(server, options);
	} catch (error) {
		await opened.close();
		throw error;
	}
	const { port } = server.address() as AddressInfo;
	const host = options.host.includes(":") ? `[${options.host}]` : options.host;
	return { url: `http://${host}:${port}`, close: () => shutDown(server, opened) };
}

/**
 * What the conversion to a Request refuses with an empty answer is made harmless instead: a backslash in the
 * path is escaped, and the Host header, which nothing here reads, is always the same.
 */
function tidy(incoming: IncomingMessage): IncomingMessage {
	incoming.url = incoming.url?.replaceAll("\\", "%5C") ?? "/";
	incoming.headers.host = "localhost";
	return incoming;
}

async function shutDown(server: Server, opened: NodeSite): Promise<void> {
	await new Promise<void>((done) => {
		server.close(() => done());
		server.closeIdleConnections();
	});
	await opened.close();
}

async function listen(server: Server, { port, host }: ServeOptions): Promise<void> {
	server.listen(port, host);
	try {
		await once(server, "listening");
	} catch (cause) {
		const isTaken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
		throw new PlacardError({
			code: isTaken ? "port-taken" : "listen-failed",
			where: `--host ${host} --port ${port}`,
			expected: "a port that is free",
			received: isTaken ? "one where another program listens" : String(cause),
			remedy: "Choose another one; --port 0 takes any that is free.",
			cause,
		});
	}
}

function checkFolder(given: string): string {
	const dir = resolve(given);
	const isFolder = existsSync(dir) && statSync(dir).isDirectory();
	if (isFolder && existsSync(join(dir, "index.html"))) return dir;
	throw new PlacardError({
		code: "folder-not-found",
		where: "--dir",
		expected: "a folder with an index.html",
		received: shown(given),
		remedy: "Name the folder of the built site.",
	});
}
