/** Templates as strings → pixels, by the stages of the image flow and the engine in this thread. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { type BoundPicture, bindPicture } from "../../../src/image/bind.js";
import { type Art, openArt } from "../../../src/image/index.js";
import { compileResvg, loadResvg } from "../../../src/raster/node.js";
import { createResvg } from "../../../src/raster/resvg.js";
import { defineSite, svg } from "../../../src/site/define.js";
import type { SiteOptions, SlotValues } from "../../../src/site/definition.js";
import { parseTemplate } from "../../../src/template/template.js";
import type { Picture } from "../../support/golden.js";
import { testFonts } from "../reference/fonts.js";

const require = createRequire(import.meta.url);
const EMOJI = "@twemoji/svg";
const emojiFolder = dirname(require.resolve(`${EMOJI}/package.json`));

/** Fonts by path, emoji from the dev dependency; `templates` by name. */
export async function openTestArt(
	templates: { readonly [file: string]: string },
	options: Partial<SiteOptions> = {},
): Promise<Art> {
	const images = Object.fromEntries(
		Object.keys(templates).map((file, i) => [`i${i}`, svg(file, { width: 1, height: 1 })]),
	);
	const site = defineSite({
		origin: "https://x.example",
		fonts: testFonts.map(({ path }) => path),
		emoji: EMOJI,
		routes: { "/": { images } },
		...options,
	});
	return openArt(site, async (file) => {
		const template = templates[file];
		if (template !== undefined) return new TextEncoder().encode(template);
		return readFileSync(file.replace(EMOJI, emojiFolder));
	});
}

export interface Drawing {
	/** As the image flow draws it: slot text as outlines. At the template's own size. */
	outlined(template: string, values: SlotValues): Promise<Picture & BoundPicture>;
	/** As the rasteriser draws the same text as `<text>`. */
	asText(template: string, values: SlotValues): Promise<Picture>;
	/** A document as it is. */
	raw(svg: string, width: number, height: number): Promise<Picture>;
	readonly art: Art;
	close(): Promise<void>;
}

export async function openDrawing(options: Partial<SiteOptions> = {}): Promise<Drawing> {
	const art = await openTestArt({ "empty.svg": EMPTY }, options);
	const wasm = await compileResvg();
	const engine = await createResvg({ fonts: art.fonts, load: () => loadResvg(wasm) });
	const raw: Drawing["raw"] = (document, width, height) =>
		engine.pixels({ svg: document, width, height });
	return {
		art,
		raw,
		async outlined(source, values) {
			const template = parseTemplate(source, "card.svg");
			const { width, height } = template;
			const bound = await bindPicture(art, template, values, template);
			return { ...bound, ...(await raw(bound.svg, width, height)) };
		},
		async asText(source, values) {
			const template = parseTemplate(source, "card.svg");
			return raw(template.bind(values), template.width, template.height);
		},
		close: () => engine.close(),
	};
}

const EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';
