/** What the slot tests share: fixtures, a real pool of the rasteriser, and a drawing from template and values. */
import { readFileSync } from "node:fs";
import { createTranscoder } from "../../src/hosts/transcode.js";
import { openPictures, type PicturePorts } from "../../src/image/pictures.js";
import { createPool } from "../../src/raster/pool.js";
import type { Rasterizer } from "../../src/raster/rasterizer.js";
import type { SlotValues } from "../../src/site/definition.js";
import { parseTemplate } from "../../src/template/template.js";
import { built, workerUrl } from "../support/built.js";

export const fixture = (name: string): Uint8Array =>
	new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));

export const FONT = {
	name: "Inconsolata-Regular.ttf",
	bytes: new Uint8Array(readFileSync(new URL("../fonts/Inconsolata-Regular.ttf", import.meta.url))),
};

export const openPool = (): Promise<Rasterizer> =>
	createPool({ fonts: [FONT], threads: 1, workerUrl, timeoutMs: 30_000 });

export const transcode = createTranscoder({
	workerUrl: built("hosts/transcode-worker.js"),
	timeoutMs: 30_000,
});

/** A template's text with values → pixels, with the pictures that failed. */
export async function drawSlots(
	rasterizer: Rasterizer,
	svg: string,
	values: SlotValues,
	ports: Partial<PicturePorts> = {},
) {
	const pictures = openPictures({ hosts: [], transcode, rasterizer, ...ports });
	const template = parseTemplate(svg, "test.svg");
	const { values: ready, failed } = await pictures.ready(values);
	const { width, height } = template;
	const picture = await rasterizer.pixels({ svg: template.bind(ready), width, height });
	return { picture, failed };
}
