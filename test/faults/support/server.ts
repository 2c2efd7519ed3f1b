/** `placard serve` in a process of its own, and what a test asks of it over real HTTP. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { createInterface } from "node:readline";
import { built } from "../../support/built.js";

export interface Answer {
	readonly status: number | undefined;
	readonly headers: NodeJS.Dict<string | string[]>;
	readonly body: Buffer;
	readonly ms: number;
}

export interface Served {
	readonly child: ChildProcess;
	readonly port: number;
	/** Every line of standard error so far. */
	readonly log: string[];
	/** Of its metrics page, by the start of the line. */
	metric(name: string): Promise<number>;
	get(path: string): Promise<Answer>;
	/** Ends it, and gives its exit code. */
	stop(): Promise<number | null>;
}

const START_MS = 60_000;

/** @param args beside those that the helper gives itself */
export async function serve(folder: string, args: readonly string[] = []): Promise<Served> {
	const child = spawn(
		process.execPath,
		[built("cli/main.js").pathname, "serve", "--port", "0", "--metrics-port", "0", ...args],
		{ cwd: folder, stdio: "pipe" },
	);
	const log: string[] = [];
	createInterface(child.stderr).on("line", (line) => log.push(line));
	const ports: number[] = [];
	const timer = setTimeout(() => child.kill("SIGKILL"), START_MS);
	for await (const line of createInterface(child.stdout)) {
		const [, port] = /^http:\/\/127\.0\.0\.1:(\d+)\//.exec(line) ?? [];
		if (port !== undefined) ports.push(Number(port));
		if (ports.length === 2) break;
	}
	clearTimeout(timer);
	const [port, metricsPort] = ports;
	if (port === undefined || metricsPort === undefined)
		throw new Error(`expected a server that starts, received ${log.join("\n")}`);
	const agent = new Agent({ keepAlive: true, maxSockets: 512 });
	return {
		child,
		port,
		log,
		get: (path) => get(port, path, agent),
		async metric(name) {
			const text = (await get(metricsPort, "/metrics", agent)).body.toString();
			const line = text.split("\n").find((one) => one.startsWith(name));
			return Number(line?.split(" ").at(-1) ?? Number.NaN);
		},
		async stop() {
			agent.destroy();
			child.kill("SIGTERM");
			// Not `exit`, which may come before the last lines of the log.
			return (await once(child, "close"))[0];
		},
	};
}

/** Node's own client: fetch would correct what is not quite right. */
function get(port: number, path: string, agent: Agent): Promise<Answer> {
	const started = performance.now();
	return new Promise((done, failed) => {
		const sent = request({ host: "127.0.0.1", port, path, agent }, async (response) => {
			try {
				const parts: Buffer[] = [];
				for await (const part of response) parts.push(part);
				const { statusCode: status, headers } = response;
				const ms = performance.now() - started;
				done({ status, headers, body: Buffer.concat(parts), ms });
			} catch (error) {
				failed(error);
			}
		});
		sent.on("error", failed).end();
	});
}

/** Whether the bytes are a whole PNG or JPEG file. */
export function isPicture({ body }: Answer): boolean {
	const start = body.subarray(0, 8).toString("latin1");
	if (start === "\x89PNG\r\n\x1a\n") return body.subarray(-8, -4).toString("latin1") === "IEND";
	return start.startsWith("\xff\xd8") && body.subarray(-2).toString("latin1") === "\xff\xd9";
}

/** Work on every item, so many at a time. */
export async function each<T>(
	items: Iterable<T>,
	atOnce: number,
	work: (item: T) => Promise<void>,
): Promise<void> {
	const queue = items[Symbol.iterator]();
	const worker = async () => {
		for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}
