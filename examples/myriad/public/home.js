/** The landing page: what the game is, the board of the day, three random ones, the rules. */
import { boardPath, solve } from "./board.js";
import { boardOfTheDay, randomBoard } from "./boards.js";
import { h } from "./dom.js";
import { miniBoard } from "./mini.js";

/** Each with the sum that it explains. */
const RULES = [
	[
		"Walk",
		"Begin on any cell and go on to a neighbour: up, down, sideways or slantwise. No cell twice in one walk.",
		"7 → × → 3",
	],
	[
		"Read",
		"A walk reads as a sum: number, operator, number. It counts the moment its value is a whole number from 1 to 100.",
		"7×3 = 21",
	],
	[
		"Join",
		"Digits side by side in a walk make one number. So do Roman numerals, in Roman order.",
		"2 → 5 = 25, X → L = 40",
	],
	[
		"Mind",
		"× and ÷ go before + and −, otherwise from left to right. Fractions on the way are fine.",
		"7÷2×4 = 14",
	],
	[
		"Rest",
		"A number cannot mix digits and Roman numerals, a sum begins with a number, and empty cells are not walked.",
		"X5, −7, ÷0: nothing",
	],
];

/**
 * @param {Date} today
 * @returns {HTMLElement}
 */
export function homePage(today) {
	const daily = boardOfTheDay(today);
	const others = [0, 1, 2].map(() => {
		const board = randomBoard();
		return miniBoard(board, `${solve(board).size} to find`);
	});
	return h(
		"div",
		{ class: "home" },
		h(
			"section",
			{ class: "hero" },
			h(
				"div",
				{},
				h("h1", {}, "Nine cells,", h("br"), "a hundred numbers."),
				h(
					"p",
					{ class: "lead" },
					"Walk from cell to neighbouring cell and read off a sum. Find every number from 1 to 100 that the board holds.",
				),
				h("a", { class: "button primary", href: boardPath(daily) }, "Play the board of the day"),
			),
			miniBoard(daily, "Today’s board"),
		),
		h(
			"section",
			{ "aria-labelledby": "more" },
			h("h2", { id: "more" }, "Or one of these"),
			h("div", { class: "shelf" }, ...others),
		),
		h(
			"section",
			{ "aria-labelledby": "rules" },
			h("h2", { id: "rules" }, "The rules"),
			h("dl", { class: "rules" }, ...RULES.map(rule)),
			h(
				"p",
				{},
				"Drag across the cells or tap them one by one. With a keyboard: arrows and Enter, or type what the cells show; Backspace takes a step back, Escape begins anew.",
			),
		),
	);
}

/**
 * @param {string[]} rule
 * @returns {HTMLElement}
 */
function rule([name = "", text = "", example = ""]) {
	return h("div", {}, h("dt", {}, name), h("dd", {}, text), h("dd", { class: "example" }, example));
}
