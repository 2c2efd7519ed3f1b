// The board of bench/pictures as a site: nine characters in the example's square template, by a number.
import { defineSite, svg } from "placard";
import { ALPHABET, board } from "../../pictures/board.mjs";

export default defineSite({
	origin: "https://load.example",
	fonts: ["../../../test/fonts/Inconsolata-Bold.ttf"],
	routes: {
		"/board/:n": {
			images: {
				square: svg("../../../examples/myriad/art/square.svg", { width: 1080, height: 1080 }),
			},
			slots: ({ n }) => Object.fromEntries(board(Number(n)).map((cell, i) => [`text${i}`, cell])),
			values: Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`text${i}`, ALPHABET])),
			examples: ["/board/1"],
		},
	},
});
