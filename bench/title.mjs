// `npm run bench`: a title in a box over a gradient, every one different, through the whole path, and the same outlines
// through resvg-js alone, in turns of one run. What is read is the ratio.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { openSite } from "../dist/hosts/node.js";
import { bindPicture } from "../dist/image/bind.js";
import { defineSite, svg, text } from "../dist/index.js";

const ROUNDS = 8;
const PER_ROUND = 10;
const WORDS =
	"amber board candle drift ember field garnet harbour island jumper kettle ladder".split(" ");
const WISHES = { within: "title-box", minSize: 40, maxLines: 3, valign: "middle" };
const size = { width: 1200, height: 630 };
const root = fileURLToPath(new URL("..", import.meta.url));
const fonts = ["./examples/myriad/art/Inconsolata-Bold.ttf"];
const card = svg("./bench/title.svg", size);

const site = defineSite({
	origin: "https://journal.example",
	fonts,
	routes: {
		"/:title": {
			images: { card },
			slots: ({ title }) => ({ title: text(title.replaceAll("-", " "), WISHES) }),
		},
	},
});
const opened = await openSite(site, { root, threads: 1 });
const peer = fork(fileURLToPath(new URL("./resvg-js.mjs", import.meta.url)));

let count = 0;
const title = () => {
	const n = count++;
	return Array.from({ length: 6 + (n % 5) }, (_, i) => WORDS[(n * (i + 3) + i * i) % 12])
		.concat(`${n}`)
		.join("-");
};

async function ours(titles) {
	const ms = [];
	const bytes = [];
	for (const one of titles) {
		const request = new Request(`${site.origin}/og/bench/card/${one}.png`);
		const start = performance.now();
		const response = await opened.image(request);
		bytes.push((await response.arrayBuffer()).byteLength);
		ms.push(performance.now() - start);
		if (!response.headers.get("x-placard")?.startsWith("page"))
			throw new Error(`expected the title ${one}, received ${response.headers.get("x-placard")}`);
	}
	return { ms, bytes };
}

async function theirs(titles) {
	const template = opened.art.template(card);
	const documents = [];
	for (const one of titles) {
		const values = { title: text(one.replaceAll("-", " "), WISHES) };
		documents.push((await bindPicture(opened.art, template, values, size)).svg);
	}
	peer.send({ fonts: fonts.map((font) => `${root}/${font}`), documents });
	const [answer] = await once(peer, "message");
	return answer;
}

const runs = { placard: { ms: [], bytes: [] }, "resvg-js": { ms: [], bytes: [] } };
for (let round = 0; round <= ROUNDS; round++) {
	const titles = Array.from({ length: PER_ROUND }, title);
	for (const [name, draw] of [
		["placard", ours],
		["resvg-js", theirs],
	]) {
		const { ms, bytes } = await draw(titles);
		// The first round warms up.
		if (round > 0) runs[name].ms.push(...ms);
		if (round > 0) runs[name].bytes.push(...bytes);
	}
}
peer.disconnect();
await opened.close();

const quantile = (numbers, q) =>
	[...numbers].sort((a, b) => a - b)[Math.floor(q * (numbers.length - 1))];
const row = ({ ms, bytes }) => ({
	"p50 ms": +quantile(ms, 0.5).toFixed(2),
	"p99 ms": +quantile(ms, 0.99).toFixed(2),
	"p50 bytes": quantile(bytes, 0.5),
});
console.table({ placard: row(runs.placard), "resvg-js": row(runs["resvg-js"]) });
const ratio = quantile(runs["resvg-js"].ms, 0.5) / quantile(runs.placard.ms, 0.5);
console.log(`${ROUNDS * PER_ROUND} different titles in a box, 1200x630, one thread each`);
console.log(
	`placard is ${ratio.toFixed(2)} times as fast as resvg-js (whole path against drawing alone)`,
);
