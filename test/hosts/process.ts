/**
 * Programs as the hosts' tests need them: run to their end, or started as a server and ended with all that they
 * started themselves. Whatever fails says what the program printed.
 */
import { type ChildProcess, spawn } from "node:child_process";

export interface Program {
	/** What it has printed so far. */
	output(): string;
	/** Its exit code, or the signal that ended it. */
	readonly ended: Promise<number | string | null>;
	close(): Promise<void>;
}

export interface Server extends Program {
	/** Without a slash at the end. */
	readonly url: string;
}

export interface ProgramOptions {
	readonly command: string;
	readonly args: readonly string[];
	readonly cwd: string;
	readonly env?: NodeJS.ProcessEnv;
}

export interface ServerOptions extends ProgramOptions {
	readonly port: number;
	/** A path that it answers with anything when it is ready. Default `/`. */
	readonly ready?: string;
}

const START_MS = 120_000;
const POLL_MS = 200;
const END_MS = 10_000;

/** Runs a program to its end and gives what it printed. Rejects unless it ends with 0. */
export async function run(
	command: string,
	args: readonly string[],
	cwd: string,
	env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
	const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
	const output = collect(child);
	const code = await ended(child);
	if (code === 0) return output();
	throw new Error(`${command} ${args.join(" ")} ended with ${code}:\n${output()}`);
}

/** Starts a program, with all that it will start in a process group of its own. */
export function startProgram({ command, args, cwd, env = process.env }: ProgramOptions): Program {
	const child = spawn(command, args, {
		cwd,
		env,
		stdio: ["ignore", "pipe", "pipe"],
		detached: true,
	});
	const over = ended(child).catch((error: unknown) => String(error));
	return {
		output: collect(child),
		ended: over,
		async close() {
			signalGroup(child, "SIGTERM");
			const timer = setTimeout(() => signalGroup(child, "SIGKILL"), END_MS);
			await over;
			clearTimeout(timer);
			// Those of the group that outlived it.
			signalGroup(child, "SIGKILL");
		},
	};
}

/** Starts a server and waits until it answers. Rejects when it ends before, or takes two minutes. */
export async function startServer(options: ServerOptions): Promise<Server> {
	const { command, args, port, ready = "/" } = options;
	const program = startProgram(options);
	const url = `http://127.0.0.1:${port}`;
	let isOver = false;
	program.ended.then(() => {
		isOver = true;
	});
	const deadline = Date.now() + START_MS;
	while (!(await isAnswering(`${url}${ready}`))) {
		if (isOver || Date.now() > deadline) {
			await program.close();
			throw new Error(`${command} ${args.join(" ")} did not start:\n${program.output()}`);
		}
		await new Promise((done) => setTimeout(done, POLL_MS));
	}
	return { ...program, url };
}

function collect({ stdout, stderr }: ChildProcess): () => string {
	const chunks: Buffer[] = [];
	for (const stream of [stdout, stderr]) stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
	return () => Buffer.concat(chunks).toString("utf8");
}

function ended(child: ChildProcess): Promise<number | string | null> {
	return new Promise((done, failed) => {
		child.once("error", failed);
		child.once("close", (code, signal) => done(signal ?? code));
	});
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
	try {
		if (pid !== undefined) process.kill(-pid, signal);
	} catch {
		// It has ended.
	}
}

async function isAnswering(url: string): Promise<boolean> {
	try {
		await (
			await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(20_000) })
		).arrayBuffer();
		return true;
	} catch {
		return false;
	}
}
