// `npm run bench`: the square board of the example, every picture different, against resvg-js (turns.mjs).
import { fileURLToPath } from "node:url";
import { loadConfig } from "../dist/cli/config.js";
import { openSite } from "../dist/hosts/node.js";
import { valuesFor } from "../dist/image/art.js";
import { resolve } from "../dist/site/resolve.js";
import { compare } from "./turns.mjs";

const CELLS = [..."0123456789+-×÷IVXLC"];

const { site, root } = await loadConfig(
	fileURLToPath(new URL("../examples/myriad/placard.config.ts", import.meta.url)),
);
const opened = await openSite(site, { root, threads: 1 });

// A linear congruential generator: every run draws the same boards.
let state = 20_261_122;
const next = (limit) => {
	state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
	return Math.floor((state / 2 ** 32) * limit);
};
const board = () => Array.from({ length: 9 }, () => CELLS[next(CELLS.length)]).join("");

await compare({
	site,
	opened,
	image: "square",
	fonts: site.fonts.map((font) => `${root}/${font}`),
	nextPath: () => `/game/${encodeURIComponent(board())}`,
	async documentOf(path) {
		const { route, values } = await resolve(site, path);
		const image = route.images.get("square");
		const template = opened.art.template(image);
		const { width, height } = image;
		return template.bind(valuesFor(template, values), { width, height });
	},
	what: "different boards, 1080x1080",
});
