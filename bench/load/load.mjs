// `npm run bench:load`: whole pictures over HTTP, `placard serve` and two peers behind the same server in turns of one
// run, every request a different board. What is read is the ratio: servers and client share the machine's cores.
// node load.mjs [--seconds 60] [--connections 64] [--peers-seconds 20]
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build, cpuMs, load, residentMb, serve, start, stop } from "./server.mjs";

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
const peerServer = fileURLToPath(new URL("peer-server.mjs", import.meta.url));

/** A run of load, with the server's memory sampled while it goes on. */
async function measure(server, forSeconds, rate = 0) {
	const samples = [];
	const timer = setInterval(() => samples.push(residentMb(server)), 500);
	let before = 0;
	const result = await load(server, { seconds: forSeconds, connections, rate }, () => {
		before = cpuMs(server);
	});
	const cpu = (cpuMs(server) - before) / result.answered;
	clearInterval(timer);
	const quarter = samples[Math.floor(samples.length / 4)] ?? 0;
	const wrong = result.broken + result.refused.count + result.late.count;
	return { ...result, wrong, cpu, rssQuarter: quarter, rssEnd: samples.at(-1) ?? 0 };
}

await build("site");
const commands = {
	placard: serve(),
	takumi: [peerServer, "takumi (native)"],
	"@vercel/og": [peerServer, "@vercel/og"],
};
const results = {};
for (const [name, command] of Object.entries(commands)) {
	const isOurs = name === "placard";
	const server = await start("site", command);
	await load(server, { seconds: Math.min(5, seconds), connections });
	const full = await measure(server, isOurs ? seconds : peersSeconds);
	results[name] = full;
	if (isOurs)
		results["placard, half the rate"] = await measure(server, seconds / 2, full.perSecond / 2);
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
// A peer that answers late is told in the table; it is no fault of this run.
const own = Object.entries(results).filter(([name]) => name.startsWith("placard"));
const failed = own.reduce((sum, [, r]) => sum + r.errors + r.timeouts + r.wrong, 0);
if (failed > 0) throw new Error(`expected every request to get its picture, ${failed} did not`);
