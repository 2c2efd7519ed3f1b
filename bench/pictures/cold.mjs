// Cold starts: fresh processes, from the first line (imports included) to the bytes of the first board. Placard is what
// `placard build` writes, bundled and not; the pipelines take turns, so that a busy minute is everybody's.
// node cold.mjs [runs]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const runs = Number(process.argv[2] ?? 15);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const built = at("./.built/");

rmSync(built, { recursive: true, force: true });
mkdirSync(built, { recursive: true });
execFileSync(
	process.execPath,
	[at("../../dist/cli/main.js"), "build", "-c", at("../pictures-site/placard.config.mjs")],
	{ stdio: "inherit" },
);
// Within this repository `placard` is found by the root's own name, and only where no package.json lies between.
rmSync(at("../pictures-site/.placard/package.json"), { force: true });
const { bundleEntry } = await import("../../dist/build/bundle-entry.js");
for (const [name, text] of await bundleEntry(at("../pictures-site/entry.mjs"), "entry.mjs"))
	writeFileSync(`${built}${name}`, text);

const PIPELINES = [
	"placard, bundled",
	"placard",
	"takumi (native)",
	"sharp (librsvg)",
	"resvg-js",
	"satori + resvg-js",
	"@vercel/og",
];
const samples = new Map(PIPELINES.map((name) => [name, []]));
for (let run = 0; run < runs; run++)
	for (const name of PIPELINES) {
		const { stdout, stderr } = spawnSync(process.execPath, [at("cold-run.mjs"), name], {
			encoding: "utf8",
			cwd: at("."),
			env: { ...process.env, BENCH_COLD: "1" },
		});
		const line = stdout.trim().split("\n").at(-1) ?? "";
		if (!line.startsWith("{")) throw new Error(`${name}: ${stderr}`);
		samples.get(name).push(JSON.parse(line));
	}

const of = (name, member, share) => {
	const sorted = samples.get(name).map((one) => one[member]);
	sorted.sort((a, b) => a - b);
	return sorted[Math.floor(share * (runs - 1))];
};
const peers = PIPELINES.slice(2);
const fastest = (member) => Math.min(...peers.map((name) => of(name, member, 0.5)));
console.log("| Pipeline | p50 ms | least ms | CPU ms | to the fastest peer | by CPU |");
console.log("|---|---|---|---|---|---|");
for (const name of PIPELINES) {
	const [wall, cpu] = ["ms", "cpuMs"].map((member) => of(name, member, 0.5));
	console.log(
		`| ${name} | ${wall.toFixed(1)} | ${of(name, "ms", 0).toFixed(1)} | ${cpu.toFixed(1)} | 1/${(fastest("ms") / wall).toFixed(1)} | 1/${(fastest("cpuMs") / cpu).toFixed(1)} |`,
	);
}
