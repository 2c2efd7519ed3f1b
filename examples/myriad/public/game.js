/**
 * One game: a board, the walk under way and the numbers found. Holds no DOM and draws nothing; the page
 * calls it and then looks at it.
 */
import { areNeighbours, cellKind, evaluate, findWalk, isGoal, readWalk, solve } from "./board.js";

export class Game {
	/**
	 * @param {string} board canonical
	 * @param {Iterable<number>} [found] from an earlier visit; numbers that the board does not hold are dropped
	 */
	constructor(board, found = []) {
		this.board = board;
		/** Every number of the board with a shortest walk. */
		this.answers = solve(board);
		/** @type {Set<number>} */
		this.found = new Set([...found].filter((number) => this.answers.has(number)));
		/** @type {readonly number[]} */
		this.walk = [];
	}

	/** What the walk reads, in canonical characters. */
	get text() {
		return readWalk(this.board, this.walk);
	}

	/** What the walk is worth; null while it is no sum. */
	get value() {
		return evaluate(this.text);
	}

	get isComplete() {
		return this.found.size === this.answers.size;
	}

	/**
	 * Goes to a cell: on to a neighbour, back to a cell of the walk, or anew from anywhere else. The last cell
	 * again takes it back.
	 *
	 * @param {number} cell
	 * @returns {number | null} a number found by this step
	 */
	step(cell) {
		if (cellKind(this.board[cell] ?? "_") === "empty") return null;
		const at = this.walk.indexOf(cell);
		const last = this.walk.at(-1);
		if (at !== -1) this.walk = this.walk.slice(0, cell === last ? at : at + 1);
		else if (last !== undefined && areNeighbours(last, cell))
			return this.#take([...this.walk, cell]);
		else return this.#take([cell]);
		return null;
	}

	/**
	 * Goes on to a cell whose character was typed. The walk takes another way when only that reads the text.
	 *
	 * @param {string} character canonical
	 * @returns {{ isWalked: boolean, found: number | null }}
	 */
	type(character) {
		const walk = findWalk(this.board, this.text + character, this.walk);
		return walk === null
			? { isWalked: false, found: null }
			: { isWalked: true, found: this.#take(walk) };
	}

	/** Takes the last step back. */
	undo() {
		this.walk = this.walk.slice(0, -1);
	}

	clear() {
		this.walk = [];
	}

	/** Forgets every number found. */
	restart() {
		this.found.clear();
		this.clear();
	}

	/**
	 * The smallest number that is still to find, with the length of its shortest walk and where that begins.
	 *
	 * @returns {{ number: number, length: number, start: number } | null}
	 */
	hint() {
		const open = [...this.answers.keys()].filter((number) => !this.found.has(number));
		if (open.length === 0) return null;
		const number = Math.min(...open);
		const walk = this.answers.get(number) ?? [];
		return { number, length: walk.length, start: walk[0] ?? 0 };
	}

	/**
	 * @param {readonly number[]} walk
	 * @returns {number | null} the number found, when it is a new one
	 */
	#take(walk) {
		this.walk = walk;
		const { value } = this;
		if (!isGoal(value) || this.found.has(value)) return null;
		this.found.add(value);
		return value;
	}
}
