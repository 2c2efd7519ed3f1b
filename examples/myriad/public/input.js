/** Moves from the pointer, the keyboard and the buttons → the game; then the view is told to look again. */
import { areNeighbours, canonicalBoard, cellLabel, SIDE } from "./board.js";

/** How near to a cell's middle a drag has to come, as a share of its side: slanting steps pass corners. */
const REACH = 0.4;

/**
 * @typedef {import("./game.js").Game} Game
 * @typedef {import("./play.js").View} View
 */

/**
 * @param {Game} game
 * @param {View} view
 */
export function listen(game, view) {
	/** @param {number} cell */
	const step = (cell) => report(game, view, game.step(cell));
	listenToPointer(game, view, step);
	listenToKeys(game, view);
	listenToButtons(game, view);
}

/**
 * Tells what a move found, and shows the game.
 *
 * @param {Game} game
 * @param {View} view
 * @param {number | null} found
 */
function report(game, view, found) {
	view.show(found);
	if (found === null) view.tell("");
	else if (game.isComplete) view.tell(`${found}, and that is all of them. Well walked!`);
	else view.tell(`${found} found`);
}

/**
 * A tap is one step and leaves the walk open; a drag is a walk of its own and closes it.
 *
 * @param {Game} game
 * @param {View} view
 * @param {(cell: number) => void} step
 */
function listenToPointer(game, view, step) {
	let isDown = false;
	let isDragged = false;
	let isClosed = false;
	// A pointer's press is followed by a click; keyboards and screen readers send the click alone.
	let isPressed = false;

	view.board.addEventListener("pointerdown", (event) => {
		const cell = cellUnder(view, event, 0.5);
		if (cell === null || event.button !== 0) return;
		isPressed = true;
		isDown = true;
		isDragged = false;
		if (isClosed) game.clear();
		isClosed = false;
		view.focus(cell);
		step(cell);
		event.preventDefault();
	});
	document.addEventListener("pointermove", (event) => {
		if (!isDown) return;
		const cell = cellUnder(view, event, REACH);
		if (cell === null || cell === game.walk.at(-1)) return;
		// Only steps that go on or one back: a drag across a gap must not begin a new walk.
		if (!isDragStep(game, cell)) return;
		isDragged = true;
		step(cell);
	});
	for (const type of ["pointerup", "pointercancel"])
		document.addEventListener(type, () => {
			isClosed = isDown && isDragged;
			isDown = false;
		});
	view.board.addEventListener("click", (event) => {
		const wasPressed = isPressed;
		isPressed = false;
		const cell = placeOf(event.target);
		if (wasPressed || cell === undefined) return;
		step(Number(cell));
	});
}

/**
 * @param {Game} game
 * @param {number} cell
 */
function isDragStep({ walk, board }, cell) {
	const last = walk.at(-1);
	if (last === undefined || board[cell] === "_") return false;
	if (walk.includes(cell)) return cell === walk.at(-2);
	return areNeighbours(last, cell);
}

/**
 * The cell at a pointer's place, which is at most `reach` of its side away from its middle.
 *
 * @param {View} view
 * @param {PointerEvent} event
 * @param {number} reach
 * @returns {number | null}
 */
function cellUnder(view, event, reach) {
	for (const [i, cell] of view.cells.entries()) {
		const { left, top, width, height } = cell.getBoundingClientRect();
		const x = Math.abs(event.clientX - left - width / 2);
		const y = Math.abs(event.clientY - top - height / 2);
		if (x <= reach * width && y <= reach * height) return i;
	}
	return null;
}

/** @type {Readonly<Record<string, readonly [number, number]>>} columns and rows to go */
const ARROWS = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
};

/**
 * @param {Game} game
 * @param {View} view
 */
function listenToKeys(game, view) {
	document.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (event.target instanceof HTMLInputElement) return;
		if (isHandled(game, view, event)) event.preventDefault();
	});
}

/**
 * @param {Game} game
 * @param {View} view
 * @param {KeyboardEvent} event
 * @returns {boolean}
 */
function isHandled(game, view, { key, target }) {
	const arrow = ARROWS[key];
	const place = placeOf(target);
	if (arrow !== undefined && place !== undefined) {
		view.focus(towards(Number(place), arrow));
		return true;
	}
	if (key === "Backspace") game.undo();
	else if (key === "Escape") game.clear();
	else return /^[0-9+\-*×/÷IVXLC]$/i.test(key) && type(game, view, canonicalBoard(key));
	report(game, view, null);
	return true;
}

/**
 * @param {Game} game
 * @param {View} view
 * @param {string} character canonical
 * @returns {true}
 */
function type(game, view, character) {
	const { isWalked, found } = game.type(character);
	if (isWalked) report(game, view, found);
	else view.tell(`No way to ${cellLabel(character)} from here`);
	const last = game.walk.at(-1);
	if (isWalked && last !== undefined) view.focus(last);
	return true;
}

/**
 * The next cell in a direction; the edge of the board is the end.
 *
 * @param {number} cell
 * @param {readonly [number, number]} arrow
 */
function towards(cell, [columns, rows]) {
	const column = Math.min(Math.max((cell % SIDE) + columns, 0), SIDE - 1);
	const row = Math.min(Math.max(Math.floor(cell / SIDE) + rows, 0), SIDE - 1);
	return row * SIDE + column;
}

/**
 * @param {Game} game
 * @param {View} view
 */
function listenToButtons(game, view) {
	const { undo, clear, hint, share, restart } = view.buttons;
	/** @param {() => void} change */
	const change = (change) => () => {
		change();
		report(game, view, null);
	};
	undo.addEventListener(
		"click",
		change(() => game.undo()),
	);
	clear.addEventListener(
		"click",
		change(() => game.clear()),
	);
	restart.addEventListener(
		"click",
		change(() => game.restart()),
	);
	hint.addEventListener("click", () => giveHint(game, view));
	share.addEventListener("click", () => view.share());
}

/**
 * @param {Game} game
 * @param {View} view
 */
function giveHint(game, view) {
	const hint = game.hint();
	if (hint === null) return;
	const cells = hint.length === 1 ? "one cell" : `${hint.length} cells`;
	const start = cellLabel(game.board[hint.start] ?? "_");
	view.point(hint.number);
	view.tell(`${hint.number} is a walk of ${cells} from ${start}`);
}

/**
 * The cell that an event happened on.
 *
 * @param {EventTarget | null} target
 * @returns {string | undefined}
 */
function placeOf(target) {
	const cell = target instanceof Element ? target.closest("[data-cell]") : null;
	return cell instanceof HTMLElement ? cell.dataset.cell : undefined;
}
