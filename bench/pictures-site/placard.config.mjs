// The board of the benchmarks as a site, for its cold start: what `placard build` writes of it is measured.
import { defineSite, svg } from "placard";

const LETTERS = [..."0123456789+-×÷IVXLC"];
const SLOTS = Array.from({ length: 9 }, (_, i) => `text${i}`);

export default defineSite({
	origin: "https://board.example",
	fonts: ["../../test/fonts/Inconsolata-Bold.ttf"],
	routes: {
		"/:board": {
			images: {
				square: svg("../../examples/myriad/art/square.svg", { width: 1080, height: 1080 }),
			},
			values: Object.fromEntries(SLOTS.map((slot) => [slot, LETTERS])),
			slots: ({ board }) => Object.fromEntries(SLOTS.map((slot, i) => [slot, board[i]])),
		},
	},
});
