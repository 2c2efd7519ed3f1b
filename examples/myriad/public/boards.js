/**
 * Boards to play: the one of the day, the same for everybody, and random ones. Of a few boards dealt,
 * the one that holds the most numbers is kept.
 */
import { solve } from "./board.js";

const HANDS = 4;
const OPERATORS = ["+", "-", "×", "÷"];

/**
 * @param {Date} date read in UTC, so that the day changes everywhere at once
 * @returns {string} canonical
 */
export function boardOfTheDay(date) {
	return dealBest(seeded(hash(date.toISOString().slice(0, 10))));
}

/**
 * @param {() => number} [random] 0 up to, not including, 1
 * @returns {string} canonical
 */
export function randomBoard(random = Math.random) {
	return dealBest(random);
}

/**
 * @param {() => number} random
 * @returns {string}
 */
function dealBest(random) {
	const boards = Array.from({ length: HANDS }, () => deal(random));
	const counts = boards.map((board) => solve(board).size);
	return boards[counts.indexOf(Math.max(...counts))] ?? deal(random);
}

/**
 * Five numbers and the four operators; on every fourth board two of the numbers are Roman.
 *
 * @param {() => number} random
 * @returns {string}
 */
function deal(random) {
	const digits = Array.from({ length: 5 }, () => String(1 + below(9, random)));
	if (below(4, random) === 0) digits.splice(0, 2, "X", random() < 0.5 ? "I" : "V");
	return shuffle([...digits, ...OPERATORS], random).join("");
}

/**
 * @param {string[]} items
 * @param {() => number} random
 * @returns {string[]} a copy, by Fisher and Yates
 */
function shuffle(items, random) {
	const cards = [...items];
	for (let i = cards.length - 1; i > 0; i--) {
		const [card = ""] = cards.splice(below(i + 1, random), 1);
		cards.push(card);
	}
	return cards;
}

/**
 * @param {number} limit
 * @param {() => number} random
 */
function below(limit, random) {
	return Math.floor(random() * limit);
}

/**
 * FNV-1a, 32 bits.
 *
 * @param {string} text
 */
function hash(text) {
	let value = 0x811c9dc5;
	for (const character of text)
		value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
	return value;
}

/**
 * Mulberry32: small, and good enough for cards.
 *
 * @param {number} seed
 * @returns {() => number}
 */
function seeded(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
