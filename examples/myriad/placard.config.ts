/**
 * Myriad's previews: every board has its own picture and its own tags, and whatever else a path may be
 * gets a picture too. The rules of the game come from the page's own module, so that a board that opens
 * in the browser is a board here.
 */
import { defineSite, route, type SlotValues, svg } from "placard";
import * as v from "valibot";
import { boardPath, canonicalBoard, cellKind, cellLabel, isBoard, rowsOf } from "./public/board.js";

const images = {
	wide: svg("./art/wide.svg", { width: 1200, height: 630 }),
	square: svg("./art/square.svg", { width: 1080, height: 1080 }),
};

/**
 * `7*3+x-2/5`, in any spelling, becomes `7×3+X-2÷5`; what is no board gets the fallback. A slash at the end is the
 * ninth cell where there are eight others, and nothing behind nine.
 */
const Level = v.object({
	board: v.pipe(
		v.string(),
		v.transform((text) => text.replace(/^(.{9})\/$/s, "$1")),
		v.check(isBoard),
		v.transform(canonicalBoard),
	),
});

/** How a cell looks by what it holds. A radius of more than half the side makes a circle. */
const CELLS = {
	digit: { fill: "#fbfcf6" },
	roman: { fill: "#f2c65a" },
	operator: { fill: "#f3906b", rx: 999 },
	empty: { fill: "#d2dfd3" },
};

/** The slots `text0` to `text8` and `cell0` to `cell8`. */
function slotsOf(board: string): SlotValues {
	const cells = [...board].flatMap((cell, i) => [
		[`text${i}`, cellLabel(cell)],
		[`cell${i}`, CELLS[cellKind(cell)]],
	]);
	return Object.fromEntries(cells);
}

/** Every cell of every board: so a build draws them all, and a picture is a matter of putting them together. */
const labels = [..."0123456789+-×÷_IVXLC"].map(cellLabel);
const values = Object.fromEntries(
	Array.from("012345678", (i) => [
		[`text${i}`, labels] as const,
		[`cell${i}`, Object.values(CELLS)] as const,
	]).flat(),
);

/** The picture of a wrong link: one big question mark instead of the board. */
const lost: SlotValues = { board: false, count: false, question: true };

export default defineSite({
	origin: "https://myriad.example",
	name: "Myriad",
	fonts: ["./art/Inconsolata-Regular.ttf", "./art/Inconsolata-Bold.ttf"],
	routes: {
		// The landing page keeps the tags of its own index.html; only the picture is added.
		"/": { images, values, slots: () => slotsOf("7×3+X-2÷5"), examples: ["/"] },

		// A wildcard and not `:board`, because a board may hold a plain slash: /game/7*3+X-2/5
		"/game/*board": route({
			params: Level,
			images,
			slots: ({ board }) => slotsOf(board),
			tags: ({ board }) => ({
				title: `What hides in ${rowsOf(board).join(" ")}?`,
				description:
					"Walk from cell to neighbouring cell and read off a sum. How many of the numbers from 1 to 100 does this board hold?",
				imageAlt: `A board of three rows: ${rowsOf(board).join(", ")}.`,
				url: boardPath(board),
			}),
			values,
			fallback: lost,
			fallbackTags: {
				title: "This board has gone for a walk",
				description:
					"The link holds no board of Myriad. A fresh one is waiting: play the board of the day.",
				imageAlt: "One big question mark in the place of a board.",
			},
			examples: ["/game/7×3+X-2÷5", "/game/1+23*4-/6", "/game/xl-9_v+2c"],
		}),

		// Every other path: the single-page app shows the way home, and so does the picture.
		"/*path": {
			images,
			data: () => null,
			fallback: lost,
			fallbackTags: {
				title: "Nothing to find here",
				description:
					"This page does not exist, but a hundred numbers do: play the board of the day.",
				imageAlt: "One big question mark in the place of a board.",
			},
		},
	},
});
