// The route of both sites here: the board of bench/pictures, nine characters in the example's square template, by a number.
import { svg } from "placard";
import { ALPHABET, board } from "../pictures/board.mjs";

/** For a definition two folders below this repository's `bench`: its files are relative to that. */
export const boardRoute = {
	images: {
		square: svg("../../../examples/myriad/art/square.svg", { width: 1080, height: 1080 }),
	},
	slots: ({ n }) => Object.fromEntries(board(Number(n)).map((cell, i) => [`text${i}`, cell])),
	values: Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`text${i}`, ALPHABET])),
	examples: ["/board/1"],
};
