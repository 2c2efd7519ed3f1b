// The boards that every pipeline draws: nine characters, by a number.

/** Every character that a board can show. */
export const ALPHABET = [..."0123456789+-×÷IVXLC"];

/** Nine characters, other ones for every number. */
export function board(n) {
	let state = (n * 7919 + 17) % 2147483647;
	return Array.from({ length: 9 }, () => {
		state = (state * 48271 + 11) % 2147483647;
		return ALPHABET[state % ALPHABET.length];
	});
}
