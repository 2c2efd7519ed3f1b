// `npm run bench`: a title in a box over a gradient, every one different, against resvg-js (turns.mjs), which is
// given the outlines that the layout has made.
import { fileURLToPath } from "node:url";
import { openSite } from "../dist/hosts/node.js";
import { bindPicture } from "../dist/image/bind.js";
import { defineSite, svg, text } from "../dist/index.js";
import { compare } from "./turns.mjs";

const WORDS =
	"amber board candle drift ember field garnet harbour island jumper kettle ladder".split(" ");
const WISHES = { within: "title-box", minSize: 40, maxLines: 3, valign: "middle" };
const size = { width: 1200, height: 630 };
const root = fileURLToPath(new URL("..", import.meta.url));
const fonts = ["./examples/myriad/art/Inconsolata-Bold.ttf"];
const card = svg("./bench/title.svg", size);
const titleOf = (words) => text(words.replaceAll("-", " "), WISHES);

const site = defineSite({
	origin: "https://journal.example",
	fonts,
	routes: {
		"/:title": {
			images: { card },
			slots: ({ title }) => ({ title: titleOf(title) }),
		},
	},
});
const opened = await openSite(site, { root, threads: 1 });

let count = 0;
const words = () => {
	const n = count++;
	return Array.from({ length: 6 + (n % 5) }, (_, i) => WORDS[(n * (i + 3) + i * i) % 12])
		.concat(`${n}`)
		.join("-");
};

await compare({
	site,
	opened,
	image: "card",
	fonts: fonts.map((font) => `${root}/${font}`),
	nextPath: () => `/${words()}`,
	async documentOf(path) {
		const values = { title: titleOf(path.slice(1)) };
		return (await bindPicture(opened.art, opened.art.template(card), values, size)).svg;
	},
	what: "different titles in a box, 1200x630",
});
