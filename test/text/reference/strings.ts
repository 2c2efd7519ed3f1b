/** Generated strings for the tests of boxes: all scripts, long words, emoji, marks, controls. Seeded, so that a failure repeats. */

/** mulberry32: 32 bits of state are plenty to choose letters. */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Ranges of letters by script; unassigned code points among them are welcome: they are missing in every font. */
const RANGES: readonly (readonly [number, number])[] = [
	[0x41, 0x7a],
	[0xc0, 0x17f],
	[0x386, 0x3ce],
	[0x410, 0x44f],
	[0x5d0, 0x5ea],
	[0x621, 0x64a],
	[0x904, 0x94d],
	[0xe01, 0xe3a],
	[0x3041, 0x30ff],
	[0x4e00, 0x4e80],
	[0xac00, 0xac80],
	[0x1780, 0x17dd],
	[0x1100, 0x11ff],
	[0x20, 0x7e],
	[0x2000, 0x206f],
];
const MARKS: readonly (readonly [number, number])[] = [
	[0x300, 0x34f],
	[0x591, 0x5bd],
	[0x64b, 0x655],
	[0xe31, 0xe3a],
];
const EMOJI = ["😀", "👨‍👩‍👧‍👦", "👍🏽", "🇩🇪", "1️⃣", "❤️", "🏳️‍🌈", "🧑🏿‍🚀"];
const SPACES = [" ", " ", " ", "\u00a0", "\n", "\u00ad", "\u200b", "-", "/", "\u3000", "، "];

type Random = () => number;

function pick<T>(random: Random, items: readonly T[]): T {
	return items[Math.floor(random() * items.length)] as T;
}

function letter(random: Random, ranges: typeof RANGES): string {
	const [low, high] = pick(random, ranges);
	return String.fromCodePoint(low + Math.floor(random() * (high - low + 1)));
}

function word(random: Random): string {
	const [low, high] = pick(random, RANGES);
	const length = random() < 0.1 ? 10 + Math.floor(random() * 40) : 1 + Math.floor(random() * 9);
	const hasMarks = random() < 0.1;
	return Array.from({ length }, () => {
		const base = letter(random, [[low, high]]);
		return hasMarks && random() < 0.6 ? base + letter(random, MARKS) : base;
	}).join("");
}

/** A title of 1 to about 40 words, a run of emoji, one endless word, or a pile of marks. */
export function generated(random: Random): string {
	const kind = random();
	if (kind < 0.05)
		return Array.from({ length: 1 + random() * 60 }, () => pick(random, EMOJI)).join("");
	if (kind < 0.1) return letter(random, RANGES).repeat(1 + random() * 280);
	if (kind < 0.15)
		return `x${Array.from({ length: random() * 60 }, () => letter(random, MARKS)).join("")}`;
	const words = random() < 0.5 ? 8 : 40;
	return Array.from({ length: 1 + random() * words }, () =>
		random() < 0.05 ? pick(random, EMOJI) : word(random),
	)
		.map((part) => part + pick(random, SPACES))
		.join("");
}
