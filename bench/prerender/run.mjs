// 10,000 boards by `placard prerender`, pages and files included, and the peer's pictures alone in a loop, on the same
// two cores in the same run: peer, Placard, peer, and so on, so that a machine's moods fall on both.
// node run.mjs [boards] [rounds]
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { boardPath } from "../../examples/myriad/public/board.js";
import { board } from "./board.mjs";

const boards = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 2);
const THREADS = 2;
/** Enough for a steady rate: the peer keeps no state from one picture to the next. */
const PEER_BOARDS = 1_000;

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const cpuSeconds = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
};

async function peer(round) {
	const each = PEER_BOARDS / THREADS;
	const workers = Array.from({ length: THREADS }, (_, i) => {
		const from = (round * THREADS + i) * each;
		return new Worker(new URL("peer.mjs", import.meta.url), {
			workerData: { from, to: from + each },
		});
	});
	await Promise.all(workers.map((worker) => once(worker, "message")));
	const [start, cpu] = [performance.now(), cpuSeconds()];
	const done = workers.map((worker) => once(worker, "message"));
	for (const worker of workers) worker.postMessage("go");
	const bytes = (await Promise.all(done)).reduce((sum, [own]) => sum + own, 0);
	const seconds = (performance.now() - start) / 1000;
	const used = cpuSeconds() - cpu;
	await Promise.all(workers.map((worker) => worker.terminate()));
	return { pictures: PEER_BOARDS, seconds, cpu: used, bytes };
}

function placard(round) {
	const folder = mkdtempSync(join(tmpdir(), "placard-bench-prerender-"));
	try {
		cpSync(at("examples/myriad/public"), join(folder, "site"), { recursive: true });
		const paths = Array.from({ length: boards }, (_, n) =>
			boardPath(board(round * boards + n).join("")),
		);
		writeFileSync(join(folder, "paths.txt"), paths.join("\n"));
		const script = `const start = performance.now();
			const { prerender } = await import(${JSON.stringify(at("dist/prerender/index.js"))});
			const report = await prerender({ dir: "site", out: "out", shell: "index.html", paths: "paths.txt",
				config: ${JSON.stringify(at("examples/myriad/placard.config.ts"))}, threads: ${THREADS} });
			const { user, system } = process.cpuUsage();
			console.log(JSON.stringify({ ...report, seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }));`;
		const { stdout, stderr, status } = spawnSync(
			process.execPath,
			["--input-type=module", "-e", script],
			{ cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 },
		);
		if (status !== 0) throw new Error(stderr);
		const report = JSON.parse(stdout);
		const files = readdirSync(join(folder, "out"), { recursive: true }).filter((file) =>
			/\.(?:png|html)$/.test(file),
		);
		const distinct = new Set(paths).size;
		if (report.problems.length > 0 || files.length !== 2 * distinct)
			throw new Error(`expected ${2 * distinct} files, received ${files.length}`);
		const { bytes } = report.pictures;
		return { pictures: distinct, seconds: report.seconds, cpu: report.cpu, bytes };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const sum = (runs, key) => runs.reduce((total, run) => total + run[key], 0);
const row = (name, runs) => {
	const pictures = sum(runs, "pictures");
	return {
		name,
		pictures,
		rate: pictures / sum(runs, "seconds"),
		cpuMs: (sum(runs, "cpu") * 1000) / pictures,
		bytes: Math.round(sum(runs, "bytes") / pictures),
	};
};

const runs = { takumi: [], placard: [] };
for (let round = 0; round < rounds; round++) {
	runs.takumi.push(await peer(2 * round));
	runs.placard.push(placard(round));
	runs.takumi.push(await peer(2 * round + 1));
}
const peerRow = row("takumi (native), pictures alone", runs.takumi);
const own = row("placard prerender, pages and files", runs.placard);
console.log(`${boards} boards of 1200x630 a round, ${rounds} rounds, ${THREADS} threads each\n`);
console.log(
	"| | pictures | pictures/s | CPU ms a picture | bytes a picture |\n|---|---|---|---|---|",
);
for (const { name, pictures, rate, cpuMs, bytes } of [peerRow, own])
	console.log(`| ${name} | ${pictures} | ${rate.toFixed(1)} | ${cpuMs.toFixed(2)} | ${bytes} |`);
console.log(
	`\nRatio: ${(own.rate / peerRow.rate).toFixed(1)} by the clock, ${(peerRow.cpuMs / own.cpuMs).toFixed(1)} by CPU time.`,
);
