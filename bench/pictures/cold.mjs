// Cold starts: fresh processes, from the first line (imports included) to the bytes of the first board.
// node cold.mjs [runs]
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.env.BENCH_COLD = "1";
const runs = Number(process.argv[2] ?? 9);
const built = new URL("./.built/", import.meta.url);
mkdirSync(built, { recursive: true });

const { ALPHABET, SQUARE } = await import("./art.mjs");
const { openPlacard } = await import("./placard.mjs");
const { buildPlate } = await import("../../dist/image/build-plate.js");
const { plateToBytes } = await import("../../dist/image/plate-file.js");
const { parseTemplate } = await import("../../dist/template/template.js");
const placard = await openPlacard();
const slots = Array.from({ length: 9 }, (_, i) => `text${i}`);
const values = Object.fromEntries(slots.map((slot) => [slot, ALPHABET]));
const plate = await buildPlate(
	parseTemplate(SQUARE, "square.svg"),
	{ width: 1080, height: 1080 },
	slots,
	placard.rasterizer,
	values,
);
const bytes = plateToBytes(plate);
writeFileSync(new URL("square.plate", built), bytes);
await placard.close();
console.log(`plate with ${plate.tiles.size} tiles: ${bytes.length} bytes`);

// One file, as every host's bundler makes it.
const { build } = await import("esbuild");
writeFileSync(
	new URL("entry.mjs", built),
	`export { createPainter } from "../../../dist/image/compose.js"; export { plateFromBytes } from "../../../dist/image/plate-file.js";`,
);
await build({
	entryPoints: [fileURLToPath(new URL("entry.mjs", built))],
	outdir: fileURLToPath(built),
	entryNames: "placard",
	splitting: true,
	bundle: true,
	outExtension: { ".js": ".js" },
	format: "esm",
	platform: "node",
});

const rows = [];
for (const name of [
	"placard-bundled",
	"placard",
	"takumi (native)",
	"sharp (librsvg)",
	"resvg-js",
	"satori + resvg-js",
	"@vercel/og",
]) {
	const times = [];
	for (let run = 0; run < runs; run++) {
		const { stdout, stderr } = spawnSync(
			process.execPath,
			[fileURLToPath(new URL("cold-run.mjs", import.meta.url)), name],
			{ encoding: "utf8", cwd: fileURLToPath(new URL(".", import.meta.url)) },
		);
		const line = stdout.trim().split("\n").at(-1);
		if (!line.startsWith("{")) throw new Error(`${name}: ${stderr}`);
		times.push(JSON.parse(line).ms);
	}
	times.sort((a, b) => a - b);
	rows.push({ name, p50: times[Math.floor(runs / 2)], least: times[0] });
}
const fastest = Math.min(...rows.slice(2).map(({ p50 }) => p50));
console.log("| Pipeline | p50 ms | least ms | to the fastest peer |\n|---|---|---|---|");
for (const { name, p50, least } of rows)
	console.log(
		`| ${name} | ${p50.toFixed(1)} | ${least.toFixed(1)} | 1/${(fastest / p50).toFixed(1)} |`,
	);
