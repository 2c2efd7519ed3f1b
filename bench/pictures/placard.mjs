// Placard's own way to the three cards, as its image handler draws them: plates, and slot text bound by the
// text stage, which HarfBuzz shapes for this picture alone. Built by `npm run build`.

import { binder } from "../../dist/image/bind.js";
import { buildPlate } from "../../dist/image/build-plate.js";
import { createPainter } from "../../dist/image/compose.js";
import { plateFromBytes, plateToBytes } from "../../dist/image/plate-file.js";
import { compileResvg, loadResvg } from "../../dist/raster/node.js";
import { createResvg } from "../../dist/raster/resvg.js";
import { parseTemplate } from "../../dist/template/template.js";
import { loadFonts } from "../../dist/text/index.js";
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
	const book = await loadFonts([{ bytes: FONT, where: "Inconsolata-Bold.ttf", family: FAMILY }]);
	const painter = createPainter({ rasterizer, bind: binder({ book }, {}), ...options });
	const square = parseTemplate(SQUARE, "square.svg");
	const slot = titleText(["First", "Second"], "#ffffff");
	const gradient = parseTemplate(wideSvg(GRADIENT_GROUND, slot), "gradient.svg");
	const photo =
		PHOTO.length === 0 ? undefined : parseTemplate(wideSvg(PHOTO_GROUND, slot), "photo.svg");
	const titleValues = (n) => {
		const [title0, title1] = title(n);
		return { title0, title1 };
	};
	const squareSize = { width: 1080, height: 1080 };
	const boardValues = (cells) => Object.fromEntries(cells.map((cell, i) => [`text${i}`, cell]));
	const slots = Array.from({ length: 9 }, (_, i) => `text${i}`);
	return {
		painter,
		/** The board by a plate of all its values, as `placard build` ships it. */
		async built() {
			const values = Object.fromEntries(slots.map((slot) => [slot, ALPHABET]));
			const plate = await buildPlate(square, squareSize, slots, rasterizer, values);
			const read = plateFromBytes(await plateToBytes(plate));
			return (n) => painter.paintPlate(read, "board", boardValues(board(n)));
		},
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
