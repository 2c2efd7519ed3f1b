// Placard's own way to the three cards: plates, tiles by the rasteriser (the board) or by exact coverage of
// outlines that HarfBuzz shaped for this title alone (the two others). Built by `npm run build`.

import { createPainter } from "../../dist/image/compose.js";
import { compileResvg, loadResvg } from "../../dist/raster/node.js";
import { createResvg } from "../../dist/raster/resvg.js";
import { parseTemplate } from "../../dist/template/template.js";
import {
	ALPHABET,
	board,
	FAMILY,
	FONT,
	GRADIENT_GROUND,
	PHOTO,
	PHOTO_GROUND,
	SQUARE,
	title,
	titleText,
	WIDE,
	wideSvg,
} from "./art.mjs";

export async function openPlacard(options = {}) {
	const wasm = await compileResvg();
	const fonts = [{ name: "Inconsolata-Bold.ttf", bytes: FONT }];
	const rasterizer = await createResvg({ fonts, load: () => loadResvg(wasm) });
	const outline = await openText();
	const painter = createPainter({
		rasterizer,
		...(outline === undefined ? {} : { outline }),
		...options,
	});
	const square = parseTemplate(SQUARE, "square.svg");
	const slot =
		outline === undefined ? titleText(["", ""], "#ffffff") : `<text id="title" fill="#ffffff"/>`;
	const gradient = parseTemplate(wideSvg(GRADIENT_GROUND, slot), "gradient.svg");
	const photo =
		PHOTO.length === 0 ? undefined : parseTemplate(wideSvg(PHOTO_GROUND, slot), "photo.svg");
	const titleValues = (n) =>
		outline === undefined
			? { title0: title(n)[0], title1: title(n)[1] }
			: { title: JSON.stringify(title(n)) };
	const squareSize = { width: 1080, height: 1080 };
	const boardValues = (cells) => Object.fromEntries(cells.map((cell, i) => [`text${i}`, cell]));
	return {
		painter,
		rasterizer,
		/** Draws every tile of the board's alphabet, as a build does. */
		async warm() {
			for (const cell of ALPHABET)
				await painter.paint(square, squareSize, boardValues(Array(9).fill(cell)));
		},
		board: (n) => painter.paint(square, squareSize, boardValues(board(n))),
		gradient: (n) => painter.paint(gradient, WIDE, titleValues(n)),
		photo: (n) => painter.paint(photo, WIDE, titleValues(n)),
		close: () => rasterizer.close(),
	};
}

/**
 * What the text stage does for a slot: two lines of text, shaped for this picture alone, as one outline.
 * Without that stage in the build the rasteriser draws the titles, which takes many times as long.
 */
async function openText() {
	const text = await import("../../dist/text/index.js").catch(() => undefined);
	if (text === undefined) {
		console.log("(no text stage in this build: titles are drawn by the rasteriser)");
		return undefined;
	}
	const book = await text.loadFonts([
		{ bytes: FONT, where: "Inconsolata-Bold.ttf", family: FAMILY },
	]);
	const style = { families: [FAMILY], size: 72, weight: 700 };
	const lineOf = (line, i) =>
		text.outlinePath(
			text.layoutInline(book, [{ text: line, style }], { x: [80], y: [300 + 86 * i] }).glyphs,
		);
	return ({ self }, { title: lines }) =>
		self === "title"
			? [{ colour: 0xffffff, d: JSON.parse(lines).map(lineOf).join("") }]
			: undefined;
}
