// Warm pictures side by side in one process, by turns: times, bytes and ratios, every picture different.
// node warm.mjs [pictures] [folder for one picture of each]
import { mkdirSync, writeFileSync } from "node:fs";
import { PEERS } from "./peers.mjs";
import { openPlacard } from "./placard.mjs";

const count = Number(process.argv[2] ?? 40);
const folder = process.argv[3];
/** Pictures of Placard in a turn. */
const BATCH = 5;
if (folder !== undefined) mkdirSync(folder, { recursive: true });

/** A pipeline with what was measured of it. `batch`: pictures in a row, so that quick ones find their caches warm. */
const entrant = (name, draw, batch = 1) => ({ name, draw, batch, times: [], cpu: 0, bytes: 0 });

async function draw(one, n) {
	const cpu = process.cpuUsage();
	const start = performance.now();
	const made = await one.draw(n);
	one.times.push(performance.now() - start);
	const used = process.cpuUsage(cpu);
	one.cpu += (used.user + used.system) / 1000;
	one.bytes = Math.max(one.bytes, (made.bytes ?? made).length);
	one.rung = made.rung;
}

/** Takes turns, picture by picture: whatever else the machine does meets every pipeline alike. */
async function measure(card, entrants) {
	for (const one of entrants) for (let n = 0; n < 20; n++) await one.draw(n + 1);
	const first = 1_000_000 + Math.floor(count / 3);
	for (let round = 0; round < count; round++)
		for (const one of entrants)
			for (let i = 0; i < one.batch; i++) await draw(one, first + 7 * (round * one.batch + i));
	if (folder !== undefined)
		for (const { name, draw: again } of entrants) {
			const made = await again(4242);
			writeFileSync(`${folder}/${card}-${name.replace(/\W+/g, "-")}`, made.bytes ?? made);
		}
}

function print(card, entrants) {
	const at = (times, share) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)];
	const fastest = (share) =>
		Math.min(...entrants.filter(({ batch }) => batch === 1).map(({ times }) => at(times, share)));
	const ratio = (times, share) => (fastest(share) / at(times, share)).toFixed(1);
	console.log(
		`\n${card}\n| Pipeline | p10 ms | p50 ms | p99 ms | CPU ms, mean | bytes, largest | times as fast as the fastest peer, p10 and p50 | rung |\n|---|---|---|---|---|---|---|---|`,
	);
	for (const { name, times, bytes, rung, cpu } of entrants)
		console.log(
			`| ${name} | ${[0.1, 0.5, 0.99].map((share) => at(times, share).toFixed(2)).join(" | ")} | ${(cpu / times.length).toFixed(2)} | ${bytes} | ${ratio(times, 0.1)}, ${ratio(times, 0.5)} | ${rung ?? ""} |`,
		);
}

const placard = await openPlacard();
// Without room for bands, a picture pays for all its touched rows; tiles stay warm.
const unbanded = await openPlacard({ bandCacheBytes: 1 });
await placard.warm();
await unbanded.warm();
const peers = [];
for (const [name, open] of Object.entries(PEERS)) peers.push([name, await open()]);

// Boards of a small set of rows, all of them drawn before: every band is known, no picture is.
for (let n = 0; n < 300; n++) await placard.board(n);
const own = {
	board: [
		entrant("Placard, built with its values", await placard.built(), BATCH),
		entrant("Placard, warm tiles", unbanded.board, BATCH),
		entrant("Placard, cached bands", (n) => placard.board(n % 300), BATCH),
	],
	gradient: [entrant("Placard", placard.gradient, BATCH)],
	photo: [entrant("Placard", placard.photo, BATCH)],
};
for (const card of ["board", "gradient", "photo"]) {
	const entrants = [...peers.map(([name, peer]) => entrant(name, peer[card])), ...own[card]];
	await measure(card, entrants);
	print(card, entrants);
}
await placard.close();
await unbanded.close();
