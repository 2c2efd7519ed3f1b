// The three cards, each as an SVG with its changing text as a function of the picture's number. Nothing is
// fetched and nothing is random: titles and boards come from the number, and the photograph is a formula.
import { readFileSync } from "node:fs";
import jpeg from "jpeg-js";
import { board } from "./board.mjs";

export { ALPHABET, board } from "./board.mjs";

const art = new URL("../../examples/myriad/art/", import.meta.url);
export const FONT_FILE = new URL("../../test/fonts/Inconsolata-Bold.ttf", import.meta.url);
export const FONT = readFileSync(FONT_FILE);
export const FAMILY = "Inconsolata";

const WORDS =
	"amber board candle drift ember field garnet harbour island jumper kettle ladder meadow needle orchard pepper quartz river saddle timber umber velvet willow yonder zephyr".split(
		" ",
	);
/** Two lines of a title never seen before. */
export function title(n) {
	const word = (i) => WORDS[(n * (i + 3) + i * i * 7) % WORDS.length];
	const first = `${word(0)} ${word(1)} ${n}`;
	return [first[0].toUpperCase() + first.slice(1), `${word(2)} ${word(3)} ${word(4)}`];
}

/** A photograph as a formula: octaves of value noise with grain, 1200x630, JPEG of quality 90. */
export function photograph(width = 1200, height = 630) {
	const data = Buffer.alloc(width * height * 4, 255);
	const hash = (x, y) =>
		((Math.imul(Math.imul(x, 374761393) ^ Math.imul(y, 668265263), 1274126177) >>> 8) & 0xffff) /
		65535;
	const noise = (x, y) => {
		const [i, j] = [Math.floor(x), Math.floor(y)];
		const [u, v] = [x - i, y - j].map((t) => t * t * (3 - 2 * t));
		const top = hash(i, j) + (hash(i + 1, j) - hash(i, j)) * u;
		const bottom = hash(i, j + 1) + (hash(i + 1, j + 1) - hash(i, j + 1)) * u;
		return top + (bottom - top) * v;
	};
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			let value = 0;
			for (let octave = 0; octave < 6; octave++)
				value += noise((x * 2 ** octave) / 260, (y * 2 ** octave) / 260) / 2 ** (octave + 1);
			const grain = (hash(x + 9999, y) - 0.5) * 16;
			const at = (y * width + x) * 4;
			data[at] = Math.min(255, Math.max(0, 40 + 190 * value + grain));
			data[at + 1] = Math.min(
				255,
				Math.max(0, 70 + 120 * value * value + (y / height) * 50 + grain),
			);
			data[at + 2] = Math.min(255, Math.max(0, 150 - 90 * value + grain));
		}
	return jpeg.encode({ data, width, height }, 90).data;
}

// Half a second of arithmetic that a cold start must not pay for.
export const PHOTO = process.env.BENCH_COLD === undefined ? photograph() : Buffer.alloc(0);
const PHOTO_URI = `data:image/jpeg;base64,${PHOTO.toString("base64")}`;

/** Text elements as they stand in the SVG; escaped text only, none of it has a special character. */
export const SQUARE = readFileSync(new URL("square.svg", art), "utf8");
export function squareSvg(n) {
	const cells = board(n);
	return SQUARE.replace(/(<text id="text(\d)"[^>]*>)[^<]*/g, (_, tag, i) => tag + cells[Number(i)]);
}

export const WIDE = { width: 1200, height: 630 };
export const titleText = (lines, fill) =>
	lines
		.map(
			(line, i) =>
				`<text id="title${i}" x="80" y="${300 + 86 * i}" font-family="${FAMILY}" font-weight="700" font-size="72" fill="${fill}">${line}</text>`,
		)
		.join("");
export const GRADIENT_GROUND = `<defs><linearGradient id="ramp" x1="0" y1="0" x2="1" y2="1"><stop stop-color="#5b2a86"/><stop offset="1" stop-color="#0f7173"/></linearGradient></defs><rect width="1200" height="630" fill="url(#ramp)"/>`;
export const PHOTO_GROUND = `<image width="1200" height="630" preserveAspectRatio="none" href="${PHOTO_URI}"/>`;
export const wideSvg = (ground, content) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">${ground}${content}</svg>`;
export const gradientSvg = (n) => wideSvg(GRADIENT_GROUND, titleText(title(n), "#ffffff"));
export const photoSvg = (n) => wideSvg(PHOTO_GROUND, titleText(title(n), "#ffffff"));
export { PHOTO_URI };
