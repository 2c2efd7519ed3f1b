/** One picture for many who ask for it at one time, over real threads: a file's memory leaves its thread only once. */
import { afterAll, expect, test } from "vitest";
import type { NodeSite } from "../../src/hosts/node.js";
import { defineSite, svg } from "../../src/index.js";
import { built } from "../support/built.js";
import { decodePng } from "../support/golden.js";

const SIZE = { width: 40, height: 40 };
const document = (fill: unknown) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${fill}"/></svg>`;

// Drawn by the rasteriser, so that jobs wait for their drawing together; many pages have one picture.
const definition = defineSite({
	origin: "https://site.example",
	routes: {
		"/:colour/:n": {
			images: { card: svg(({ fill }) => document(fill), { ...SIZE, version: "1" }) },
			slots: (_, { colour }) => ({ fill: `#${colour}` }),
			fallback: { fill: "#000000" },
		},
	},
});

let site: NodeSite;
afterAll(() => site.close());

test("each of them gets the whole picture", async () => {
	const { openSite } = (await import(
		built("hosts/node.js").href
	)) as typeof import("../../src/hosts/node.js");
	site = await openSite(definition, {
		root: "/",
		threads: 1,
		timeoutMs: 60_000,
		cache: { memoryBytes: 0 },
	});
	const ask = async (colour: string, n: number) => {
		const response = await site.image(
			new Request(`https://site.example/og/v/card/${colour}/${n}.png`),
		);
		const shows = response.headers.get("x-placard");
		const { data, width, height } = decodePng(new Uint8Array(await response.arrayBuffer()));
		return { shows, width, height, pixel: [...data.subarray(0, 3)] };
	};
	for (const [colour, pixel] of [
		["ff0000", [255, 0, 0]],
		["0000ff", [0, 0, 255]],
	] as const) {
		const all = await Promise.all(Array.from({ length: 12 }, (_, n) => ask(colour, n)));
		const whole = { shows: "page; reason=old-version", ...SIZE, pixel };
		expect(all).toEqual(all.map(() => whole));
	}
});
