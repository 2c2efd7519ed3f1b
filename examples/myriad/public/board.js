/**
 * The rules of Myriad: what a board is, which cells are neighbours, what a walk is worth and which
 * numbers a board holds. Used by the page, by placard.config.ts and by the tests; no DOM, no state, and
 * nothing here throws, whatever text it gets.
 *
 * A board is a string of nine characters in its canonical spelling: digits, `+`, `-`, `×`, `÷`, the Roman
 * numerals `I V X L C` and `_` for an empty cell, row by row.
 */

/** Rows and columns of a board. */
export const SIDE = 3;

/** The largest number to find; the smallest is 1. */
export const GOAL = 100;

const CELLS = SIDE * SIDE;
const SPELLING = /^[0-9+\-*×/÷_IVXLC]{9}$/i;
const CANONICAL = new Map([
	["*", "×"],
	["/", "÷"],
]);

/** What a walk may read: numbers with an operator between each two. A walk has at most nine characters. */
const EXPRESSION = /^(?:\d+|[IVXLC]+)(?:[+\-×÷](?:\d+|[IVXLC]+))*$/;
/** What can still become an expression: the same, or with an operator at its end. */
const BEGINNING = /^(?:(?:\d+|[IVXLC]+)[+\-×÷])*(?:\d+|[IVXLC]*)$/;
const ROMAN = /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** @type {Readonly<Record<string, number>>} */
const ROMAN_VALUES = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/**
 * Whether a text is a board in any of its spellings: `*` or `×`, `/` or `÷`, letters in either case.
 *
 * @param {string} text decoded, not percent-encoded
 * @returns {boolean}
 */
export function isBoard(text) {
	return SPELLING.test(text);
}

/**
 * The one spelling of a board that links, storage and the functions below take: `×`, `÷`, capitals.
 *
 * @param {string} text a board in any spelling
 * @returns {string}
 */
export function canonicalBoard(text) {
	return [...text.toUpperCase()].map((cell) => CANONICAL.get(cell) ?? cell).join("");
}

/**
 * The path of a board's page, in the one spelling that links and canonical tags use.
 *
 * @param {string} board canonical
 * @returns {string} percent-encoded
 */
export function boardPath(board) {
	return `/game/${encodeURIComponent(board)}`;
}

/**
 * What a cell shows: a true minus sign for the hyphen, nothing for an empty cell.
 *
 * @param {string} cell one character of a canonical board
 * @returns {string}
 */
export function cellLabel(cell) {
	if (cell === "_") return "";
	return cell === "-" ? "−" : cell;
}

/**
 * What a cell is, for its shape and colour.
 *
 * @param {string} cell one character of a canonical board
 * @returns {"digit" | "roman" | "operator" | "empty"}
 */
export function cellKind(cell) {
	if (cell === "_") return "empty";
	if (cell in ROMAN_VALUES) return "roman";
	return cell >= "0" && cell <= "9" ? "digit" : "operator";
}

/**
 * A board's rows as they are shown, empty cells as `_`: `7×3`, `+X−`, `2÷5`.
 *
 * @param {string} board canonical
 * @returns {string[]}
 */
export function rowsOf(board) {
	const labels = [...board].map((cell) => cellLabel(cell) || "_");
	return [0, 1, 2].map((row) => labels.slice(row * SIDE, (row + 1) * SIDE).join(""));
}

/**
 * Whether two cells touch, at a side or at a corner.
 *
 * @param {number} a 0 to 8
 * @param {number} b 0 to 8
 * @returns {boolean} false for a cell and itself
 */
export function areNeighbours(a, b) {
	const columns = Math.abs((a % SIDE) - (b % SIDE));
	const rows = Math.abs(Math.floor(a / SIDE) - Math.floor(b / SIDE));
	return Math.max(columns, rows) === 1;
}

/**
 * The characters that a walk reads, in its order.
 *
 * @param {string} board canonical
 * @param {readonly number[]} walk cells, 0 to 8
 * @returns {string}
 */
export function readWalk(board, walk) {
	return walk.map((cell) => board[cell]).join("");
}

/**
 * What an expression is worth: `×` and `÷` before `+` and `-`, otherwise from left to right. Fractions on
 * the way are exact.
 *
 * @param {string} expression at most nine canonical characters
 * @returns {number | null} null when it is none, or divides by nought
 */
