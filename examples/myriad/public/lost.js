/** What a wrong link shows: a kind word and a way on. */
import { boardPath } from "./board.js";
import { boardOfTheDay } from "./boards.js";
import { h } from "./dom.js";

/**
 * @param {boolean} isGame whether the link meant a board
 * @returns {HTMLElement}
 */
export function lostPage(isGame) {
	document.title = isGame ? "This board has gone for a walk" : "Nothing to find here";
	return h(
		"section",
		{ class: "lost" },
		h("p", { class: "mark", "aria-hidden": "true" }, "?"),
		h("h1", {}, isGame ? "This board has gone for a walk." : "Nothing to find here."),
		h(
			"p",
			{ class: "lead" },
			isGame
				? "A board has nine cells: digits, + − × ÷, Roman numerals or gaps. Perhaps a character was lost when the link was copied."
				: "This page does not exist, but a hundred numbers do.",
		),
		h(
			"p",
			{ class: "actions" },
			h(
				"a",
				{ class: "button primary", href: boardPath(boardOfTheDay(new Date())) },
				"Play the board of the day",
			),
			h("a", { class: "button", href: "/" }, "How the game works"),
		),
	);
}
