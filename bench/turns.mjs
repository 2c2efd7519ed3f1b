// Pictures of one site, every one different, through the whole path (Request → match → params → data → slots → draw →
// Response) and the same documents through resvg-js alone, in turns of one run. What is read is the ratio; the
// milliseconds are this machine's and this moment's.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROUNDS = 8;
const PER_ROUND = 10;

/**
 * Runs the turns and prints a table and the ratio. Closes the site.
 *
 * @param site its definition
 * @param opened the same, as `openSite` gives it with one thread
 * @param image the picture's name in the definition
 * @param fonts files for resvg-js
 * @param nextPath gives the path of a page that was never asked for
 * @param documentOf such a path → the SVG that resvg-js draws
 * @param what the pictures, for the line under the table
 */
export async function compare({ site, opened, image, fonts, nextPath, documentOf, what }) {
	const peer = fork(fileURLToPath(new URL("./resvg-js.mjs", import.meta.url)));
	const turns = {
		placard: (paths) => answers({ site, opened, image }, paths),
		"resvg-js": async (paths) => {
			const documents = [];
			for (const path of paths) documents.push(await documentOf(path));
			peer.send({ fonts, documents });
			return (await once(peer, "message"))[0];
		},
	};
	const runs = { placard: { ms: [], bytes: [] }, "resvg-js": { ms: [], bytes: [] } };
	for (let round = 0; round <= ROUNDS; round++) {
		const paths = Array.from({ length: PER_ROUND }, nextPath);
		for (const [name, draw] of Object.entries(turns)) {
			const { ms, bytes } = await draw(paths);
			// The first round warms up.
			if (round > 0) runs[name].ms.push(...ms);
			if (round > 0) runs[name].bytes.push(...bytes);
		}
	}
	peer.disconnect();
	await opened.close();
	report(runs, what);
}

async function answers({ site, opened, image }, paths) {
	const ms = [];
	const bytes = [];
	for (const path of paths) {
		const request = new Request(`${site.origin}/og/bench/${image}${path}.png`);
		const start = performance.now();
		const response = await opened.image(request);
		bytes.push((await response.arrayBuffer()).byteLength);
		ms.push(performance.now() - start);
		if (!response.headers.get("x-placard")?.startsWith("page"))
			throw new Error(
				`expected the picture of ${path}, received ${response.headers.get("x-placard")}`,
			);
	}
	return { ms, bytes };
}

function report(runs, what) {
	const rows = Object.entries(runs).map(([name, { ms, bytes }]) => [
		name,
		{
			"p50 ms": +quantile(ms, 0.5).toFixed(2),
			"p99 ms": +quantile(ms, 0.99).toFixed(2),
			"p50 bytes": quantile(bytes, 0.5),
		},
	]);
	console.table(Object.fromEntries(rows));
	const ratio = quantile(runs["resvg-js"].ms, 0.5) / quantile(runs.placard.ms, 0.5);
	console.log(`${ROUNDS * PER_ROUND} ${what}, one thread each`);
	console.log(
		`placard is ${ratio.toFixed(2)} times as fast as resvg-js (whole path against drawing alone)`,
	);
}

function quantile(numbers, q) {
	return [...numbers].sort((a, b) => a - b)[Math.floor(q * (numbers.length - 1))];
}
