// Myriad's board of 1200x630 as takumi draws it: the ground as one SVG, which its cache keeps drawn, and nine cells of
// its own boxes and texts over it. The text is in the place and size of the template's.
import { readFileSync } from "node:fs";
import { cellKind, cellLabel } from "../../examples/myriad/public/board.js";

const art = new URL("../../examples/myriad/art/", import.meta.url);
export const SIZE = { width: 1200, height: 630 };
const FAMILY = "Inconsolata";
const CELL = 168;
const FILLS = { digit: "#fbfcf6", roman: "#f2c65a", operator: "#f3906b", empty: "#d2dfd3" };

const wide = readFileSync(new URL("wide.svg", art), "utf8");
/** Everything but the board; its texts are left out and set by takumi, whose SVG has no fonts. */
const ground = wide
	.replace(/<g id="board">[\s\S]*?<\/g>\s*<\/g>/, "")
	.replace(/<text[\s\S]*?<\/text>/g, "");

/** Boards as the game spells them, other ones for every number: `7×3+X-2÷5`. */
export function board(n) {
	let state = (n * 7919 + 17) % 2147483647;
	return Array.from({ length: 9 }, () => {
		state = (state * 48271 + 11) % 2147483647;
		return ALPHABET[state % ALPHABET.length];
	});
}
const ALPHABET = [..."0123456789+-×÷IVXLC"];

const text = (value, style) => ({
	type: "text",
	text: value,
	style: { position: "absolute", fontFamily: FAMILY, color: "#17302c", ...style },
});

function cells(n) {
	return board(n).map((cell, i) => ({
		type: "container",
		style: {
			position: "absolute",
			left: 332 + 184 * (i % 3),
			top: 47 + 184 * Math.floor(i / 3),
			width: CELL,
			height: CELL,
			borderRadius: cellKind(cell) === "operator" ? CELL / 2 : 28,
			backgroundColor: FILLS[cellKind(cell)],
			display: "flex",
			justifyContent: "center",
			alignItems: "center",
		},
		children: [
			{
				type: "text",
				text: cellLabel(cell),
				style: {
					fontFamily: FAMILY,
					fontWeight: 700,
					fontSize: 124,
					lineHeight: 1,
					color: "#17302c",
				},
			},
		],
	}));
}

/** Gives a function that draws the n-th board to a PNG. */
export async function openTakumi() {
	const { Renderer } = await import("@takumi-rs/core");
	const renderer = new Renderer();
	for (const [weight, name] of [
		[400, "Regular"],
		[700, "Bold"],
	])
		await renderer.registerFont({
			name: FAMILY,
			data: readFileSync(new URL(`Inconsolata-${name}.ttf`, art)),
			weight,
			style: "normal",
		});
	const images = [{ src: "ground", data: Buffer.from(ground) }];
	const still = [
		{ type: "image", src: "ground", style: { position: "absolute", left: 0, top: 0, ...SIZE } },
		text("myriad", { left: 45, top: 540, fontSize: 40, fontWeight: 700 }),
		text("1 to 100", { right: 45, top: 540, fontSize: 40 }),
	];
	const full = { width: "100%", height: "100%", position: "relative", display: "flex" };
	return (n) =>
		renderer.render(
			{ type: "container", style: full, children: [...still, ...cells(n)] },
			{ ...SIZE, format: "png", images },
		);
}
