// Warm pictures side by side in one process: p50, p99, bytes and ratio, every picture different.
// node warm.mjs [pictures] [folder for one picture of each]
import { mkdirSync, writeFileSync } from "node:fs";
import { PEERS } from "./peers.mjs";
import { openPlacard } from "./placard.mjs";

const count = Number(process.argv[2] ?? 40);
const folder = process.argv[3];
if (folder !== undefined) mkdirSync(folder, { recursive: true });

async function measure(name, card, draw, pictures) {
	const times = [];
	let bytes = 0;
	const first = 1_000_000 + Math.floor(pictures / 3);
	for (let n = 0; n < Math.min(20, pictures); n++) await draw(n + 1);
	const cpu = process.cpuUsage();
	for (let n = 0; n < pictures; n++) {
		const start = performance.now();
		const made = await draw(first + n * 7);
		times.push(performance.now() - start);
		bytes = Math.max(bytes, (made.bytes ?? made).length);
	}
	const used = process.cpuUsage(cpu);
	times.sort((a, b) => a - b);
	const made = await draw(4242);
	if (folder !== undefined)
		writeFileSync(`${folder}/${card}-${name.replace(/\W+/g, "-")}`, made.bytes ?? made);
	return {
		name,
		p50: times[Math.floor(pictures / 2)],
		p99: times[Math.floor(pictures * 0.99)],
		bytes,
		rung: made.rung,
		cpu: (used.user + used.system) / 1000 / pictures,
	};
}

const placard = await openPlacard();
// Without room for bands, a picture pays for all its touched rows; tiles stay warm.
const unbanded = await openPlacard({ bandCacheBytes: 1 });
await placard.warm();
await unbanded.warm();
const peers = [];
for (const [name, open] of Object.entries(PEERS)) peers.push([name, await open()]);

for (const card of ["board", "gradient", "photo"]) {
	const rows = [];
	for (const [name, peer] of peers) rows.push(await measure(name, card, peer[card], count));
	if (card === "board") {
		rows.push(await measure("Placard, warm tiles", card, unbanded.board, count * 5));
		// Boards of a small set of rows, all of them drawn before: every band is known, no picture is.
		const { board: draw } = placard;
		for (let n = 0; n < 300; n++) await draw(n);
		rows.push(await measure("Placard, cached bands", card, (n) => draw(n % 300), count * 5));
	} else rows.push(await measure("Placard", card, placard[card], count * 5));
	const fastest = Math.min(
		...rows.filter(({ name }) => !name.startsWith("Placard")).map(({ p50 }) => p50),
	);
	console.log(
		`\n${card}\n| Pipeline | p50 ms | p99 ms | CPU ms, mean | bytes, largest | p50 to the fastest peer | rung |\n|---|---|---|---|---|---|---|`,
	);
	for (const { name, p50, p99, bytes, rung, cpu } of rows)
		console.log(
			`| ${name} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${cpu.toFixed(2)} | ${bytes} | ${(p50 / fastest).toFixed(3)} (1/${(fastest / p50).toFixed(1)}) | ${rung ?? ""} |`,
		);
}
await placard.close();
await unbanded.close();
