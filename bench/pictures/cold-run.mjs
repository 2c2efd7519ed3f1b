// One fresh process to its first board: `node cold-run.mjs <pipeline>`; prints milliseconds from its first line.
const start = performance.now();
const used = process.cpuUsage();
const name = process.argv[2];
let bytes;
if (name.startsWith("placard")) {
	const entry = name === "placard" ? "../pictures-site/entry.mjs" : "./.built/entry.mjs";
	const { picture } = await import(entry);
	bytes = await picture("/7×3+X-2÷5");
} else {
	const { PEERS } = await import("./peers.mjs");
	const peer = await PEERS[name]();
	bytes = await peer.board(7);
}
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(used);
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000, bytes: bytes.length }));
process.exit(0);
