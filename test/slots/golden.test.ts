/** Every slot that takes a picture or generated SVG, drawn. Golden pictures, one matter each. */
import satori from "satori";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openArt } from "../../src/image/art.js";
import { drawImage } from "../../src/image/draw.js";
import { defineSite, fragment, image, type SlotValues, svg } from "../../src/index.js";
import type { Rasterizer } from "../../src/raster/rasterizer.js";
import { decodePng, goldenFolder } from "../support/golden.js";
import { drawSlots, FONT, fixture, openPool } from "./support.js";

/** 120 x 80 with a pale ground, whatever is in it. */
const card = (content: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="120" height="80"><rect width="120" height="80" fill="#e8e4da"/>${content}</svg>`;
const photo = fixture("photo.png");
const plainRect = '<rect id="photo" x="20" y="10" width="80" height="60" fill="#999"/>';
const other = (name: string) => ({
	content: plainRect,
	values: { photo: image(fixture(name)) },
});

interface Golden {
	readonly content: string;
	readonly values: SlotValues;
}

const GOLDENS: { readonly [name: string]: Golden } = {
	"rect-rounded-stroked": {
		content:
			'<rect id="photo" x="20" y="10" width="80" height="60" rx="18" fill="#999" stroke="#222" stroke-width="4"/>',
		values: { photo: image(photo) },
	},
	circle: {
		content: '<circle id="photo" cx="60" cy="40" r="34" fill="#999"/>',
		values: { photo: image(photo) },
	},
	"ellipse-contain": {
		content: '<ellipse id="photo" cx="50%" cy="50%" rx="50" ry="20" fill="#999"/>',
		values: { photo: image(photo, { fit: "contain" }) },
	},
	"image-cover": {
		content: `<image id="photo" x="30" y="10" width="60" height="60" preserveAspectRatio="xMinYMid meet" xlink:href="data:image/gif;base64,${Buffer.from(fixture("photo.gif")).toString("base64")}"/>`,
		values: { photo: image(photo) },
	},
	"image-contain": {
		content:
			'<image id="photo" x="30" y="10" width="60" height="60" preserveAspectRatio="xMidYMax"/>',
		values: { photo: image(photo, { fit: "contain" }) },
	},
	"rect-contain": {
		content: plainRect,
		values: { photo: image(photo, { fit: "contain" }) },
	},
	"rect-clip-path": {
		content: `<clipPath id="diamond"><path d="M60 5 105 40 60 75 15 40z"/></clipPath><rect id="photo" x="10" y="5" width="100" height="70" clip-path="url(#diamond)"/>`,
		values: { photo: image(photo) },
	},
	"rect-turned-half-seen": {
		content:
			'<style>.p{opacity:.5}</style><g transform="translate(60 40)"><rect id="photo" class="p" style="stroke:#222;stroke-width:3" x="-40" y="-20" width="80" height="40" transform="rotate(-20)"/></g>',
		values: { photo: image(photo) },
	},
	jpeg: other("photo.jpg"),
	gif: other("photo.gif"),
	webp: other("photo.webp"),
	avif: other("photo.avif"),
	svg: other("photo.svg"),
	"broken-keeps-the-drawing": {
		content: plainRect,
		values: { photo: image(photo.slice(0, 400)) },
	},
	fragment: {
		content:
			'<linearGradient id="sky"><stop stop-color="#1b65a6"/><stop offset="1" stop-color="#fff"/></linearGradient><g id="chart" transform="translate(10 10)"><text>sample</text></g>',
		values: {
			chart: fragment(
				'<linearGradient id="bar" x2="0" y2="1"><stop stop-color="#d7263d"/><stop offset="1" stop-color="#f2b134"/></linearGradient><rect width="100" height="60" fill="url(#sky)"/><rect x="10" y="20" width="20" height="40" fill="url(#bar)"/><use href="#b" x="30"/><rect id="b" x="40" y="5" width="20" height="55" style="fill:url(#bar)"/>',
			),
		},
	},
};
const GENERATED = ["generated", "satori"];

const golden = goldenFolder(new URL("../golden/slots/", import.meta.url), [
	...Object.keys(GOLDENS),
	...GENERATED,
]);

describe("golden pictures", () => {
	let pool: Rasterizer;
	beforeAll(async () => {
		pool = await openPool();
	});
	afterAll(() => pool.close());

	test.each(Object.entries(GOLDENS))("%s", async (name, { content, values }) => {
		const { picture, failed } = await drawSlots(pool, card(content), values);
		golden.check(name, picture);
		expect(failed).toHaveLength(name.startsWith("broken") ? 1 : 0);
	});

	const drawGenerated = async (generate: (values: SlotValues) => string | Promise<string>) => {
		const wide = svg(generate, { width: 120, height: 80 });
		const site = defineSite({ origin: "https://x.example", routes: { "/": { images: { wide } } } });
		const art = await openArt(site, async () => new Uint8Array());
		const values = { bars: [30, 60, 45].join(), title: "Hills & seas" };
		return decodePng(await drawImage({ art, rasterizer: pool }, site.defaultRoute, wide, values));
	};

	test("generated", async () => {
		const bars = (values: SlotValues) =>
			String(values.bars)
				.split(",")
				.map(
					(bar, i) =>
						`<rect x="${15 + 30 * i}" y="${75 - Number(bar)}" width="24" height="${bar}"/>`,
				)
				.join("");
		const picture = await drawGenerated((values) => card(bars(values)));
		golden.check("generated", picture);
	});

	test("satori", async () => {
		const fonts = [{ name: "Inconsolata", data: Buffer.from(FONT.bytes) }];
		const picture = await drawGenerated(({ title }) => {
			const style = { width: "100%", height: "100%", padding: 8, fontSize: 22 };
			const colours = { color: "#fff", backgroundColor: "#1b65a6" };
			const root = { type: "div", props: { style: { ...style, ...colours }, children: title } };
			return satori(root as never, { width: 120, height: 80, fonts });
		});
		golden.check("satori", picture);
	});

	test("none is stale", () => {
		expect(golden.stale()).toEqual([]);
	});
});
