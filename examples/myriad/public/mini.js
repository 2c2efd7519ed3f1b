/** A board as a small picture that links to its page. */
import { boardPath, cellKind, cellLabel, rowsOf } from "./board.js";
import { h } from "./dom.js";

/**
 * @param {string} board canonical
 * @param {string} caption
 * @returns {HTMLAnchorElement}
 */
export function miniBoard(board, caption) {
	const cells = [...board].map((cell) =>
		h("span", { class: `cell ${cellKind(cell)}` }, cellLabel(cell)),
	);
	return h(
		"a",
		{
			class: "mini",
			href: boardPath(board),
			"aria-label": `${caption}: ${rowsOf(board).join(", ")}`,
		},
		h("span", { class: "tiles", "aria-hidden": "true" }, ...cells),
		h("span", { class: "caption" }, caption),
	);
}
