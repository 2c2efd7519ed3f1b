/** Expected orders are read off UAX 9's own examples and Chromium's; capitals stand for Hebrew in the comments. */
import { describe, expect, it } from "vitest";
import { embeddingLevels, visualOrder } from "./bidi.js";

function visual(text: string, direction: "ltr" | "rtl" | "auto"): string {
	const { levels } = embeddingLevels(text, direction);
	const chars = Array.from(text, (char, i) => ({ char, level: levels?.[i] ?? 0 }));
	return visualOrder(chars)
		.map(({ char }) => char)
		.join("");
}

describe("visual order", () => {
	it.each([
		// car is THE CAR in arabic
		["right-to-left inside left-to-right", "car is אבג דה", "auto", "car is הד גבא"],
		["left-to-right inside right-to-left", "אבג car דה", "auto", "הד car גבא"],
		["digits keep their order", "אב 123 גד", "auto", "דג 123 בא"],
		["the base direction moves a final stop", "אב.", "ltr", "בא."],
		["and to the left in a right-to-left paragraph", "אב.", "auto", ".בא"],
		["plain text stays", "abc 123", "auto", "abc 123"],
		["a wanted base direction", "abc!", "rtl", "!abc"],
	] as const)("%s", (_, text, direction, expected) => {
		expect(visual(text, direction)).toBe(expected);
	});

	it("knows the base of each paragraph", () => {
		const { baseAt } = embeddingLevels("אב\ncd", "auto");
		expect([baseAt(0), baseAt(4)]).toEqual([1, 0]);
	});

	it("spends nothing on text without right-to-left characters", () => {
		expect(embeddingLevels("plain", "auto").levels).toBeUndefined();
	});

	it("obeys an isolate", () => {
		const { levels } = embeddingLevels("a \u2067bc\u2069 d", "ltr");
		expect(levels?.[3]).toBe(2);
	});
});
