/**
 * The page of one board: builds it, and after every move shows what the game says. How moves come in is
 * in input.js, what they mean in game.js.
 */
import { cellKind, cellLabel, GOAL, rowsOf } from "./board.js";
import { h } from "./dom.js";
import { Game } from "./game.js";
import { listen } from "./input.js";
import { share } from "./share.js";
import { loadFound, saveFound } from "./storage.js";

/** @type {Readonly<Record<string, string>>} */
const SPOKEN = { "+": "plus", "-": "minus", "×": "times", "÷": "divided by", _: "empty" };

/**
 * @param {string} board canonical
 * @returns {HTMLElement}
 */
export function playPage(board) {
	document.title = `What hides in ${rowsOf(board).join(" ")}?`;
	const game = new Game(board, loadFound(board));
	const view = new View(game);
	listen(game, view);
	view.show();
	return view.root;
}

export class View {
	/** @param {Game} game */
	constructor(game) {
		this.game = game;
		this.cells = [...game.board].map(cellButton);
		this.thread = thread();
		this.board = h("div", { class: "board", role: "group", "aria-label": "The board" });
		this.board.append(...this.cells, this.thread.svg);
		this.numbers = Array.from({ length: GOAL }, (_, i) => h("li", {}, String(i + 1)));
		this.sum = h("p", { class: "sum", "aria-hidden": "true" });
		this.count = h("p", { class: "count" });
		this.news = h("p", { class: "news", role: "status" });
		this.link = h("input", {
			class: "link",
			readonly: true,
			hidden: true,
			"aria-label": "Link to this board",
		});
		this.buttons = {
			undo: button("Undo"),
			clear: button("Clear"),
			hint: button("Hint"),
			share: button("Share"),
			restart: button("Restart"),
		};
		this.root = this.#layout();
	}

	/**
	 * Draws the game as it is.
	 *
	 * @param {number | null} [found] a number found by the last move
	 */
	show(found = null) {
		const { walk } = this.game;
		for (const [i, cell] of this.cells.entries()) {
			const at = walk.indexOf(i);
			cell.classList.toggle("walked", at !== -1);
			cell.classList.toggle("last", at !== -1 && at === walk.length - 1);
			cell.setAttribute("aria-pressed", String(at !== -1));
		}
		this.thread.line.setAttribute("points", walk.map(centreOf).join(" "));
		this.#showSum();
		this.#showNumbers(found);
		const { undo, clear, hint, restart } = this.buttons;
		undo.disabled = walk.length === 0;
		clear.disabled = walk.length === 0;
		hint.disabled = this.game.isComplete;
		restart.hidden = this.game.found.size === 0;
	}

	/**
	 * Tells what a move brought, to the eye and to a screen reader.
	 *
	 * @param {string} news
	 */
	tell(news) {
		this.news.textContent = news;
	}

	/** Marks a number as the one that is looked for. @param {number} number */
	point(number) {
		for (const [i, item] of this.numbers.entries())
			item.classList.toggle("sought", i + 1 === number);
	}

	/** Moves the keyboard's place on the board. @param {number} index */
	focus(index) {
		for (const [i, cell] of this.cells.entries()) cell.tabIndex = i === index ? 0 : -1;
		this.cells[index]?.focus();
	}

	/** Gives the board's link away. */
	async share() {
		const outcome = await share(`Myriad: ${rowsOf(this.game.board).join(" ")}`, location.href);
		if (outcome === "copied") this.tell("The link is copied.");
		if (outcome !== "refused") return;
		this.link.hidden = false;
		this.link.value = location.href;
		this.link.select();
		this.tell("Copy the link from the field.");
	}

	#showSum() {
		const { text, value } = this.game;
		this.sum.replaceChildren(
			h("span", {}, [...text].map(cellLabel).join(" ") || "Walk over the cells"),
			h("b", {}, value === null || text.length < 2 ? "" : `= ${shown(value)}`),
		);
		this.sum.classList.toggle("idle", text === "");
	}

	/** @param {number | null} news */
	#showNumbers(news) {
		const { found, answers, isComplete } = this.game;
		for (const [i, item] of this.numbers.entries()) {
			const number = i + 1;
			item.classList.toggle("found", found.has(number));
			item.classList.toggle("fresh", number === news);
			item.classList.toggle("absent", isComplete && !answers.has(number));
			if (found.has(number)) item.classList.remove("sought");
			item.setAttribute("aria-label", found.has(number) ? `${number}, found` : String(number));
		}
		this.count.replaceChildren(h("b", {}, String(found.size)), ` of ${answers.size} found`);
		saveFound(this.game.board, found);
	}

	#layout() {
		const half = GOAL / 2;
		return h(
			"div",
			{ class: "play" },
			h("h1", { class: "unseen" }, `Board ${rowsOf(this.game.board).join(" ")}`),
			h(
				"ol",
				{ class: "numbers low", "aria-label": "Numbers 1 to 50" },
				...this.numbers.slice(0, half),
			),
			h(
				"div",
				{ class: "table" },
				this.sum,
				this.board,
				h("div", { class: "status" }, this.count, this.news),
				h("div", { class: "actions" }, ...Object.values(this.buttons)),
				this.link,
			),
			h(
				"ol",
				{ class: "numbers high", start: String(half + 1), "aria-label": "Numbers 51 to 100" },
				...this.numbers.slice(half),
			),
		);
	}
}

/**
 * @param {string} cell
 * @param {number} index
 */
function cellButton(cell, index) {
	const kind = cellKind(cell);
	const label = cellLabel(cell);
	const button = h(
		"button",
		{
			type: "button",
			class: `cell ${kind}`,
			"data-cell": String(index),
			"aria-label": SPOKEN[cell] ?? label,
			tabindex: index === 0 ? "0" : "-1",
		},
		h("span", {}, label),
	);
	if (kind === "empty") button.setAttribute("aria-disabled", "true");
	return button;
}

/** @param {string} label */
function button(label) {
	return h("button", { type: "button", class: "button" }, label);
}

/** The line that follows the walk, over the cells and out of the pointer's way. */
function thread() {
	const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
	const line = document.createElementNS("http://www.w3.org/2000/svg", "polyline");
	svg.setAttribute("viewBox", "0 0 3 3");
	svg.setAttribute("class", "thread");
	svg.setAttribute("aria-hidden", "true");
	svg.append(line);
	return { svg, line };
}

/** @param {number} cell */
function centreOf(cell) {
	return `${(cell % 3) + 0.5},${Math.floor(cell / 3) + 0.5}`;
}

/**
 * At most two decimals, and a true minus sign.
 *
 * @param {number} value
 */
function shown(value) {
	return String(Number(value.toFixed(2))).replace("-", "−");
}