export function evaluate(expression) {
	if (expression.length > CELLS || !EXPRESSION.test(expression)) return null;
	const [first = "", ...rest] = expression.split(/([+\-×÷])/);
	// A sum of fractions, kept as numerators and denominators: nine cells stay far below 2^53, so the
	// last division is whole exactly when the value is.
	/** @type {[number, number]} */
	let sum = [0, 1];
	/** @type {[number, number]} */
	let term = [readNumber(first), 1];
	for (let i = 0; i < rest.length; i += 2) {
		const right = readNumber(rest[i + 1] ?? "");
		if (rest[i] === "×") term = [term[0] * right, term[1]];
		else if (rest[i] === "÷") term = [term[0], term[1] * right];
		else {
			sum = add(sum, term);
			term = [rest[i] === "-" ? -right : right, 1];
		}
	}
	const [top, bottom] = add(sum, term);
	return Number.isFinite(top / bottom) ? top / bottom : null;
}

/**
 * Whether a walk's value counts: a whole number from 1 to 100.
 *
 * @param {number | null} value
 * @returns {value is number}
 */
export function isGoal(value) {
	return value !== null && Number.isInteger(value) && value >= 1 && value <= GOAL;
}

/**
 * Every number that a board holds, with one of its shortest walks. Bounded: a board has at most 10,305
 * walks.
 *
 * @param {string} board canonical
 * @returns {Map<number, readonly number[]>} number → cells
 */
export function solve(board) {
	/** @type {Map<number, readonly number[]>} */
	const found = new Map();
	for (const cell of ALL_CELLS) explore(board, [cell], found);
	return found;
}

/**
 * A walk that reads a text, for the keyboard: the one that goes on from `walk` where there is one.
 *
 * @param {string} board canonical
 * @param {string} text canonical characters
 * @param {readonly number[]} [walk] cells to begin with; its characters begin the text
 * @returns {readonly number[] | null} null when no walk reads it
 */
export function findWalk(board, text, walk = []) {
	return lengthen(board, text, walk) ?? (walk.length > 0 ? lengthen(board, text, []) : null);
}

/**
 * The board that the path of a page names, in any spelling.
 *
 * @param {string} pathname percent-encoded or not
 * @returns {string | null} canonical, or null when the path names none
 */
export function boardFromPath(pathname) {
	const text = decode(/^\/game\/(.*)$/s.exec(pathname)?.[1] ?? "");
	// A slash at the end is the ninth cell, or only the path's own end.
	const board = [text, text.replace(/\/$/, "")].find(isBoard);
	return board === undefined ? null : canonicalBoard(board);
}

const ALL_CELLS = Array.from({ length: CELLS }, (_, cell) => cell);
const NEIGHBOURS = ALL_CELLS.map((cell) => ALL_CELLS.filter((other) => areNeighbours(cell, other)));

/**
 * Where a walk may go next; an empty one, anywhere.
 *
 * @param {readonly number[]} walk
 * @returns {number[]}
 */
function nextCells(walk) {
	const last = walk.at(-1);
	const cells = last === undefined ? ALL_CELLS : (NEIGHBOURS[last] ?? []);
	return cells.filter((cell) => !walk.includes(cell));
}

/**
 * Notes what a walk is worth, and tries all that begin with it.
 *
 * @param {string} board
 * @param {readonly number[]} walk
 * @param {Map<number, readonly number[]>} found
 */
function explore(board, walk, found) {
	const text = readWalk(board, walk);
	if (!BEGINNING.test(text)) return;
	const value = evaluate(text);
	const best = value === null ? undefined : found.get(value);
	if (isGoal(value) && (best === undefined || walk.length < best.length)) found.set(value, walk);
	for (const next of nextCells(walk)) explore(board, [...walk, next], found);
}

/**
 * @param {string} board
 * @param {string} text
 * @param {readonly number[]} walk
 * @returns {readonly number[] | null}
 */
function lengthen(board, text, walk) {
	if (walk.length === text.length) return walk;
	for (const next of nextCells(walk)) {
		if (board[next] !== text[walk.length]) continue;
		const whole = lengthen(board, text, [...walk, next]);
		if (whole !== null) return whole;
	}
	return null;
}

/**
 * @param {string} text
 * @returns {string} the text itself when it is not well encoded
 */
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/**
 * @param {readonly [number, number]} left numerator, denominator
 * @param {readonly [number, number]} right
 * @returns {[number, number]}
 */
function add([a, b], [c, d]) {
	return [a * d + c * b, b * d];
}

/**
 * A number in digits or Roman numerals; NaN when the numerals are in no Roman order, as in `IIX`.
 *
 * @param {string} text
 * @returns {number}
 */
function readNumber(text) {
	if (/^\d/.test(text)) return Number(text);
	if (!ROMAN.test(text)) return Number.NaN;
	const values = [...text].map((letter) => ROMAN_VALUES[letter] ?? 0);
	return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
