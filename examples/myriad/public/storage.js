/**
 * The numbers found on each board, kept in this browser. A browser that keeps nothing (private windows,
 * a full disk) costs the memory of a game and never the game.
 */

/** @param {string} board canonical */
const keyOf = (board) => `myriad:${board}`;

/**
 * @param {string} board canonical
 * @returns {number[]} what was kept, unchecked but for being numbers
 */
export function loadFound(board) {
	try {
		const kept = JSON.parse(localStorage.getItem(keyOf(board)) ?? "[]");
		return Array.isArray(kept) ? kept.filter((item) => typeof item === "number") : [];
	} catch {
		return [];
	}
}

/**
 * @param {string} board canonical
 * @param {Iterable<number>} found
 */
export function saveFound(board, found) {
	try {
		localStorage.setItem(keyOf(board), JSON.stringify([...found]));
	} catch {
		// Nothing is kept; the game goes on.
	}
}
