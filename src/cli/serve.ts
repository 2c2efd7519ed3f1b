/**
 * `placard serve`: a folder of files with single-page fallback, its pages rewritten and its pictures drawn, until
 * SIGINT or SIGTERM.
 */
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { PlacardError, shown } from "../errors.js";
import { openSite } from "../hosts/node.js";
import { serveFiles } from "../hosts/static-files.js";
import type { BuiltPictures } from "../image/built-format.js";
import { loadConfig } from "./config.js";
import { createLog, type Log, type LogFormat } from "./log.js";
import { note, print } from "./output.js";
import { checkHealthPath, type RunningServer, startSite } from "./server.js";

export type { RunningServer };

export interface ServeOptions {
	readonly dir: string;
	readonly config?: string;
	readonly port: number;
	readonly host: string;
	/** Path of the health check; `off` for none. Default `/healthz`. */
	readonly health?: string;
	/** A port of its own for `/metrics`. Default: no metrics. */
	readonly metricsPort?: number;
	/** Default `text`. */
	readonly log?: LogFormat;
	/** As `threads`, `maxQueue` and `timeoutMs` of `openSite`. */
	readonly threads?: number;
	readonly queue?: number;
	readonly timeout?: number;
	/** Milliseconds that requests in flight have when the server ends. Default 10,000. */
	readonly grace?: number;
}

const GRACE_MS = 10_000;

/** The command. A second signal ends it at once. */
export async function serve(options: ServeOptions): Promise<void> {
	const server = await startServer(options);
	let isEnding = false;
	const end = async () => {
		if (isEnding) process.exit(1);
		isEnding = true;
		await server.close();
		// A definition may hold a database open, which would keep the process for ever.
		process.exit(0);
	};
	process.on("SIGINT", () => void end()).on("SIGTERM", () => void end());
	print(`Serving ${resolve(options.dir)}`);
	print(`${server.url}/`);
	if (server.metricsUrl !== undefined) print(server.metricsUrl);
}

/**
 * @throws PlacardError `folder-not-found`, `option-invalid`, `config-…`, `port-taken`, `listen-failed`, and whatever
 * `openSite` throws
 */
export async function startServer(options: ServeOptions): Promise<RunningServer> {
	const dir = checkFolder(options.dir);
	const health = checkHealthPath(options.health ?? "/healthz");
	const log = createLog(note, { format: options.log ?? "text" });
	const { site, root } = await loadConfig(options.config);
	const built = await loadBuilt(root, log);
	const { threads, queue: maxQueue, timeout: timeoutMs, grace: graceMs = GRACE_MS } = options;
	const opened = await openSite(site, {
		root,
		onPicture: log.picture,
		onMissingGlyph: log.missingGlyph,
		onTextOverflow: log.textOverflow,
		onPage: log.page,
		...(built === undefined ? {} : { built }),
		...(threads === undefined ? {} : { threads }),
		...(maxQueue === undefined ? {} : { maxQueue }),
		...(timeoutMs === undefined ? {} : { timeoutMs }),
	});
	const { host, port, metricsPort } = options;
	try {
		return await startSite({
			site,
			opened,
			log,
			graceMs,
			host,
			port,
			files: serveFiles(dir),
			hasFile: (path) => existsSync(join(dir, path)),
			...(health === undefined ? {} : { health }),
			...(metricsPort === undefined ? {} : { metricsPort }),
		});
	} catch (error) {
		await opened.close();
		throw error;
	}
}

/** What `placard build` has written beside the config, if it has: it spares the threads their drawing at start. */
async function loadBuilt(root: string, log: Log): Promise<BuiltPictures | undefined> {
	const file = join(root, ".placard/pictures.js");
	if (!existsSync(file)) return undefined;
	try {
		return ((await import(pathToFileURL(file).href)) as { default: BuiltPictures }).default;
	} catch (error) {
		const text = `${shown(file)} is left aside: it cannot be loaded`;
		log.write({ event: "built-unreadable", level: "warn", text, error });
		return undefined;
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
