// `npm run bench`: the square board of the example, every picture different, through the whole path (Request →
// match → params → data → slots → draw → Response) and through resvg-js alone, in turns of one run. What is
// read is the ratio; the milliseconds are this machine's and this moment's.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { loadConfig } from "../dist/cli/config.js";
import { openSite } from "../dist/hosts/node.js";
import { valuesFor } from "../dist/image/art.js";
import { resolve } from "../dist/site/resolve.js";

const ROUNDS = 8;
const PER_ROUND = 10;
const CELLS = [..."0123456789+-×÷IVXLC"];

const { site, root } = await loadConfig(
	fileURLToPath(new URL("../examples/myriad/placard.config.ts", import.meta.url)),
);
const opened = await openSite(site, { root, threads: 1 });
const peer = fork(fileURLToPath(new URL("./resvg-js.mjs", import.meta.url)));
const fonts = site.fonts.map((font) => `${root}/${font}`);

// A linear congruential generator: every run draws the same boards.
let state = 20_261_122;
const next = (limit) => {
	state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
	return Math.floor((state / 2 ** 32) * limit);
};
const board = () => Array.from({ length: 9 }, () => CELLS[next(CELLS.length)]).join("");

async function ours(paths) {
	const ms = [];
	const bytes = [];
	for (const path of paths) {
		const request = new Request(`${site.origin}/og/bench/square${path}.png`);
		const start = performance.now();
		const response = await opened.image(request);
		bytes.push((await response.arrayBuffer()).byteLength);
		ms.push(performance.now() - start);
		if (!response.headers.get("x-placard")?.startsWith("page"))
			throw new Error(`expected the board ${path}, received ${response.headers.get("x-placard")}`);
	}
	return { ms, bytes };
}

async function theirs(paths) {
	const documents = await Promise.all(paths.map(document));
	peer.send({ fonts, documents });
	const [answer] = await once(peer, "message");
	return answer;
}

async function document(path) {
	const { route, values } = await resolve(site, path);
	const image = route.images.get("square");
	const template = opened.art.template(image);
	const { width, height } = image;
	return template.bind(valuesFor(template, values), { width, height });
}

const runs = { placard: { ms: [], bytes: [] }, "resvg-js": { ms: [], bytes: [] } };
for (let round = 0; round <= ROUNDS; round++) {
	const paths = Array.from({ length: PER_ROUND }, () => `/game/${encodeURIComponent(board())}`);
	for (const [name, draw] of [
		["placard", ours],
		["resvg-js", theirs],
	]) {
		const { ms, bytes } = await draw(paths);
		// The first round warms up.
		if (round > 0) runs[name].ms.push(...ms);
		if (round > 0) runs[name].bytes.push(...bytes);
	}
}
peer.disconnect();
await opened.close();

const quantile = (numbers, q) =>
	[...numbers].sort((a, b) => a - b)[Math.floor(q * (numbers.length - 1))];
const row = (name) => {
	const { ms, bytes } = runs[name];
	return {
		"p50 ms": +quantile(ms, 0.5).toFixed(2),
		"p99 ms": +quantile(ms, 0.99).toFixed(2),
		"p50 bytes": quantile(bytes, 0.5),
	};
};
console.table({ placard: row("placard"), "resvg-js": row("resvg-js") });
const ratio = quantile(runs["resvg-js"].ms, 0.5) / quantile(runs.placard.ms, 0.5);
console.log(`${ROUNDS * PER_ROUND} different boards, 1080x1080, one thread each`);
console.log(
	`placard is ${ratio.toFixed(2)} times as fast as resvg-js (whole path against drawing alone)`,
);
