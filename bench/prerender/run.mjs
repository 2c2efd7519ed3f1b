// 10,000 boards by `placard prerender` and by the fastest peer in a loop, on the same two cores in the same run.
//
// What is counted. The peer: from its first picture to its last file, warm, its start and first ten pictures left out.
// Placard: the command's whole process, from its start to its end, with the definition, the plate and the threads'
// start; once its pictures alone, once with a page for each, whose head it rewrites. Both draw with two threads.
// They take turns, peer, pictures, pages, peer, so that a machine's moods fall on all. CPU time is that of all their
// threads, and what to read where other things run on the machine.
//
// All of it is done in the folder for temporary files, and again in memory (/dev/shm), where there is one. The first is what
// a user has, and depends on what the disk went through: for six minutes ext4 passes over inodes that were freed
// (`recently_deleted` in its ialloc.c), one by one, for each file and folder that it makes, of which a picture has four
// and the peer's one. So nothing is deleted before the end, and nothing should have been right before.
//
// node run.mjs [boards] [rounds]
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from "node:fs";
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
const MEMORY = "/dev/shm";
const places = [{ name: "files in the temporary folder", base: tmpdir() }];
if (existsSync(MEMORY) && !tmpdir().startsWith(MEMORY))
	places.push({ name: "files in memory", base: MEMORY });
const cpuSeconds = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
};

async function peer(root, round) {
	const folder = join(root, `peer-${round}`);
	mkdirSync(folder);
	const each = PEER_BOARDS / THREADS;
	const workers = Array.from({ length: THREADS }, (_, i) => {
		const from = (round * THREADS + i) * each;
		return new Worker(new URL("peer.mjs", import.meta.url), {
			workerData: { from, to: from + each, folder },
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

function placard(root, round, shell) {
	const folder = join(root, `placard-${round}${shell === undefined ? "" : "-pages"}`);
	cpSync(at("examples/myriad/public"), join(folder, "site"), { recursive: true });
	const paths = Array.from({ length: boards }, (_, n) =>
		boardPath(board(round * boards + n).join("")),
	);
	writeFileSync(join(folder, "paths.txt"), paths.join("\n"));
	const options = {
		dir: "site",
		out: "out",
		paths: "paths.txt",
		config: at("examples/myriad/placard.config.ts"),
		threads: THREADS,
		...(shell === undefined ? {} : { shell }),
	};
	const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
	// The command itself, and its CPU time when it ends: no process is told that of another.
	const script = `process.once("exit", () => {
			const { user, system } = process.cpuUsage();
			process.stderr.write("CPU " + (user + system) / 1e6);
		});
		await import(${JSON.stringify(at("dist/cli/main.js"))});`;
	const start = performance.now();
	const { stdout, stderr, status } = spawnSync(
		process.execPath,
		["--input-type=module", "-e", script, "--", "prerender", ...flags, "--json"],
		{ cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 },
	);
	const seconds = (performance.now() - start) / 1000;
	if (status !== 0) throw new Error(stderr);
	const report = JSON.parse(stdout);
	const distinct = new Set(paths).size;
	checkFiles(folder, report, shell === undefined ? distinct : 2 * distinct);
	return {
		pictures: distinct,
		seconds,
		cpu: Number(/CPU ([\d.]+)$/.exec(stderr)[1]),
		bytes: report.pictures.bytes,
	};
}

function checkFiles(folder, { problems }, expected) {
	const files = readdirSync(join(folder, "out"), { recursive: true }).filter((file) =>
		/\.(?:png|html)$/.test(file),
	);
	if (problems.length > 0 || files.length !== expected)
		throw new Error(`expected ${expected} files and no problem, received ${files.length} files`);
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

async function runIn(root) {
	const runs = { peer: [], pictures: [], pages: [] };
	for (let round = 0; round < rounds; round++) {
		runs.peer.push(await peer(root, 2 * round));
		runs.pictures.push(placard(root, round));
		runs.pages.push(placard(root, round, "index.html"));
		runs.peer.push(await peer(root, 2 * round + 1));
	}
	return [
		row("takumi (native), pictures in a loop", runs.peer),
		row("placard prerender, pictures", runs.pictures),
		row("placard prerender, pages and pictures", runs.pages),
	];
}

function print(name, rows) {
	console.log(
		`\n| ${name} | pictures | pictures/s | CPU ms a picture | bytes a picture | rate | by CPU |\n|---|---|---|---|---|---|---|`,
	);
	const [theirs] = rows;
	for (const { name: pipeline, pictures, rate, cpuMs, bytes } of rows) {
		const times = [rate / theirs.rate, theirs.cpuMs / cpuMs].map((ratio) => `${ratio.toFixed(1)}x`);
		console.log(
			`| ${pipeline} | ${pictures} | ${rate.toFixed(1)} | ${cpuMs.toFixed(2)} | ${bytes} | ${times.join(" | ")} |`,
		);
	}
}

console.log(`${boards} boards of 1200x630 a round, ${rounds} rounds, ${THREADS} threads each`);
const roots = places.map(({ base }) => mkdtempSync(join(base, "placard-bench-prerender-")));
try {
	for (const [i, { name, base }] of places.entries()) {
		// What the disk has not written yet would be written meanwhile.
		if (base === MEMORY) spawnSync("sync");
		print(name, await runIn(roots[i]));
	}
} finally {
	for (const root of roots) rmSync(root, { recursive: true, force: true });
}
