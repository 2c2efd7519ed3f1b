import { expect, test } from "vitest";
import { inconsolata } from "../../test/support/sfnt.js";
import { loadSubsetter } from "./subset-font.js";

const subset = await loadSubsetter();

test("a subset has the glyphs of its characters, and is the same again", () => {
	const one = subset(inconsolata, [0x41, 0x2603]);
	expect(one?.length).toBeGreaterThan(1_000);
	expect(one?.length).toBeLessThan(inconsolata.length / 10);
	expect(subset(inconsolata, [0x41, 0x2603])).toEqual(one);
	expect(subset(inconsolata, [0x41, 0x42])?.length).toBeGreaterThan(one?.length ?? Infinity);
});

test("what is no font is refused without a trap", () => {
	expect(subset(new Uint8Array(100), [0x41])).toBeUndefined();
});
